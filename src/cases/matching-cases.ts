import { sql } from 'kysely';

import type { Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { CaseFilters } from './case-list.ts';
import { filterContext } from './filter-context.ts';
import { allMatching } from './narrowed.ts';

/** Which cases filters hold, up to a bound, in an open transaction; whether these are all. In no order: it is for doing, not for reading. */
export async function matchingCases(
  world: World,
  tx: Tx,
  actor: Actor,
  { filters, bound }: { filters: CaseFilters; bound: number },
): Promise<{ ids: string[]; whole: boolean }> {
  const { where, whole } = await allMatching(tx, filters, await filterContext(world, tx, actor), bound);
  const { rows } = await sql<{ id: string }>`select k.id from cases k where ${where} limit ${bound + 1}`.execute(tx);
  return { ids: rows.slice(0, bound).map(({ id }) => id), whole: whole && rows.length <= bound };
}
