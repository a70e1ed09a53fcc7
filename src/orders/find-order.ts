import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Order } from './order.ts';
import { readOrder } from './sql/whole-order.ts';

/** One order, whole, for those who work for the shop. */
export async function findOrder(world: World, actor: Actor, orderId: string): Promise<Order> {
  requirePermission(actor, 'read orders');
  return inShop(world, actor.shopId, async (tx) => found(await readOrder(tx, actor.shopId, orderId), 'order'));
}
