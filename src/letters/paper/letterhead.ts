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
 * The recipient where the window of a DL or C6/5 envelope shows him, the sheet folded in three: 35 × 90 mm, 20 mm from
 * the right edge, or as DIN 5008 has it on the left. Five lines stay within what shows however the sheet slides.
 */
export function addressWindow(
  { doc, body }: Sheet,
  recipient: readonly string[],
  side: 'right' | 'left' = 'right',
): void {
  const left = side === 'right' ? mm(112) : mm(25);
  doc.font('regular').fontSize(size.window).fillColor(ink.text);
  doc.y = side === 'right' ? mm(56) : mm(52);
  for (const line of recipient.slice(0, 5)) {
    body.add(doc.struct('P', {}, () => void doc.text(oneLine(line), left, doc.y, { width: mm(78), lineGap: 0.5 })));
  }
  foldMark(doc, 99);
  foldMark(doc, 198);
  doc.y = mm(105);
}

/** Where to fold: seen, not read. */
function foldMark(doc: PDFKit.PDFDocument, at: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(mm(4), mm(at)).lineTo(mm(8), mm(at)).lineWidth(0.4).strokeColor(ink.line).stroke();
  doc.endMarkedContent();
}
