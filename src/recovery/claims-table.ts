import type { BooksTable, Cell } from '../accounting/books-table.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { claimsInput } from './claim-inputs.ts';
import { listClaims } from './list-claims.ts';

const heads = [
  'case', 'kind', 'because', 'state', 'against', 'reference', 'amount', 'agreed', 'paid', 'currency', 'opened-on', 'deadline', 'claimed-on', 'answer-by', 'ended-on', 'note',
] as const; // prettier-ignore

/** The claims of the shop for a spreadsheet; `query` as the list's, without the page. */
export async function claimsTable(world: World, actor: Actor, query: unknown): Promise<BooksTable> {
  requirePermission(actor, 'read claims');
  const asked = claimsInput.parse(query);
  const { locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await listClaims(world, actor, { ...asked, after, limit: 200 });
      for (const claim of page.rows) {
        const sum = (amount: number | null): Cell => (amount === null ? null : { amount, currency: claim.currency });
        yield [
          claim.caseNumber,
          words.t(`recovery.kind.${claim.kind}`),
          words.t(`recovery.because.${claim.because}`),
          words.t(`recovery.state.${claim.state}`),
          claim.against,
          claim.reference,
          sum(claim.amount),
          sum(claim.agreed),
          sum(claim.paid),
          claim.currency,
          claim.openedOn,
          claim.deadline,
          claim.claimedOn,
          claim.answerBy,
          claim.endedOn,
          claim.note,
        ];
      }
      after = page.next ?? undefined;
    } while (after);
  }
  return {
    title: words.t('recovery.title'),
    heads: heads.map((head) => words.t(`recovery.head.${head}`)),
    rows: rows(),
  };
}
