import { paidPartOf, type RefundPart } from '../refund-parts.ts';
import type { Note, PaidBook } from './paid-book.ts';

/** Cut first what is cut last by hand: fees, delivery, then prices from the last line up. */
const cutFirst = ['fee', 'delivery', 'price'] as const;

/** Over all cases no more goes back than was paid, less what the channel sent already. Says what was cut. */
export function withinPaid(book: PaidBook, parts: readonly RefundPart[], note: Note): RefundPart[] {
  const asked = paidPartOf(parts);
  const granted = Math.min(asked, book.room);
  book.paidBack += granted;
  if (book.byChannel > 0 && asked > 0)
    note({ kind: 'price', asked: book.byChannel, granted: 0, reason: 'sent-by-channel', rule: null });
  if (granted === asked) return [...parts];
  note({ kind: 'price', asked, granted, reason: 'more-than-paid', rule: 'WD-REFUND' });
  let over = asked - granted;
  const left = parts.map((part) => ({ ...part }));
  for (const kind of cutFirst)
    for (const part of left.toReversed()) {
      if (part.kind !== kind) continue;
      const cut = Math.min(over, part.amount);
      over -= cut;
      part.amount -= cut;
    }
  return left.filter(({ amount, kind, reason }) => amount !== 0 || (kind === 'price' && reason !== 'reduced'));
}
