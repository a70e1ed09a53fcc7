import { sql } from 'kysely';

import type { Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { CaseFilters } from './case-list.ts';
import { filterContext } from './filter-context.ts';
import { filterOf } from './sql/case-filter.ts';
import { searches } from './sql/case-search.ts';

/** Which cases filters hold, up to a bound, in an open transaction. In no order: it is for doing, not for reading. */
export async function matchingCases(
  world: World,
  tx: Tx,
  actor: Actor,
  { filters, bound }: { filters: CaseFilters; bound: number },
): Promise<string[]> {
  const filter = filterOf(filters, await filterContext(world, tx, actor));
  const meant = searches(filters.search);
  const where = meant.length ? sql`${filter} and (${sql.join(meant, sql` or `)})` : filter;
  const { rows } = await sql<{ id: string }>`select k.id from cases k where ${where} limit ${bound}`.execute(tx);
  return rows.map(({ id }) => id);
}
