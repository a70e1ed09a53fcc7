import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** The delivery that goes back with the whole order: what was paid, at most the cheapest ordinary way (UPK 33). Minor units. */
export async function findOrderDelivery(world: World, shopId: string, orderId: string): Promise<number | null> {
  const order = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('orders')
      .select(['deliveryPaid', 'deliveryCheapest'])
      .where('shopId', '=', shopId)
      .where('id', '=', orderId)
      .executeTakeFirst(),
  );
  return order ? Math.min(order.deliveryPaid, order.deliveryCheapest ?? order.deliveryPaid) : null;
}
