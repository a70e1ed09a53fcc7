import type { OwedCase, RefundPolicy } from '../refund-facts.ts';
import type { LimitReason, RefundPart } from '../refund-parts.ts';
import { bearerOf } from './on-top.ts';
import type { Note, PaidBook } from './paid-book.ts';

/**
 * What may be taken off. Lost value only after a withdrawal from goods used beyond trying them, only with evidence, and
 * never where the buyer was not told of the right (UPK 34(4)). Nothing is taken off beyond the price of the goods.
 */
export function deductionsOf(
  book: PaidBook,
  kase: OwedCase,
  prices: readonly RefundPart[],
  policy: RefundPolicy,
  note: Note,
): RefundPart[] {
  const left = prices.filter(({ reason }) => reason !== 'reduced').map(({ line, amount }) => ({ line, amount }));
  const take = (asked: number, line?: string) => {
    let taken = 0;
    for (const price of left) {
      if (line !== undefined && price.line !== line) continue;
      const now = Math.min(asked - taken, price.amount);
      price.amount -= now;
      taken += now;
    }
    return taken;
  };
  const parts: RefundPart[] = [];
  for (const { line, amount: asked, evidence } of kase.valueLoss ?? []) {
    if (asked === 0) continue;
    const closed = refusalOfValueLoss(book, kase, evidence);
    const taken = closed ? 0 : take(asked, line);
    if (taken < asked)
      note({
        kind: 'value_loss',
        line,
        asked,
        granted: taken,
        reason: closed ?? 'more-than-price',
        rule: closed === 'not-a-withdrawal' ? 'NC-NO-USE-FEE' : 'WD-VALUE',
      });
    if (taken > 0)
      parts.push({
        kind: 'value_loss',
        amount: -taken,
        line,
        reason: 'used-beyond-testing',
        rule: 'WD-VALUE',
        ground: evidence ?? undefined,
      });
  }
  const label = labelOf(book, kase, policy, note);
  if (label > 0) {
    const taken = take(label);
    if (taken < label) note({ ...labelNote, asked: label, granted: taken, reason: 'more-than-price' });
    if (taken > 0) parts.push({ kind: 'label', amount: -taken, reason: 'label-for-buyer', rule: 'WD-RETURN-COST' });
  }
  return parts;
}

const labelNote = { kind: 'label', rule: 'WD-RETURN-COST' } as const;

/** What a label may cost the buyer: its direct cost (UPK 34(2)), and no more than they were told before they took it. */
function labelOf(book: PaidBook, kase: OwedCase, policy: RefundPolicy, note: Note): number {
  const { shopPaid = 0, agreed = shopPaid, currency = book.order.currency } = kase.returnCost ?? {};
  if (shopPaid === 0 || bearerOf(book, kase, policy) !== null) return 0;
  if (currency !== book.order.currency) {
    note({ ...labelNote, asked: shopPaid, granted: 0, reason: 'other-currency' });
    return 0;
  }
  if (agreed < shopPaid) note({ ...labelNote, asked: shopPaid, granted: agreed, reason: 'more-than-told' });
  return Math.min(shopPaid, agreed);
}

function refusalOfValueLoss(book: PaidBook, kase: OwedCase, evidence: string | null): LimitReason | null {
  if (kase.procedure !== 'withdrawal' && kase.procedure !== 'voluntary_return') return 'not-a-withdrawal';
  if (kase.procedure === 'withdrawal' && !book.order.informed) return 'not-informed';
  return evidence?.trim() ? null : 'no-evidence';
}
