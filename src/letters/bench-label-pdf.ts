import PDFDocument from 'pdfkit';

import type { Words } from '../kit/words.ts';
import { oneLine } from './mail/line.ts';
import { barcode } from './paper/codes.ts';
import { fonts } from './paper/fonts.ts';
import { ink, mm, sheet } from './paper/sheet.ts';
import { heading, paragraph } from './paper/write.ts';

/** Rolls that thermal printers take: a sticker for a piece, a label for a box. */
export const labelSizes = { '50x30': [50, 30], '100x150': [100, 150] } as const;
export type LabelSize = keyof typeof labelSizes;

export interface BenchLabel {
  /** What the barcode says, and what stands under it. */
  readonly code: string;
  /** Large: what becomes of it, or whose it is not. */
  readonly fate: string;
  readonly goods: string;
  readonly quantity: number;
  /** Shop, day, condition. */
  readonly small: readonly string[];
}

/** One label a page, of the very size of the roll, black on white: a thermal printer knows no grey. */
export function benchLabelsPdf(
  words: Words,
  labels: readonly BenchLabel[],
  { size, madeAt }: { size: LabelSize; madeAt: Date },
): Promise<Buffer> {
  const [width, height] = labelSizes[size].map(mm) as [number, number];
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: words.locale,
    displayTitle: true,
    autoFirstPage: false,
    font: '', // none of pdfkit's own: they are not embedded, and know no Polish letters
    info: { Title: words.t('bench.labels'), Producer: 'Zwrotka', Creator: 'Zwrotka', CreationDate: madeAt },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  doc.on('end', () => resolve(Buffer.concat(parts)));
  doc.on('error', reject);
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const body = doc.struct('Document');
  doc.addStructure(body);
  const big = size === '100x150';
  const edge = mm(big ? 6 : 2.5);
  const inner = width - 2 * edge;
  for (const label of labels) {
    doc.addPage({ size: [width, height], margin: 0 });
    let y = edge;
    const line = (text: string, font: 'regular' | 'bold', points: number, rows: number) => {
      const box = { width: inner, height: points * 1.25 * rows, ellipsis: true, lineGap: 0 };
      body.add(
        doc.struct(
          'P',
          {},
          () => void doc.font(font).fontSize(points).fillColor(ink.text).text(oneLine(text), edge, y, box),
        ),
      );
      y += points * 1.25 * rows;
    };
    line(label.fate, 'bold', big ? 26 : 9.5, 1);
    const tall = mm(big ? 34 : 9);
    barcode({ doc, body }, label.code, label.code, { x: edge, y: y + mm(1), width: inner, height: tall });
    y += tall + mm(big ? 3 : 1.6);
    line(label.code, 'bold', big ? 20 : 7.5, 1);
    line(`${label.quantity} × ${label.goods}`, 'regular', big ? 15 : 6.5, big ? 3 : 1);
    line(label.small.join(' · '), 'regular', big ? 11 : 5.5, big ? 2 : 1);
  }
  body.end();
  doc.end();
  return promise;
}

/** Barcodes that press buttons: whoever holds a scanner in a gloved hand need not touch the screen. */
export function benchCommandsPdf(
  words: Words,
  commands: readonly { readonly code: string; readonly does: string }[],
  { shop, madeAt }: { shop: string; madeAt: Date },
): Promise<Buffer> {
  const title = words.t('bench.commands');
  return sheet(words, { title, author: shop, madeAt, foot: `${shop} · ${title}` }, (page) => {
    heading(page, 'H1', title);
    paragraph(page, words.t('bench.commands.lead'));
    const { doc } = page;
    for (const { code, does } of commands) {
      doc.y += mm(5);
      heading(page, 'H2', does);
      const y = doc.y + mm(1);
      barcode(page, code, `${does}: ${code}`, { x: doc.page.margins.left, y, width: mm(80), height: mm(14) });
      doc.y = y + mm(16);
    }
  });
}
