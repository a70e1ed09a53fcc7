import { isTopKind, type PartKind, type RefundPart } from './refund-parts.ts';

/** What a payment is made of, by kind: kept with it, so that costs on top never count against what was paid. */
export interface PaymentPart {
  readonly kind: PartKind;
  readonly amount: number;
}

/** What a payment was for. One written down before there were parts was for what was paid. */
export const partsOf = ({
  amount,
  parts,
}: {
  readonly amount: number;
  readonly parts: readonly PaymentPart[];
}): readonly PaymentPart[] => (parts.length ? parts : amount > 0 ? [{ kind: 'price', amount }] : []);

const deducted = new Set<PartKind>(['value_loss', 'label']);

/**
 * Puts a payment to the parts of a plan that are not paid yet: price and delivery first, what is owed on top last.
 * `beyond` is what no part of the plan asks for.
 */
export function splitPayment(
  plan: readonly Pick<RefundPart, 'kind' | 'amount'>[],
  before: readonly PaymentPart[],
  amount: number,
): { parts: PaymentPart[]; beyond: number } {
  const owed = new Map<PartKind, number>();
  const add = (kind: PartKind, sum: number) => owed.set(kind, (owed.get(kind) ?? 0) + sum);
  for (const part of plan) add(deducted.has(part.kind) ? 'price' : part.kind, part.amount);
  for (const part of before) add(deducted.has(part.kind) ? 'price' : part.kind, -part.amount);
  const kinds = [...owed.keys()].sort((a, b) => Number(isTopKind(a)) - Number(isTopKind(b)));
  let left = amount;
  const parts: PaymentPart[] = [];
  for (const kind of kinds) {
    const paid = Math.min(left, Math.max(0, owed.get(kind)!));
    if (paid === 0) continue;
    left -= paid;
    parts.push({ kind, amount: paid });
  }
  return { parts, beyond: left };
}
