import type { Words } from '../../kit/words.ts';
import type { Brand } from '../brand.ts';
import { oneLine } from '../mail/line.ts';
import { ink, margin, mm, size, type Sheet } from './sheet.ts';

/** Who writes, at the top of the first page. */
export function letterhead({ doc, body }: Sheet, words: Words, brand: Brand): void {
  const { name, seller, contact } = brand;
  const lines = [
    seller.name === name ? null : seller.name,
    seller.address.join(', '),
    [seller.taxId && words.t('letters.footer.tax-id', { id: seller.taxId }), seller.register]
      .filter(Boolean)
      .join(', '),
    [contact.email, contact.phone].filter(Boolean).join(' · '),
  ].filter(Boolean) as string[];
  const say = (line: string, y?: number) =>
    body.add(doc.struct('P', {}, () => void doc.text(oneLine(line), margin.left, y, { width: mm(80), lineGap: 1 })));
  doc.font('bold').fontSize(size.body).fillColor(ink.text);
  say(name, margin.top);
  doc.font('regular').fontSize(size.small).fillColor(ink.muted);
  for (const line of lines) say(line);
  doc.y += mm(9);
}

/**
 * The recipient where a DL envelope with its window on the right shows him: 35 × 90 mm, 20 mm from the right edge;
 * the sheet folded in three.
 */
export function addressWindow({ doc, body }: Sheet, recipient: readonly string[]): void {
  doc.font('regular').fontSize(size.body).fillColor(ink.text);
  doc.y = mm(56);
  for (const line of recipient.slice(0, 6)) {
    body.add(doc.struct('P', {}, () => void doc.text(oneLine(line), mm(112), doc.y, { width: mm(78), lineGap: 2 })));
  }
  doc.y = mm(98);
}
