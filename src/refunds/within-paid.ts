import type { OpenCase } from '../cases/in-case.ts';
import { Refusal } from '../kit/refusal.ts';
import { paidPartOf, type RefundPart } from './refund-parts.ts';

interface Paying {
  readonly amount: number;
  readonly currency: string;
  /** Costs owed on top of what was paid are outside the cap; without parts everything counts. */
  readonly parts?: readonly Pick<RefundPart, 'kind' | 'amount'>[];
}

const countedOf = ({ amount, parts = [] }: Paying): number => (parts.length ? paidPartOf(parts) : amount);

/** Price and delivery that go back over all cases of an order never exceed what was paid for it. */
export async function requireWithinPaid({ tx, kase }: OpenCase, paying: Paying): Promise<void> {
  if (!kase.orderId || paying.amount === 0) return;
  const order = await tx
    .selectFrom('orders')
    .select(['totalPaid', 'currency', 'channelRefunds'])
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.orderId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const field = (name: string, reason: string) => new Refusal('invalid', reason, { fields: [{ field: name, reason }] });
  if (order.currency !== paying.currency) throw field('currency', 'other-currency');
  const attempts = await tx
    .selectFrom('refundAttempts as r')
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'r.shopId').onRef('k.id', '=', 'r.caseId'))
    .select(['r.amount', 'r.currency', 'r.parts'])
    .where('r.shopId', '=', kase.shopId)
    .where('k.orderId', '=', kase.orderId)
    .where('r.state', '<>', 'failed')
    .execute();
  const sent = attempts.reduce(
    (sum, each) => sum + countedOf({ ...each, parts: each.parts as Paying['parts'] & object }),
    0,
  );
  // What the channel sent back by itself is back, too.
  const byChannel = (order.channelRefunds as { amount: number }[]).reduce((sum, { amount }) => sum + amount, 0);
  if (sent + byChannel + countedOf(paying) > order.totalPaid) throw field('amount', 'more-than-paid');
}
