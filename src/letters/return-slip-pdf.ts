import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { Brand } from './brand.ts';
import { oneLine } from './mail/line.ts';
import { barcode, qrCode } from './paper/codes.ts';
import { column, ink, margin, mm, sheet, size, type Sheet } from './paper/sheet.ts';
import { tickList } from './paper/tick-list.ts';
import { heading, paragraph } from './paper/write.ts';

export interface ReturnSlip {
  readonly brand: Brand;
  /** What the barcode says, and how it is spelled under it for people. */
  readonly code: string;
  readonly spelled: string;
  /** What the QR code opens. */
  readonly url: string;
  /** Null on a slip that goes out with an order: there is no case yet. */
  readonly caseNumber: string | null;
  readonly orderNumber: string | null;
  /** Empty while the shop has named no address. */
  readonly to: readonly string[];
  readonly sender: string | null;
  readonly items: readonly {
    readonly name: string;
    readonly variant?: string | null;
    readonly quantity: number;
    /** Nobody said how many. */
    readonly uncounted?: boolean;
  }[];
  /** What else is in the parcel, and is no part of the order. */
  readonly gifts: readonly { readonly name: string | null; readonly quantity: number }[];
  /** The printed statement of withdrawal, and the days there are for it; null when it was declared already. */
  readonly withdrawal: { readonly days: number } | null;
  readonly by: Day | null;
  readonly payer: 'buyer' | 'shop';
  /** The shop's own words. */
  readonly words: string;
}

const CUT = mm(118);

/** One paper, two parts: the upper goes on the parcel, the lower into it. */
export const returnSlipPdf = (words: Words, slip: ReturnSlip, madeAt: Date): Promise<Buffer> =>
  sheet(words, { title: titleOf(words, slip), author: slip.brand.seller.name, madeAt, foot: footOf(slip) }, (page) =>
    writeSlip(words, page, slip),
  );

/** Many of them in one document, drawn as they come: who reads them says how far it is. */
export const returnSlipsPdf = (
  words: Words,
  slips: AsyncIterable<ReturnSlip>,
  { madeAt, count, brand }: { madeAt: Date; count: number; brand: Pick<Brand, 'name' | 'seller'> | undefined },
): Promise<Buffer> =>
  sheet(
    words,
    {
      title: words.t('slips.batch-title', { count }),
      author: brand?.seller.name ?? '',
      madeAt,
      foot: brand?.name ?? '',
      unnumbered: true,
    },
    async (page) => {
      let first = true;
      for await (const slip of slips) {
        if (!first) page.doc.addPage();
        first = false;
        writeSlip(words, page, slip);
      }
    },
  );

const titleOf = (words: Words, { caseNumber, orderNumber }: ReturnSlip) =>
  caseNumber
    ? words.t('slips.title.case', { number: caseNumber })
    : words.t('slips.title.order', { number: orderNumber ?? '' });
const footOf = ({ brand, caseNumber, orderNumber }: ReturnSlip) => `${brand.name} · ${caseNumber ?? orderNumber ?? ''}`;

function writeSlip(words: Words, page: Sheet, slip: ReturnSlip): void {
  forTheParcel(words, page, slip);
  cutLine(page);
  const { doc } = page;
  doc.y = CUT + mm(9);
  small(page, words.t('slips.inside'));
  doc.y += mm(2);
  heading(page, 'H2', slip.withdrawal ? words.t('slips.withdrawal') : words.t('slips.contents'));
  if (slip.withdrawal) {
    const seller = slip.brand.seller.name;
    paragraph(page, words.t('slips.sentence', { seller: oneLine(seller), number: slip.orderNumber ?? '' }));
  }
  items(words, page, slip);
  if (slip.withdrawal) {
    blanks(page, [words.t('slips.name'), words.t('slips.day'), words.t('slips.signature')], slip.sender);
    paragraph(page, words.t('slips.no-reason', { days: slip.withdrawal.days }), ink.muted);
  }
  const rest = [slip.by ? words.t('slips.by', { day: words.day(slip.by) }) : null, words.t(`slips.pays.${slip.payer}`)];
  paragraph(page, rest.filter(Boolean).join(' '), ink.muted);
  if (slip.gifts.length)
    paragraph(page, words.t('slips.gifts', { gifts: words.list(slip.gifts.map((gift) => giftLine(words, gift))) }));
  if (slip.words) paragraph(page, slip.words, ink.muted);
}

const giftLine = (words: Words, { name, quantity }: ReturnSlip['gifts'][number]) =>
  `${quantity} × ${oneLine(name ?? words.t('decisions.remedy.gift'))}`;

