import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { batchKey } from './slip-batches.ts';

const KEPT_DAYS = 7;

/** Documents with many people's slips are not kept: the same can be printed again. */
export async function removeSlipBatches(world: World): Promise<number> {
  const before = new Date(world.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
  const old = await acrossShops(world, (tx) =>
    tx
      .selectFrom('slipBatches')
      .select(['shopId', 'id'])
      .where('state', '<>', 'gone')
      .where('createdAt', '<', before)
      .limit(500)
      .execute(),
  );
  for (const { shopId, id } of old) {
    await world.files.remove(batchKey(shopId, id));
    await inShop(world, shopId, (tx) =>
      tx.updateTable('slipBatches').set({ state: 'gone' }).where('shopId', '=', shopId).where('id', '=', id).execute(),
    );
  }
  return old.length;
}
