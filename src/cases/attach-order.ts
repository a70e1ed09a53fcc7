import type { z } from 'zod';

import { orderNumberKey } from '../customers/normal-forms.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { attachOrderInput } from './case-inputs.ts';
import { recountClaims } from './claims.ts';
import { startClocks } from './clock-acts.ts';
import { clocksAgain } from './clocks-again.ts';
import { inCase, type OpenCase } from './in-case.ts';
import { matchLines } from './match-lines.ts';
import { lowerFlag, raiseFlag, recordStage } from './record-axes.ts';
import { lockClaimedOrder, type ClaimedOrder } from './submission-facts.ts';

/** Matches a case to the order the buyer meant. What the buyer was told is never made shorter by it. */
export function attachOrder(world: World, actor: Actor, input: z.output<typeof attachOrderInput>): Promise<void> {
  requirePermission(actor, 're-qualify cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase } = open;
    refuseIf(kase.orderId === null ? null : 'order-known');
    const order = found(await lockClaimedOrder(tx, kase.shopId, input.orderId), 'order');
    await tx
      .updateTable('cases')
      .set({ orderId: order.id, orderNumber: order.number, orderKey: orderNumberKey(order.number) })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.id)
      .execute();
    await lowerFlag(open, 'order-not-found');
    const attached: OpenCase = { ...open, kase: { ...kase, orderId: order.id } };
    for (const flag of await matchLines(attached, order)) await raiseFlag(attached, flag);
    await recountClaims(attached);
    await startClocks(attached, await clocksAgain(attached, {}));
    await questionLate(attached, order);
    open.announce({ type: 'case.order-attached', data: { orderId: order.id } });
  });
}

/** Only now can it be seen that a withdrawal came late, or of goods that may be excepted: a person looks at it, unless it is paid. */
async function questionLate(open: OpenCase, order: ClaimedOrder): Promise<void> {
  const { tx, kase } = open;
  if (kase.procedure !== 'withdrawal' || kase.outcome !== 'acknowledged') return;
  const late = await tx
    .selectFrom('clocks as c')
    .innerJoin('statements as s', (join) => join.onRef('s.shopId', '=', 'c.shopId').on('s.id', '=', kase.statementId))
    .select('c.rule')
    .where('c.shopId', '=', kase.shopId)
    .where('c.caseId', '=', kase.id)
    .where('c.rule', '=', 'WD-PERIOD')
    .whereRef('s.declaredAt', '>=', 'c.expiresAt')
    .executeTakeFirst();
  const lines = await tx
    .selectFrom('caseLines')
    .select('orderLineId')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  const excepted = order.lines.some(
    ({ id, withdrawalException }) => withdrawalException && lines.some(({ orderLineId }) => orderLineId === id),
  );
  if (late) await raiseFlag(open, 'late-by-calculation');
  if (excepted) await raiseFlag(open, 'exception-claimed');
  const unpaid = kase.money === null || kase.money === 'planned';
  if ((late || excepted) && kase.stage === 'settling' && unpaid) await recordStage(open, 'in_review');
}
