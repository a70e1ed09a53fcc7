import type { Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { FilterContext } from './sql/case-filter.ts';

/** What filters mean depends on who asks, and on the shop's day. */
export async function filterContext(world: World, tx: Tx, actor: Actor): Promise<FilterContext> {
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', actor.shopId).executeTakeFirstOrThrow();
  const staffId = actor.kind === 'staff' ? actor.id : null;
  return { shopId: actor.shopId, staffId, zone, today: world.todayIn(zone), now: world.now() };
}
