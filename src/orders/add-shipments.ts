import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents, type NewEvent } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { followGifts } from './follow-gifts.ts';
import type { ShipmentInput } from './order-inputs.ts';
import { refusingUnstorable } from './refusing-unstorable.ts';
import { settleDelivery } from './settle-delivery.ts';
import { lockOrder } from './sql/order-rows.ts';
import type { Upserted } from './upsert-order.ts';

export interface MoreShipments {
  readonly channelId: string;
  readonly orderExternalId: string;
  readonly shipments: readonly ShipmentInput[];
}

/** Parcels told of apart from their order (a fulfilment). They join those known; none is dropped by them. */
export async function addShipments(world: World, actor: Actor, input: MoreShipments): Promise<Upserted> {
  requirePermission(actor, 'write orders');
  const { shopId } = actor;
  return refusingUnstorable(() =>
    inShop(world, shopId, async (tx) => {
      const order = found(await lockOrder(tx, shopId, input.channelId, input.orderExternalId), 'order-unknown');
      const of = { shopId, orderId: order.id, at: world.now() };
      const told = await settleDelivery(tx, of, { shipments: [...input.shipments] }, order, { whole: false });
      if (!told.news) return { orderId: order.id, outcome: 'unchanged' };
      const events: NewEvent[] = [{ type: 'order.changed', data: { orderId: order.id, channelId: input.channelId } }];
      if (told.learnt) events.push({ type: 'order.delivered', data: { orderId: order.id } });
      await writeShopEvents(world, tx, shopId, actor, events);
      await followGifts(world, tx, actor, order.id);
      return { orderId: order.id, outcome: 'updated' };
    }),
  );
}
