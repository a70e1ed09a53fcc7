import { sql, type RawBuilder } from 'kysely';

import type { Tx } from '../platform/db.ts';
import type { CaseFilters } from './case-list.ts';
import { findByText, MOST_FOUND, readSearch, type Search } from './find-by-text.ts';
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

/** The whole of what filters hold, words included, as one condition over `cases k`: to count or change all of it. */
export async function allMatching(tx: Tx, filters: CaseFilters, context: FilterContext): Promise<RawBuilder<unknown>> {
  const { filter, search } = await narrowed(tx, filters, context);
  if (!search?.wishes.length) return filter;
  const { ids } = await findByText(tx, { shopId: context.shopId, filter }, search, MOST_FOUND);
  return sql`k.shop_id = ${context.shopId} and k.id = any (${ids}::uuid[])`;
}
