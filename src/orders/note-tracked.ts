import { system } from '../identity/actor.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { followGifts } from './follow-gifts.ts';
import { settleDelivery } from './settle-delivery.ts';

export interface Tracked {
  /** When it was handed over: a locker counts once it is emptied. */
  readonly deliveredAt?: Date;
  readonly returnedAt?: Date;
  readonly carrierState?: string;
  readonly failures: number;
  readonly checkAt: Date | null;
}

/**
 * What a carrier told of a parcel on its way out. It knows better than the channel or a file when the buyer had it; what
 * staff or the buyer said themselves stays.
 */
export async function noteTracked(world: World, shopId: string, shipmentId: string, told: Tracked): Promise<void> {
  await inShop(world, shopId, async (tx) => {
    const { orderId } = await tx
      .selectFrom('shipments')
      .select('orderId')
      .where('shopId', '=', shopId)
      .where('id', '=', shipmentId)
      .executeTakeFirstOrThrow();
    const order = await tx
      .selectFrom('orders')
      .select(['id', 'channelId', 'deliveredAt', 'deliveredSource', 'erasedAt'])
      .where('shopId', '=', shopId)
      .where('id', '=', orderId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { deliveredAt, ...rest } = told;
    await tx
      .updateTable('shipments')
      .set({ ...rest, checkedAt: world.now(), ...(order.erasedAt && { checkAt: null, carrierState: null }) })
      .where('shopId', '=', shopId)
      .where('id', '=', shipmentId)
      .execute();
    if (!deliveredAt) return;
    const better = await tx
      .updateTable('shipments')
      .set({ deliveredAt, deliveredSource: 'carrier' })
      .where('shopId', '=', shopId)
      .where('id', '=', shipmentId)
      .where((eb) => eb.or([eb('deliveredAt', 'is', null), eb('deliveredSource', 'in', ['channel', 'import'])]))
      .returning('id')
      .executeTakeFirst();
    if (!better) return;
    const { news, learnt } = await settleDelivery(tx, { shopId, orderId, at: world.now() }, { shipments: [] }, order);
    if (!news) return;
    const carrier = system(shopId, 'carrier');
    await writeShopEvents(world, tx, shopId, carrier, [
      { type: 'order.changed', data: { orderId, channelId: order.channelId } },
      ...(learnt ? [{ type: 'order.delivered', data: { orderId } }] : []),
    ]);
    await followGifts(world, tx, carrier, orderId);
  });
}
