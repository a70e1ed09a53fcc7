import type { Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import { sayPart } from './say-refund.ts';
import type { ShownRefund } from './shown-refund.ts';

/** What a payment is made of, in words that add up to it: the parts of the plan, what went before, what is still to come. */
export function partsOfPayment(
  words: Words,
  refund: ShownRefund | null,
  { amount, left }: { amount: number; left: number },
): { label: string; amount: Money }[] {
  if (!refund) return [];
  const { currency, parts, total } = refund;
  const before = total - left - amount;
  if (before < 0) return [];
  const told = parts.map((part) => {
    const { label, why } = sayPart(words, part);
    return { label: `${label} (${why})`, amount: { amount: part.amount, currency } };
  });
  const rest = [
    { label: words.t('refunds.sent-before'), amount: { amount: -before, currency } },
    { label: words.t('refunds.still-to-come'), amount: { amount: -left, currency } },
  ].filter((line) => line.amount.amount !== 0);
  return [...told, ...rest];
}
