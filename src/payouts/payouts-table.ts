import type { BooksTable, Cell } from '../accounting/books-table.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { listPayoutLines } from './list-payout-lines.ts';
import { payoutLinesInput } from './payout-inputs.ts';

const heads = [
  'day', 'operator', 'state', 'amount', 'ours', 'currency', 'case', 'refund', 'payment', 'payout', 'text', 'report', 'line', 'resolution', 'remark',
] as const; // prettier-ignore

/** What reports tell of refunds, for a spreadsheet; `query` as the list's, without the page. */
export async function payoutsTable(world: World, actor: Actor, query: unknown): Promise<BooksTable> {
  requirePermission(actor, 'read books');
  const asked = payoutLinesInput.parse(query);
  const { locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await listPayoutLines(world, actor, { ...asked, after, limit: 200 });
      for (const line of page.rows)
        yield [
          line.onDay,
          words.t(`payouts.operator.${line.operator}`),
          words.t(`payouts.state.${line.state}`),
          line.amount === null || !line.currency ? null : { amount: line.amount, currency: line.currency },
          line.refund && { amount: line.refund.amount, currency: line.refund.currency },
          line.currency,
          line.refund?.caseNumber ?? null,
          line.refundRef,
          line.paymentRef,
          line.payoutRef,
          line.raw
            ? Object.entries(line.raw)
                .map(([head, cell]) => `${head}: ${cell}`)
                .join('; ')
            : line.text,
          line.reportName,
          line.line,
          line.resolution && words.t(`payouts.resolution.${line.resolution as 'other'}`),
          line.remark,
        ];
      after = page.next ?? undefined;
    } while (after);
  }
  return {
    title: words.t('payouts.title'),
    heads: heads.map((head) => words.t(`payouts.head.${head}`)),
    rows: rows(),
  };
}
