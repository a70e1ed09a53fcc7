import type { OwedCase, RefundPolicy } from '../refund-facts.ts';
import type { PartReason, RefundPart, TopKind } from '../refund-parts.ts';
import type { Note, PaidBook } from './paid-book.ts';

interface Bearer {
  readonly reason: PartReason;
  readonly rule: string | null;
}

/** Why the shop bears the cost of sending back; null where the buyer does. */
export function bearerOf(
  { order }: PaidBook,
  { procedure, returnCost }: OwedCase,
  policy: RefundPolicy,
): Bearer | null {
  if (procedure === 'complaint' || procedure === 'dispute') return { reason: 'defect', rule: 'NC-REFUND-WITHDRAWAL' };
  if (procedure === 'guarantee') return { reason: 'defect', rule: 'GUAR-PERFORM' };
  if (procedure === 'withdrawal' && !order.informedOfReturnCost)
    return { reason: 'not-told-of-cost', rule: 'WD-RETURN-COST' };
  if (returnCost?.shopBears || policy.paysReturn) return { reason: 'shop-bears', rule: 'WD-RETURN-COST' };
  return null;
}

/** What the shop owes beside price and delivery: never counted against what was paid, each with its ground. */
export function onTopOf(book: PaidBook, kase: OwedCase, policy: RefundPolicy, note: Note): RefundPart[] {
  const parts: RefundPart[] = [];
  const postage = kase.returnCost?.buyerPaid ?? 0;
  if (postage > 0) {
    const bearer = bearerOf(book, kase, policy);
    if (bearer) parts.push({ kind: 'return_cost', amount: postage, ...bearer });
    else note({ kind: 'return_cost', asked: postage, granted: 0, reason: 'buyer-bears', rule: 'WD-RETURN-COST' });
  }
  for (const { kind, amount, ground, currency = book.order.currency } of kase.onTop ?? []) {
    if (amount === 0) continue;
    const closed = currency !== book.order.currency ? 'other-currency' : ground?.trim() ? null : 'no-ground';
    if (closed) note({ kind, asked: amount, granted: 0, reason: closed, rule: ruleOf[kind] });
    else parts.push({ kind, amount, reason: 'ground', rule: ruleOf[kind], ground: ground?.trim() });
  }
  return parts;
}

const ruleOf: Record<TopKind, string | null> = {
  return_cost: 'NC-REFUND-WITHDRAWAL',
  interest: 'KC 481',
  damages: 'KC 471',
  goodwill: null,
};
