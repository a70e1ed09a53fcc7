import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { refusalOfRequalifying } from './case.ts';
import type { requalifyCaseInput } from './case-inputs.ts';
import { startClocks, withholdRefund } from './clock-acts.ts';
import { clocksAgain } from './clocks-again.ts';
import { inCase, type OpenCase } from './in-case.ts';

/**
 * Puts a case on another legal road. The statement and its times stay; clocks that its content started stay
 * too, and the new road adds its own, counted from the same receipt.
 */
export function requalifyCase(world: World, actor: Actor, input: z.output<typeof requalifyCaseInput>): Promise<void> {
  requirePermission(actor, 're-qualify cases');
  return inCase(world, actor, input, (open) => requalifyOpen(open, input));
}

/** The same on a case that is open already. */
export async function requalifyOpen(
  open: OpenCase,
  input: Pick<z.output<typeof requalifyCaseInput>, 'procedure' | 'buyerChose'>,
): Promise<void> {
  const { tx, kase } = open;
  refuseIf(refusalOfRequalifying(kase, input.procedure, input.buyerChose));
  const toWithdrawal = input.procedure === 'withdrawal';
  const goodsGoBack = toWithdrawal || input.procedure === 'voluntary_return';
  await tx
    .updateTable('cases')
    .set({
      procedure: input.procedure,
      ...(toWithdrawal && { outcome: 'acknowledged' as const, stage: 'settling' as const }),
      ...(kase.procedure === 'withdrawal' && { outcome: 'none' as const, stage: 'in_review' as const }),
      ...(goodsGoBack && kase.custody === 'not_required' && { custody: 'expected' as const }),
    })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  if (goodsGoBack && kase.custody === 'not_required') {
    await tx
      .updateTable('caseLines')
      .set({ custody: 'expected' })
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', kase.id)
      .execute();
  }
  await startClocks(open, await clocksAgain(open, { procedure: input.procedure }));
  if (toWithdrawal && ['not_required', 'expected', 'label_issued'].includes(kase.custody)) await withholdRefund(open);
  open.announce({
    type: 'case.requalified',
    data: { from: kase.procedure, to: input.procedure, buyerChose: input.buyerChose },
  });
}
