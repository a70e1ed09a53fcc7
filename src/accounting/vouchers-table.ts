import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { listShopVouchers } from '../vouchers/list-shop-vouchers.ts';
import { listVouchersInput } from '../vouchers/voucher-inputs.ts';
import type { BooksTable, Cell } from './books-table.ts';

const heads = [
  'case',
  'end',
  'standing',
  'value',
  'left',
  'currency',
  'issued-on',
  'valid-until',
  'void-reason',
] as const;

/** The vouchers of the shop for a spreadsheet; `query` as the list's, without the page. Never a code. */
export async function vouchersTable(world: World, actor: Actor, query: unknown): Promise<BooksTable> {
  requirePermission(actor, 'see money');
  const asked = listVouchersInput.parse(query);
  const { locale, zone } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await listShopVouchers(world, actor, { ...asked, after, limit: 200 });
      for (const { currency, ...voucher } of page.items)
        yield [
          voucher.caseNumber,
          `…${voucher.codeEnd}`,
          words.t(`vouchers.standing.${voucher.standing}`),
          { amount: voucher.value, currency },
          { amount: voucher.left, currency },
          currency,
          dayIn(zone, voucher.issuedAt),
          voucher.validUntil,
          voucher.voidReason,
        ];
      after = page.next ?? undefined;
    } while (after);
  }
  return {
    title: words.t('vouchers.title'),
    heads: heads.map((head) => words.t(`vouchers.head.${head}`)),
    rows: rows(),
  };
}
