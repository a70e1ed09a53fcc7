import type { MessageKey, Words } from '../kit/words.ts';
import type { LimitReason, RefundLimit, RefundPart } from './refund-parts.ts';
import { sayArticle } from '../law/say-article.ts';
import { basisOf } from './rule-basis.ts';

type Part = Pick<RefundPart, 'kind' | 'amount' | 'quantity' | 'reason' | 'rule' | 'ground'> & { name?: string | null };

const lawOf = (words: Words, rule: string | null): string | null => {
  const basis = basisOf(rule);
  return basis && sayArticle(words, basis);
};

/** One part in words: what it is, why, and the article. The buyer and the desk read the same. Pure. */
export function sayPart(words: Words, part: Part): { label: string; why: string; basis: string | null } {
  const { kind, name, quantity = 1 } = part;
  const goods = name && quantity > 1 ? words.t('refunds.part.pieces', { name, quantity: String(quantity) }) : name;
  const label = (kind === 'price' && goods) || words.t(`refunds.part.${kind}`);
  const reason = words.t(`refunds.reason.${part.reason}`);
  const why = part.reason === 'ground' ? (part.ground ?? reason) : part.ground ? `${reason}: ${part.ground}` : reason;
  return { label, why, basis: lawOf(words, part.rule) };
}

/** Limits that only the shop needs to know of: what it asked for itself, and what the channel did. */
const forTheShop = new Set<LimitReason>([
  'more-than-told',
  'sent-by-channel',
  'no-ground',
  'other-currency',
  'line-unknown',
]);
export const isForBuyer = ({ reason }: Pick<RefundLimit, 'reason'>): boolean => !forTheShop.has(reason);

/** Why something is not in the sum, or not whole, in a sentence. */
export function sayLimit(
  words: Words,
  { kind, reason, asked, granted, quantity, rule, name }: RefundLimit & { name?: string | null },
  currency: string,
): string {
  const sum = (amount: number) => (quantity === undefined ? words.money({ amount, currency }) : String(amount));
  const sentence = (words.t as (key: MessageKey, values: Record<string, string>) => string)(`refunds.limit.${reason}`, {
    what: name ?? words.t(`refunds.part.${kind}`),
    asked: sum(asked),
    granted: sum(granted),
    kept: sum(asked - granted),
  });
  const basis = lawOf(words, rule);
  return basis ? `${sentence} (${basis})` : sentence;
}
