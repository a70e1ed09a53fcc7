import type { OwedCase, RefundPolicy } from '../refund-facts.ts';
import type { RefundPart } from '../refund-parts.ts';
import type { Note, PaidBook } from './paid-book.ts';

/**
 * Roads on which the law gives delivery back once nothing of the order is kept. A dispute is a complaint a marketplace
 * carries; a voluntary return, a guarantee and a parcel nobody collected give what their terms say.
 */
const undoes = new Set<OwedCase['procedure']>(['withdrawal', 'complaint', 'dispute', 'not_received']);

const takesBack = ({ grants }: OwedCase) => grants.some((grant) => grant.as === 'refund');

/**
 * Delivery, once per order. A withdrawal from the whole order gives back at most the cheapest ordinary way (UPK 33); a
 * sale undone because the shop did not perform, what was paid. Of a part: what delivery would have cost less for
 * what is kept (WD-DELIVERY-PARTIAL), never less than nothing: a lost free-delivery threshold is not charged after the fact.
 * Counted over all cases so far, so that two halves are worth one whole.
 */
export function deliveryOf(book: PaidBook, kase: OwedCase, policy: RefundPolicy, note: Note): RefundPart[] {
  const { paid, cheapest } = book.order.delivery;
  if (paid === 0 || kase.grants.length === 0) return [];
  const least = Math.min(paid, cheapest ?? paid);
  const byLaw = undoes.has(kase.procedure) && takesBack(kase);
  const whole = byLaw && book.isAllUndone;
  const withdraws = kase.procedure === 'withdrawal';
  const full = withdraws ? least : paid;
  const rule = withdraws ? (whole ? 'WD-DELIVERY-COST' : 'WD-DELIVERY-PARTIAL') : whole ? 'NC-REFUND-WITHDRAWAL' : null;

  const offers: [number, RefundPart['reason']][] = [[whole ? full : 0, 'whole-order']];
  if (withdraws && !whole && takesBack(kase)) {
    const { forKept } = kase.delivery ?? {};
    if (forKept !== undefined) offers.push([Math.max(0, least - forKept), 'kept-costs-less']);
    if (policy.partialDelivery === 'share') offers.push([shareUndone(book), 'share-of-delivery']);
    if (policy.partialDelivery === 'full') offers.push([least, 'shop-gives']);
  }
  offers.push([kase.delivery?.atLeast ?? 0, 'shop-gives']);
  const [owed, reason] = offers.reduce((most, offer) => (offer[0] > most[0] ? offer : most));
  const before = book.deliveryBack;
  const granted = Math.max(0, Math.min(owed, paid) - before);
  book.deliveryBack += granted;

  if (byLaw) {
    const limit = { kind: 'delivery', granted, rule: rule ?? 'NC-REFUND-WITHDRAWAL' } as const;
    if (before > 0 && owed > granted) note({ ...limit, asked: owed, reason: 'delivery-back-already' });
    else if (whole && withdraws && granted < paid) note({ ...limit, asked: paid, reason: 'dearer-delivery' });
    else if (!whole && granted < least) note({ ...limit, asked: least, reason: 'part-kept' });
  }
  return granted === 0
    ? []
    : [{ kind: 'delivery', amount: granted, reason, rule: reason === 'shop-gives' ? null : rule }];
}

const shareUndone = (book: PaidBook): number =>
  [...book.deliveryShares].reduce((sum, [{ undone }, share]) => sum + (undone ? share : 0), 0);

/** All payments go back with the whole order (UPK 32(1)): what payment on delivery or wrapping cost as well. */
export function feesOf(book: PaidBook, kase: OwedCase): RefundPart[] {
  const left = book.order.fees - book.feesBack;
  if (left <= 0 || !undoes.has(kase.procedure) || !takesBack(kase) || !book.isAllUndone) return [];
  book.feesBack += left;
  const rule = kase.procedure === 'withdrawal' ? 'WD-REFUND' : 'NC-REFUND-WITHDRAWAL';
  return [{ kind: 'fee', amount: left, reason: 'whole-order', rule }];
}
