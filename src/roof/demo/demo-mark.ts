import { system } from '../../identity/actor.ts';
import { writeShopEvents } from '../../platform/events.ts';
import { acrossShops, inShop } from '../../platform/shop-scope.ts';
import type { World } from '../../platform/world.ts';

const MADE = 'demo-made';

/** The last thing the seed does: without it the demo was cut off half way. */
export const markDemoMade = (world: World, shopId: string): Promise<void> =>
  inShop(world, shopId, (tx) => writeShopEvents(world, tx, shopId, system(shopId, 'demo'), [{ type: MADE }]));

export type DemoState = 'no-shop' | 'made' | 'cut-off' | 'another-shop';

/** What is in the database: nothing, the demo, a demo that was cut off before it was ready, or somebody's own shop. */
export function findDemo(world: World, demoOwner: string): Promise<DemoState> {
  return acrossShops(world, async (tx) => {
    const shops = await tx.selectFrom('shops').select('id').limit(2).execute();
    if (shops.length === 0) return 'no-shop';
    const shopId = shops[0]!.id;
    const made = tx.selectFrom('events').select('id').where('shopId', '=', shopId).where('type', '=', MADE);
    if (await made.executeTakeFirst()) return 'made';
    const owner = tx.selectFrom('staff').select('id').where('shopId', '=', shopId).where('email', '=', demoOwner);
    return shops.length === 1 && (await owner.executeTakeFirst()) ? 'cut-off' : 'another-shop';
  });
}

/** Empties what a demo that was cut off has left. Nobody has worked in it: nothing is served before it is ready. */
export async function clearCutOff(world: World): Promise<void> {
  await world.db.pools.owner.query('truncate shops, event_outbox, local_mails, auth.users cascade');
}
