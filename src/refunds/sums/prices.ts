import type { Grant, OwedCase, RefundProcedure } from '../refund-facts.ts';
import type { PartReason, RefundPart } from '../refund-parts.ts';
import { give, leftOf, type Note, type PaidBook, type Piece } from './paid-book.ts';

/** Why the price goes back, by the road the case is on, and the rule of that road. */
const roads: Record<RefundProcedure, { reason: PartReason; rule: string | null }> = {
  withdrawal: { reason: 'withdrawn', rule: 'WD-REFUND' },
  voluntary_return: { reason: 'returned', rule: null },
  complaint: { reason: 'rescinded', rule: 'NC-REFUND-WITHDRAWAL' },
  guarantee: { reason: 'returned', rule: 'GUAR-CONTENT' },
  not_received: { reason: 'not-received', rule: 'DELIVERY-30' },
  not_collected: { reason: 'returned', rule: null },
  dispute: { reason: 'rescinded', rule: 'NC-REFUND-WITHDRAWAL' },
  inquiry: { reason: 'returned', rule: null },
};
const roadOf = (procedure: RefundProcedure) => roads[procedure];

/** The price of the pieces a case takes back, or what it is reduced by. */
export function pricesOf(book: PaidBook, kase: OwedCase, note: Note): RefundPart[] {
  return kase.grants.flatMap((grant) => {
    const pieces = book.lines.get(grant.line);
    if (!pieces) {
      note({
        kind: 'price',
        line: grant.line,
        asked: grant.amount ?? 0,
        granted: 0,
        reason: 'line-unknown',
        rule: null,
      });
      return [];
    }
    const chosen = choose(pieces, grant);
    if (chosen.length < grant.quantity)
      note({
        kind: 'price',
        line: grant.line,
        quantity: chosen.length,
        asked: grant.quantity,
        granted: chosen.length,
        reason: 'more-than-bought',
        rule: roadOf(kase.procedure).rule,
      });
    if (chosen.length === 0) return [];
    return priceOf(kase, grant, chosen, note);
  });
}

/** Pieces nobody was paid for come first, then those with a reduction: the buyer loses nothing by the choice. */
const choose = (pieces: readonly Piece[], { quantity }: Grant): Piece[] =>
  pieces
    .filter(({ undone }) => !undone)
    .sort((a, b) => Number(a.back > 0) - Number(b.back > 0) || a.at - b.at)
    .slice(0, quantity)
    .sort((a, b) => a.at - b.at);

function priceOf(kase: OwedCase, grant: Grant, chosen: readonly Piece[], note: Note): RefundPart[] {
  const road = roadOf(kase.procedure);
  const reduces = grant.as === 'price_reduction';
  const rule = reduces ? 'NC-REDUCTION' : road.rule;
  const price = chosen.reduce((sum, { share }) => sum + share, 0);
  const left = leftOf(chosen);
  const asked = reduces ? reductionOf(grant, price) : (grant.amount ?? price);
  // A withdrawal gives back the whole price whatever anybody wrote down (UPK 32(1)); what is lost is deducted with evidence.
  const granted = Math.min(kase.procedure === 'withdrawal' && !reduces ? left : asked, left);
  if (granted < asked)
    note({
      kind: 'price',
      line: grant.line,
      asked,
      granted,
      reason: asked > price ? 'more-than-price' : 'already-back',
      rule,
    });
  give(chosen, granted);
  if (!reduces) for (const piece of chosen) piece.undone = true;
  // A piece nothing was paid for, or is left of, is undone all the same: its part says so with 0.
  if (granted === 0 && reduces) return [];
  return [
    {
      kind: 'price',
      amount: granted,
      line: grant.line,
      quantity: chosen.length,
      reason: reduces ? 'reduced' : road.reason,
      rule,
      pieces: chosen.map(({ at }) => at),
    },
  ];
}

/**
 * What the price falls by: the sum that was named, or price × (what is missing of the value : the whole value), to the
 * nearest grosz, a half in the buyer's favour (UPK 43e(2)).
 */
function reductionOf({ amount, worth }: Grant, price: number): number {
  if (!worth) return amount ?? 0;
  const whole = BigInt(worth.conforming);
  const missing = whole - BigInt(Math.min(worth.asTheyAre, worth.conforming));
  return Number((2n * BigInt(price) * missing + whole) / (2n * whole));
}
