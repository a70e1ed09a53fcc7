import type { Block, Fact, GoodsRow } from '../mail/block.ts';
import { column, ink, margin, mm, size, type Sheet } from './sheet.ts';

/** A paragraph no higher than this is not torn between two pages: one line alone reads as a mistake. */
const TOGETHER = mm(32);

/** Writes blocks one under the other, each with the tag of what it is. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const block of blocks) writeBlock(sheet, block);
}

function writeBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return heading(sheet, 'H2', block.text);
    case 'paragraph':
      return paragraph(sheet, block.text, block.quiet ? ink.muted : ink.text);
    case 'bullets':
      return bullets(sheet, block.items);
    case 'goods':
      return table(sheet, block.rows.flatMap(goodsRows));
    case 'facts':
      return table(sheet, block.rows.map(factRow));
    case 'callout':
      return paragraph(sheet, `${block.title}. ${block.text}`);
    case 'quote':
      return paragraph(sheet, block.by ? `${block.by}\n${block.text}` : block.text, ink.text, 'BlockQuote', mm(6));
    case 'address':
      return paragraph(sheet, block.lines.join('\n'));
    case 'code':
      return paragraph(sheet, `${block.label}: ${block.text}`);
    case 'button':
    case 'link':
      return paragraph(sheet, `${block.label}: ${block.url}`);
  }
}

export function heading({ doc, body }: Sheet, tag: 'H1' | 'H2', text: string): void {
  const points = tag === 'H1' ? size.title : size.heading;
  if (tag === 'H2') doc.y += mm(4);
  // A heading alone at the foot of a page belongs to the next one.
  if (doc.y > doc.page.height - margin.bottom - mm(8) - TOGETHER) doc.addPage();
  body.add(
    doc.struct(tag, {}, () => {
      doc.font('bold').fontSize(points).fillColor(ink.text);
      doc.text(text, margin.left, doc.y, { width: column, lineGap: 2 });
    }),
  );
  doc.y += mm(tag === 'H1' ? 4 : 1.5);
}

/** One element a line, else a screen reader runs the end of one into the start of the next. */
export function paragraph({ doc, body }: Sheet, text: string, color: string = ink.text, tag = 'P', indent = 0): void {
  doc.font('regular').fontSize(size.body).fillColor(color);
  for (const line of text.split('\n')) {
    if (line.trim()) {
      const height = doc.heightOfString(line, { width: column - indent, lineGap: 3 });
      if (height <= TOGETHER && doc.y + height > doc.page.height - margin.bottom) doc.addPage();
      const write = () => void doc.text(line, margin.left + indent, doc.y, { width: column - indent, lineGap: 3 });
      body.add(doc.struct(tag, {}, write));
    } else doc.y += mm(2);
  }
  doc.y += mm(2.5);
}

function bullets({ doc, body }: Sheet, items: readonly string[]): void {
  const list = doc.struct('L');
  body.add(list);
  for (const item of items) {
    const entry = doc.struct('LI');
    list.add(entry);
    doc.font('regular').fontSize(size.body).fillColor(ink.text);
    const height = doc.heightOfString(item, { width: column - mm(5), lineGap: 3 });
    if (doc.y + height > doc.page.height - margin.bottom) doc.addPage();
    const y = doc.y;
    entry.add(doc.struct('Lbl', {}, () => void doc.text('•', margin.left, y, { width: mm(4), lineBreak: false })));
    entry.add(
      doc.struct('LBody', {}, () => void doc.text(item, margin.left + mm(5), y, { width: column - mm(5), lineGap: 3 })),
    );
    doc.y += mm(0.8);
  }
  list.end();
  doc.y += mm(2);
}

interface Row {
  readonly cells: readonly [string, string];
  readonly right: boolean;
  readonly ruled: boolean;
}

const factRow = ({ label, value }: Fact): Row => ({ cells: [label, value], right: false, ruled: true });

const goodsRows = ({ name, variant, amount, notes }: GoodsRow): Row[] => [
  { cells: [variant ? `${name} (${variant})` : name, amount], right: true, ruled: true },
  ...notes.map((note) => ({ ...factRow(note), ruled: false })),
];

// A header cell says for which way it speaks (PDF/UA); pdfkit writes it, its types do not know it yet.
const rowHeader = { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions;

/** Two columns; the left names the row for who cannot see it. */
function table({ doc, body }: Sheet, rows: readonly Row[]): void {
  const element = doc.struct('Table');
  body.add(element);
  for (const { cells, right, ruled } of rows) {
    const widths = right ? ([column - mm(42), mm(38)] as const) : ([mm(52), column - mm(56)] as const);
    doc.font('regular').fontSize(size.body);
    const height = Math.max(
      ...cells.map((cell, index) => doc.heightOfString(cell, { width: widths[index]!, lineGap: 2 })),
    );
    if (doc.y + height + mm(3) > doc.page.height - margin.bottom) doc.addPage();
    if (ruled) rule(doc);
    const y = doc.y + mm(1.3);
    const row = doc.struct('TR');
    element.add(row);
    row.add(
      doc.struct('TH', rowHeader, () => {
        doc.fillColor(right ? ink.text : ink.muted);
        doc.text(cells[0], margin.left, y, { width: widths[0], lineGap: 2 });
      }),
    );
    row.add(
      doc.struct('TD', {}, () => {
        doc.fillColor(ink.text);
        doc.text(cells[1], margin.left + column - widths[1], y, {
          width: widths[1],
          lineGap: 2,
          ...(right && { align: 'right', features: ['tnum'] }),
        });
      }),
    );
    doc.y = y + height + mm(1);
  }
  element.end();
  rule(doc);
  doc.y += mm(3);
}

/** A hairline, drawn and not read. */
function rule(doc: PDFKit.PDFDocument): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(margin.left, doc.y)
    .lineTo(margin.left + column, doc.y)
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .stroke();
  doc.endMarkedContent();
}
