import type { Case } from '../../cases/case.ts';
import type { Tx } from '../../platform/db.ts';
import { currentPlan } from '../current-plan.ts';
import type { ChannelRefund, OwedCase } from '../refund-facts.ts';
import { returnCostIn } from '../../returns/return-cost.ts';
import { withLabels } from '../with-labels.ts';
import { claimedLines } from './claimed-lines.ts';

/**
 * What the other cases of the order leave: the plans that stand, withdrawals still to be worked out, and money that was
 * sent on cases without a plan or no longer in force.
 */
export async function readOtherCases(
  tx: Tx,
  { shopId, id, orderId }: Pick<Case, 'shopId' | 'id' | 'orderId'>,
  { crowded }: { crowded: boolean },
): Promise<{ cases: OwedCase[]; outside: ChannelRefund[] }> {
  const others = await tx
    .selectFrom('cases')
    .select(['shopId', 'id', 'channelId', 'procedure', 'capacity', 'stage', 'outcome', 'openedAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('id', '<>', id)
    .orderBy('openedAt')
    .execute();
  const cases: OwedCase[] = [];
  const outside: ChannelRefund[] = [];
  for (const other of others) {
    const live = other.stage !== 'cancelled' && other.stage !== 'merged' && other.outcome !== 'rejected';
    const plan = live ? await currentPlan(tx, { shopId, id: other.id }) : null;
    const kase = { id: other.id, at: other.openedAt.toISOString(), procedure: other.procedure, grants: [] };
    if (plan && plan.total > 0) {
      cases.push({ ...kase, standing: plan.parts });
      continue;
    }
    const sent = await sentOn(tx, shopId, other.id);
    if (sent > 0) outside.push({ amount: sent, lines: [] });
    // Its pieces and its half of a whole order are kept for it; unless two claim the same piece: then whoever is first.
    else if (live && !plan && !crowded && other.procedure === 'withdrawal' && other.outcome === 'acknowledged') {
      const grants = await claimedLines(tx, { shopId, id: other.id });
      if (!grants) continue;
      // A label comes off its money and leaves as much to this one, now as when it has been worked out.
      const returnCost = withLabels(undefined, await returnCostIn(tx, other, { expected: true }));
      cases.push({ ...kase, returnCost, grants: grants.filter(({ line }) => line !== '') });
    }
  }
  return { cases, outside };
}

async function sentOn(tx: Tx, shopId: string, caseId: string): Promise<number> {
  const { sent } = await tx
    .selectFrom('refundAttempts')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('amount'), eb.val('0')).as('sent'))
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('state', '<>', 'failed')
    .executeTakeFirstOrThrow();
  return Number(sent);
}
