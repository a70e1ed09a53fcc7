import { column, ink, margin, mm, size, type Sheet } from './sheet.ts';

export interface Entry {
  readonly text: string;
  /** What is read aloud instead, where a box says more to the eye. */
  readonly aloud?: string;
  /** Written at the end of the line: something to fill in. */
  readonly beside?: string;
}

const BESIDE = mm(44);
const BOX = mm(3.6);

/** Things one under the other, with a box before each if they are to be ticked. The box is drawn: the font has none. */
export function tickList({ doc, body }: Sheet, entries: readonly Entry[], { boxed }: { boxed: boolean }): void {
  const list = doc.struct('L');
  body.add(list);
  const indent = boxed ? mm(6) : 0;
  for (const { text, aloud, beside } of entries) {
    doc.font('regular').fontSize(size.body).fillColor(ink.text);
    const width = column - mm(8) - (beside === undefined ? 0 : BESIDE);
    const height = doc.heightOfString(text, { width, lineGap: 2 });
    if (doc.y + height > doc.page.height - margin.bottom) doc.addPage();
    const y = doc.y;
    const entry = doc.struct('LI');
    list.add(entry);
    if (boxed) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.rect(margin.left, y, BOX, BOX).lineWidth(0.8).strokeColor(ink.text).stroke();
      doc.endMarkedContent();
    }
    entry.add(
      doc.struct('LBody', aloud === undefined ? {} : { actual: aloud }, () => {
        doc.text(text, margin.left + indent, y, { width, lineGap: 2 });
        if (beside) doc.text(beside, margin.left + column - BESIDE, y, { width: BESIDE, align: 'right' });
      }),
    );
    doc.y = y + height + mm(1.6);
  }
  list.end();
  doc.y += mm(3);
}
