import type { Words } from '../kit/words.ts';
import type { Brand } from './brand.ts';
import { facts } from './mail/block.ts';
import { oneLine } from './mail/line.ts';
import { sheet } from './paper/sheet.ts';
import { tickList } from './paper/tick-list.ts';
import { heading, writeBlocks } from './paper/write.ts';

export interface PackingList {
  readonly brand: Brand;
  readonly caseNumber: string;
  readonly orderNumber: string | null;
  readonly to: readonly string[];
  readonly items: readonly {
    readonly what: string;
    readonly quantity: number;
    readonly name: string | null;
    readonly sku: string | null;
    readonly detail: string | null;
  }[];
}

/** What is in the parcel, for whoever packs it and whoever opens it. */
export const packingListPdf = (words: Words, list: PackingList, madeAt: Date): Promise<Buffer> => {
  const title = words.t('goods-out.packing.title', { number: list.caseNumber });
  const { brand } = list;
  return sheet(
    words,
    { title, author: brand.seller.name, madeAt, foot: `${brand.name} · ${list.caseNumber}` },
    (page) => {
      heading(page, 'H1', title);
      writeBlocks(page, [
        facts([
          [words.t('goods-out.packing.to'), list.to.map(oneLine).join(', ') || '–'],
          ...(list.orderNumber ? [[words.t('goods-out.packing.order'), oneLine(list.orderNumber)] as const] : []),
        ]),
      ]);
      const entries = list.items.map(({ what, quantity, name, sku, detail }) => ({
        text: `${quantity} × ${oneLine([detail, name, sku].filter(Boolean).join(', ') || what)} (${what.toLocaleLowerCase(words.locale)})`,
      }));
      tickList(page, entries, { boxed: true });
    },
  );
};
