import { refuseIf } from '../kit/refusal.ts';
import { isDormant, refusalOfMove } from './case.ts';
import { requireFields } from './case-fields.ts';
import { recountClaims, releaseGrants } from './claims.ts';
import { reviveClocks, voidClocks } from './clock-acts.ts';
import type { OpenCase } from './in-case.ts';
import { readOwed } from './owed.ts';
import { lowerFlag, raiseFlag, recordStage } from './record-axes.ts';

/** How a case ends and lives again, whichever verb does it. */

/** Refused while the shop owes an act. What waits for goods that never came rests, and its money goes on waiting. */
export async function closeCase(open: OpenCase, about: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { tx, kase, at } = open;
  const owed = await readOwed(tx, kase.shopId, kase.id, at);
  refuseIf(refusalOfMove('close', kase, owed));
  await requireFields(open, 'closing');
  const dormant = isDormant(kase, owed);
  await recordStage(open, 'closed');
  // Windows and promises end with the case; owed ones were checked, and those that wait for goods go on waiting.
  await voidClocks(open, { but: owed.clocks });
  if (dormant) await raiseFlag(open, 'dormant');
  open.announce({
    type: 'case.closed',
    data: { from: kase.stage, to: 'closed', ...(dormant && { dormant }), ...about },
  });
}

export async function reopenCase(
  open: OpenCase,
  { to = 'in_review', because }: { to?: 'in_review' | 'settling'; because: string },
): Promise<void> {
  const { kase } = open;
  await recordStage(open, to);
  await reviveClocks(open);
  await lowerFlag(open, 'dormant');
  if (kase.stage === 'cancelled') await recountClaims(open);
  open.announce({ type: 'case.reopened', data: { from: kase.stage, to, because } });
}

export async function cancelCase(open: OpenCase): Promise<void> {
  await recordStage(open, 'cancelled');
  await voidClocks(open);
  await releaseGrants(open);
  await recountClaims(open);
  open.announce({ type: 'case.cancelled', data: { from: open.kase.stage } });
}