/** What a courier and the bench read: where to, from whom, which case, and the codes. */
function forTheParcel(words: Words, page: Sheet, slip: ReturnSlip): void {
  const { doc, body } = page;
  const right = margin.left + column - mm(40);
  doc.y = margin.top - mm(6);
  small(page, words.t('slips.stick'));
  doc.y += mm(3);
  heading(page, 'H1', titleOf(words, slip));

  const top = doc.y;
  small(page, words.t('slips.to'));
  doc.font('bold').fontSize(15).fillColor(ink.text);
  const to = slip.to.length ? slip.to : [words.t('slips.no-address')];
  for (const line of to)
    body.add(
      doc.struct('P', {}, () => void doc.text(oneLine(line), margin.left, doc.y, { width: mm(118), lineGap: 2 })),
    );
  doc.y += mm(3);
  if (slip.sender) {
    small(page, words.t('slips.from'));
    doc.font('regular').fontSize(size.body).fillColor(ink.text);
    body.add(doc.struct('P', {}, () => void doc.text(oneLine(slip.sender!), margin.left, doc.y, { width: mm(118) })));
  }
  qrCode(page, slip.url, words.t('slips.qr', { url: slip.url }), { x: right, y: top, width: mm(40) });
  doc.font('regular').fontSize(size.small).fillColor(ink.muted);
  body.add(
    doc.struct(
      'P',
      {},
      () => void doc.text(words.t('slips.scan'), right, top + mm(42), { width: mm(40), align: 'center' }),
    ),
  );

  const barTop = CUT - mm(28);
  barcode(page, slip.code, words.t('slips.barcode', { code: slip.spelled }), {
    x: margin.left,
    y: barTop,
    width: mm(96),
    height: mm(15),
  });
  doc.font('regular').fontSize(size.body).fillColor(ink.text);
  body.add(
    doc.struct(
      'P',
      {},
      () => void doc.text(slip.spelled, margin.left, barTop + mm(16.5), { width: mm(96), align: 'center' }),
    ),
  );
  const numbers = [
    slip.caseNumber && words.t('slips.case', { number: slip.caseNumber }),
    slip.orderNumber && words.t('slips.order', { number: slip.orderNumber }),
  ].filter(Boolean) as string[];
  doc.y = barTop + mm(2);
  doc.font('bold').fontSize(size.heading);
  for (const line of numbers)
    body.add(
      doc.struct('P', {}, () => void doc.text(oneLine(line), right - mm(22), doc.y, { width: mm(62), align: 'right' })),
    );
}

function items(words: Words, sheet: Sheet, { items: all, withdrawal }: ReturnSlip): void {
  const entries = all.map(({ name, variant, quantity, uncounted }) => {
    const what = oneLine(variant ? `${name} (${variant})` : name);
    const text = uncounted ? what : words.t('slips.piece', { name: what, quantity });
    if (!withdrawal) return { text };
    return {
      text,
      aloud: words.t('slips.tick', { item: text }),
      beside: quantity > 1 ? words.t('slips.sent-back') : '',
    };
  });
  tickList(sheet, entries, { boxed: withdrawal !== null });
}

/** Lines to write on. */
function blanks({ doc, body }: Sheet, labels: readonly string[], name: string | null): void {
  const width = column / labels.length - mm(4);
  doc.y += mm(6);
  if (doc.y + mm(12) > doc.page.height - margin.bottom) doc.addPage();
  const { y } = doc;
  labels.forEach((label, index) => {
    const x = margin.left + index * (width + mm(6));
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(ink.text)
      .stroke();
    doc.endMarkedContent();
    if (index === 0 && name) {
      doc.font('regular').fontSize(size.body).fillColor(ink.text);
      body.add(doc.struct('P', {}, () => void doc.text(oneLine(name), x, y - mm(5), { width, lineBreak: false })));
    }
    doc.font('regular').fontSize(size.small).fillColor(ink.muted);
    body.add(doc.struct('P', {}, () => void doc.text(label, x, y + mm(1), { width })));
  });
  doc.y = y + mm(8);
}

function small({ doc, body }: Sheet, text: string): void {
  doc.font('regular').fontSize(size.small).fillColor(ink.muted);
  body.add(doc.struct('P', {}, () => void doc.text(text, margin.left, doc.y, { width: column })));
}

/** Where the scissors go; drawn and not read. */
function cutLine({ doc }: Sheet): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(mm(8), CUT)
    .lineTo(mm(202), CUT)
    .dash(4, { space: 4 })
    .lineWidth(0.7)
    .strokeColor(ink.muted)
    .stroke()
    .undash();
  doc.endMarkedContent();
}
