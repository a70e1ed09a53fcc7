import type { Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { World } from '../platform/world.ts';
import { orderInput, type ShipmentInput } from './order-inputs.ts';
import { settleDelivery } from './settle-delivery.ts';

/** One more parcel of the order another parcel belongs to, in an open transaction. The order is not delivered until it is. */
export async function moreShipmentsOf(
  world: World,
  tx: Tx,
  actor: Actor,
  shipmentId: string,
  shipment: Partial<ShipmentInput>,
): Promise<void> {
  const { shopId } = actor;
  const order = found(
    await tx
      .selectFrom('orders as o')
      .innerJoin('shipments as s', (join) => join.onRef('s.shopId', '=', 'o.shopId').onRef('s.orderId', '=', 'o.id'))
      .select(['o.id', 'o.channelId', 'o.deliveredAt', 'o.deliveredSource'])
      .where('o.shopId', '=', shopId)
      .where('s.id', '=', shipmentId)
      .forUpdate('o')
      .executeTakeFirst(),
    'order',
  );
  // The one that came back is not coming any more: what counts now is the new one.
  await tx
    .updateTable('shipments')
    .set({ droppedAt: world.now() })
    .where('shopId', '=', shopId)
    .where('id', '=', shipmentId)
    .where('deliveredAt', 'is', null)
    .execute();
  const told = { shipments: [orderInput.shape.shipments.unwrap().element.parse(shipment)] };
  await settleDelivery(tx, { shopId, orderId: order.id, at: world.now() }, told, order, { whole: false });
  await writeShopEvents(world, tx, shopId, actor, [
    { type: 'order.changed', data: { orderId: order.id, channelId: order.channelId } },
  ]);
}
