import { findOrder } from '../../orders/find-order.ts';
import { addShipments } from '../../orders/add-shipments.ts';
import { orderInput, type OrderInput } from '../../orders/order-inputs.ts';
import { upsertOrder } from '../../orders/upsert-order.ts';
import { system } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import type { DemoShop } from './open-demo-shop.ts';
import type { DemoOrder } from './order-plan.ts';
import type { Sku } from './products.ts';

export interface TakenOrder {
  readonly id: string;
  readonly input: OrderInput;
  readonly lineIds: ReadonlyMap<Sku, string>;
}

/** The order comes in from its channel; its parcels are not sent yet. */
export async function takeOrder(world: World, shop: DemoShop, { plan, draft }: DemoOrder): Promise<TakenOrder> {
  const input = orderInput.parse({ ...draft, invoice: { number: `FV/${draft.number}` } });
  const actor = system(shop.shopId, 'demo');
  const { orderId } = await upsertOrder(world, actor, { ...input, channelId: shop.channels[plan.channel].id });
  const { lines } = await findOrder(world, actor, orderId);
  return { id: orderId, input, lineIds: new Map(lines.map(({ id, externalId }) => [externalId as Sku, id])) };
}

/** The channel tells of the parcels: handed to the carrier, then to the buyer. */
export async function tellOfParcels(
  world: World,
  shop: DemoShop,
  { plan, draft, parcels }: DemoOrder,
  at: { shipped: Date; delivered: Date | null },
): Promise<void> {
  await addShipments(world, system(shop.shopId, 'demo'), {
    channelId: shop.channels[plan.channel].id,
    orderExternalId: draft.externalId,
    shipments: parcels(at),
  });
}
