import type { DecisionLineInput } from './decision-inputs.ts';

/** A line of a case with what was paid for it, where the order is known. */
export interface PaidLine {
  readonly id: string;
  readonly quantity: number;
  readonly bought: number | null;
  readonly paidTotal: number | null;
}

const money = new Set(['refund', 'price_reduction', 'voucher']);
const goods = new Set(['replacement', 'exchange']);

/** What a decision costs the shop as far as it is known: the sums it names, and the price of what is sent anew. */
export const worthOf = (lines: readonly DecisionLineInput[], known: readonly PaidLine[]): number =>
  lines.reduce((sum, { caseLineId, outcome, remedy, quantity, amount }) => {
    if (outcome !== 'accepted') return sum;
    const line = known.find(({ id }) => id === caseLineId);
    const price = line?.paidTotal && line.bought ? Math.round((line.paidTotal * quantity) / line.bought) : 0;
    if (money.has(remedy)) return sum + (amount ?? (remedy === 'refund' ? price : 0));
    return goods.has(remedy) ? sum + price : sum;
  }, 0);

/** Why this person may not agree to it; null when they may. */
export const refusalOfApproving = (askedBy: string, actor: { readonly kind: string; readonly id: string | null }) =>
  actor.kind !== 'staff' ? 'a-person-approves' : actor.id === askedBy ? 'second-person-approves' : null;
