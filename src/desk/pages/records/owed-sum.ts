import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { paidFor } from '../decision/draft-decision.ts';

interface Delivery {
  readonly deliveryPaid: number;
  readonly deliveryCheapest: number | null;
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
}

/**
 * What is likely to go back, as a first proposal for a person: the sums of the decision; after a withdrawal
 * the price paid, and with a whole order the delivery up to the cheapest ordinary one (UPK 32(1), 33).
 * Null when it cannot be known.
 */
export function owedSum(kase: CaseDetail, settlement: Settlement, order: Delivery | null): number | null {
  const sent = settlement.refunds
    .filter(({ state }) => state !== 'failed')
    .reduce((sum, { amount }) => sum + amount, 0);
  const decided = settlement.decisions.find(({ superseded }) => !superseded);
  const granted = (decided?.lines ?? []).filter(({ outcome, amount }) => outcome === 'accepted' && amount !== null);
  if (granted.length > 0) return Math.max(0, granted.reduce((sum, { amount }) => sum + amount!, 0) - sent);
  if (kase.procedure !== 'withdrawal' && kase.procedure !== 'voluntary_return') return null;

  const prices = kase.lines.map((line) => paidFor(line, line.quantity));
  if (prices.length === 0 || prices.some((price) => price === null)) return null;
  const goods = prices.reduce<number>((sum, price) => sum + price!, 0);
  const whole = order?.lines.every(({ id, quantity }) =>
    kase.lines.some((line) => line.orderLineId === id && line.quantity >= quantity),
  );
  const delivery =
    whole && order && kase.procedure === 'withdrawal'
      ? Math.min(order.deliveryPaid, order.deliveryCheapest ?? order.deliveryPaid)
      : 0;
  return Math.max(0, goods + delivery - sent);
}
