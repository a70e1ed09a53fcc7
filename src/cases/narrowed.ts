import { sql, type RawBuilder } from 'kysely';

import type { Tx } from '../platform/db.ts';
import type { CaseFilters } from './case-list.ts';
import { findByText, readSearch, type Search } from './find-by-text.ts';
import { filterOf, type FilterContext } from './sql/case-filter.ts';

/** A list's filters with the operators of its search: conditions over `cases k`. Its words are yet to be found. */
export async function narrowed(
  tx: Tx,
  filters: CaseFilters,
  context: FilterContext,
): Promise<{ filter: RawBuilder<unknown>; search: Search | null }> {
  const search = await readSearch(tx, context, filters.search);
  if (!search) return { filter: filterOf({ ...filters, search: undefined }, context), search };
  const scope = search.spam ? { ...filters, view: 'spam' as const } : filters;
  return { filter: sql`${filterOf(scope, context)} and ${search.filter}`, search };
}

/** Looked at for one search of all: more than any bound there is, so that a filter may leave most of them out. */
const MOST_LOOKED_AT = 60_000;

/**
 * What filters hold, words included, as one condition over `cases k`: to count or change all of it, up to a bound.
 * `whole` is false where there are more than that, or there may be.
 */
export async function allMatching(
  tx: Tx,
  filters: CaseFilters,
  context: FilterContext,
  bound: number,
): Promise<{ where: RawBuilder<unknown>; whole: boolean }> {
  const { filter, search } = await narrowed(tx, filters, context);
  if (!search?.wishes.length) return { where: filter, whole: true };
  const within = { shopId: context.shopId, filter };
  const { ids, whole } = await findByText(tx, within, search, { most: bound + 1, take: MOST_LOOKED_AT });
  return { where: sql`k.shop_id = ${context.shopId} and k.id = any (${ids}::uuid[])`, whole };
}
