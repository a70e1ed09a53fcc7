import { unlockRefund, voidClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { recordCustody, recordMoney, recordOutcome, recordStage } from '../cases/record-axes.ts';
import { isMoney } from './deciding.ts';
import type { ProposalOption } from './proposal-inputs.ts';

/**
 * A withdrawal that both settle otherwise: the goods stay, or something else goes out. Money that is left of it keeps
 * the day it was owed by (UPK 32(1)); where the goods stay there is nothing to wait for any more.
 */
export async function settleWithdrawalOtherwise(open: OpenCase, { sendBack, lines }: ProposalOption): Promise<void> {
  await recordOutcome(open, 'acknowledged'); // it stays what it was: a withdrawal, settled by agreement
  if (open.kase.stage !== 'settling') await recordStage(open, 'settling');
  if (!sendBack) {
    await voidClocks(open, { rules: ['WD-SENDBACK'] });
    await recordCustody(
      open,
      'not_required',
      lines.map(({ caseLineId }) => caseLineId),
    );
  }
  if (lines.some(({ remedy }) => isMoney(remedy))) {
    if (sendBack) return;
    await recordMoney(open, 'planned');
    await unlockRefund(open, null);
    return;
  }
  await recordMoney(open, null);
  await voidClocks(open, { rules: ['WD-REFUND'] });
}
