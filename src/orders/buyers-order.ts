import { dayIn, type Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Capacity } from './order-inputs.ts';
import type { OrderLine } from './order.ts';
import { readOrder } from './sql/whole-order.ts';

/** What a buyer's form shows of an order. No names or addresses: whoever has the parcel's label may get here. */
export interface BuyersOrder {
  readonly orderId: string;
  readonly channelId: string;
  readonly number: string;
  readonly placedOn: Day;
  readonly deliveredOn: Day | null;
  readonly currency: string;
  readonly capacity: Capacity;
  readonly lines: readonly Pick<
    OrderLine,
    'id' | 'name' | 'variant' | 'sku' | 'imageUrl' | 'quantity' | 'claimed' | 'paidTotal' | 'withdrawalException'
  >[];
}

/** The same with what fills the form in: for who comes by the link in the buyer's own mail. */
export interface LinkedOrder extends BuyersOrder {
  readonly contact: { readonly name: string | null; readonly email: string | null; readonly phone: string | null };
}

/** The order a signed link names (order-link.ts); null when it is no more. */
export const findLinkedOrder = (world: World, shopId: string, orderId: string): Promise<LinkedOrder | null> =>
  inShop(world, shopId, (tx) => readBuyersOrder(tx, shopId, orderId));

export async function readBuyersOrder(tx: Tx, shopId: string, orderId: string): Promise<LinkedOrder | null> {
  const order = await readOrder(tx, shopId, orderId);
  if (!order) return null;
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
  return {
    orderId: order.id,
    channelId: order.channelId,
    number: order.number,
    placedOn: dayIn(zone, order.placedAt),
    deliveredOn: order.deliveredAt && dayIn(zone, order.deliveredAt),
    currency: order.currency,
    capacity: order.capacity,
    lines: order.lines
      .filter(({ dropped }) => !dropped)
      .map(({ id, name, variant, sku, imageUrl, quantity, claimed, paidTotal, withdrawalException }) => ({
        id,
        name,
        variant,
        sku,
        imageUrl,
        quantity,
        claimed,
        paidTotal,
        withdrawalException,
      })),
    contact: { name: order.buyer.name, email: order.buyer.email, phone: order.buyer.phone },
  };
}
