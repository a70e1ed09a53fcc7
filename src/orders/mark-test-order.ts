import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Says of an order that nobody bought it: the cases about it are tests. There is no way back. */
export async function markTestOrder(world: World, actor: Actor, orderId: string): Promise<void> {
  requirePermission(actor, 'change the shop');
  await inShop(world, actor.shopId, (tx) =>
    tx.updateTable('orders').set({ test: true }).where('shopId', '=', actor.shopId).where('id', '=', orderId).execute(),
  );
}
