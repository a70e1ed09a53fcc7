import { sql, type RawBuilder } from 'kysely';

import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { findByText, MOST_FOUND, type Search } from './find-by-text.ts';
import type { Looked } from './search-marks.ts';
import type { Asked } from './search-query.ts';
import type { Within } from './sql/search-lookup.ts';

/** What a search was taken for, said beside its results. */
export interface SearchAnswer {
  /** Looked like an operator and is none: searched as plain words. */
  readonly unknown: readonly string[];
  /** Operators whose value names nothing the shop has. */
  readonly nothing: readonly { readonly operator: Asked['operator']; readonly value: string }[];
  /** Nothing was found as it was typed; these words were taken instead. */
  readonly mended: readonly { readonly typed: string; readonly meant: readonly string[] }[];
  /** There may be more than the most that one search finds. */
  readonly capped: boolean;
}

export interface SearchPage {
  readonly ids: readonly string[];
  /** The best first: this page and where the next begins. Else all of them, for the list to put in its own order. */
  readonly ranked: { readonly order: RawBuilder<unknown>; readonly next: string | null } | null;
  readonly looked: Looked;
  readonly answer: SearchAnswer;
}

export const answerOf = ({ unknown, nothing }: Search): SearchAnswer => ({
  unknown,
  nothing: nothing.map(({ operator, value }) => ({ operator, value })),
  mended: [],
  capped: false,
});

/** One page of what a search finds; the list shows its rows. */
export async function searchPage(
  tx: Tx,
  within: Within,
  search: Search,
  { after, limit, sort }: { after?: string | undefined; limit: number; sort?: string | undefined },
): Promise<SearchPage> {
  const isRanked = !sort || sort === 'newest';
  const from = isRanked && after ? readPlace(after) : 0;
  const most = isRanked ? Math.min(from + limit + 1, MOST_FOUND) : MOST_FOUND;
  const { ids, looked, mended, whole } = await findByText(tx, within, search, { most });
  const capped = ids.length >= MOST_FOUND || (!whole && ids.length < most);
  if (!isRanked) return { ids, ranked: null, looked, answer: { ...answerOf(search), mended, capped } };
  const page = ids.slice(from, from + limit);
  return {
    ids: page,
    ranked: {
      order: sql`array_position(${page}::uuid[], k.id)`,
      next: ids.length > from + limit ? writePlace(from + limit) : null,
    },
    looked,
    answer: { ...answerOf(search), mended, capped },
  };
}

const writePlace = (place: number) => Buffer.from(`found ${place}`).toString('base64url');

function readPlace(text: string): number {
  const place = Number(/^found (\d{1,5})$/.exec(Buffer.from(text, 'base64url').toString())?.[1] ?? NaN);
  if (Number.isNaN(place))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return place;
}
