import PDFDocument from 'pdfkit';

import type { Words } from '../../kit/words.ts';
import { fonts } from './fonts.ts';

const MILLIMETRE = 72 / 25.4;
export const mm = (n: number): number => n * MILLIMETRE;

export const ink = { text: '#15191e', muted: '#555e69', line: '#c3c9d0' } as const;
export const size = { title: 17, heading: 12.5, body: 10.5, window: 10, small: 8.5 } as const;
export const margin = { top: mm(20), bottom: mm(24), left: mm(22), right: mm(22) } as const;
export const column = mm(210) - margin.left - margin.right;

export interface SheetSetting {
  readonly title: string;
  readonly author: string;
  /** The moment the document says it was made at: given, so that the same document has the same bytes. */
  readonly madeAt: Date;
  /** What stands at the foot of every page, before the page number. */
  readonly foot: string;
  /** Papers of many people in one document have no common count of pages. */
  readonly unnumbered?: boolean;
}

/** A sheet being written: the document, and the element its next part belongs to. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly body: PDFKit.PDFStructureElement;
}

/**
 * Makes an A4 PDF that screen readers can follow: tagged, with title and language, every part in the reading
 * order (AX-FORM; PDF/UA-1). `write` puts the content on it; one that writes much may let others work meanwhile.
 */
export async function sheet(
  words: Words,
  setting: SheetSetting,
  write: (sheet: Sheet) => void | Promise<void>,
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const doc = new PDFDocument({
    size: 'A4',
    margins: margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: words.locale,
    displayTitle: true,
    bufferPages: true,
    font: '', // none of pdfkit's own: they are not embedded, and know no Polish letters
    info: {
      Title: setting.title,
      Author: setting.author,
      Producer: 'Zwrotka',
      Creator: 'Zwrotka',
      CreationDate: setting.madeAt,
    },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  doc.on('end', () => resolve(Buffer.concat(parts)));
  doc.on('error', reject);
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);

  const body = doc.struct('Document');
  doc.addStructure(body);
  await write({ doc, body });
  body.end();
  feet(words, doc, setting);
  doc.end();
  return promise;
}

/** Page numbers are no content: marked as artifacts, read by nobody. */
function feet(words: Words, doc: PDFKit.PDFDocument, { foot, unnumbered = false }: SheetSetting): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.page.margins.bottom = 0; // else writing below the margin opens a new page
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.font('regular').fontSize(size.small).fillColor(ink.muted);
    const y = doc.page.height - mm(14);
    doc.text(foot, margin.left, y, { width: column * 0.75, lineBreak: false, ellipsis: true });
    if (!unnumbered)
      doc.text(words.t('letters.paper.page', { page: index + 1, pages: count }), margin.left, y, {
        width: column,
        align: 'right',
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}
