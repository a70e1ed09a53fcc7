import { sql } from 'kysely';

import { noteTracked } from '../orders/note-tracked.ts';
import type { World } from '../platform/world.ts';
import { followDue, followOut } from './follow-parcels.ts';
import { noteUncollected } from './note-uncollected.ts';
import { standingOf, type Told } from './parcel-standing.ts';

interface OnItsWay {
  readonly shopId: string;
  readonly id: string;
  readonly channelId: string;
  readonly carrier: string | null;
  readonly number: string;
  readonly shippedAt: Date | null;
  readonly failures: number;
}

/**
 * Parcels of orders on their way to buyers, whose turn it is. The carrier knows better than the shop when one was really
 * handed over, which is when the time for withdrawal begins (UPK 28(1)), and that nobody collected one.
 */
export const trackOutgoing = (world: World): Promise<void> =>
  followDue(
    world,
    (limit) => sql<OnItsWay>`
      select s.shop_id, s.id, o.channel_id, s.carrier, s.number, coalesce(s.shipped_at, o.placed_at) as shipped_at, s.failures
      from shipments s join orders o on o.shop_id = s.shop_id and o.id = s.order_id
      where s.check_at <= ${world.now()} order by s.check_at limit ${limit}`,
    (shopId, rows) => followOut(world, shopId, rows, (row, told) => record(world, row, told)),
  );

async function record(world: World, row: OnItsWay, told: Told): Promise<void> {
  const now = world.now();
  const { deliveredAt, returnedAt, carrierState, failures, checkAt } = standingOf(
    told,
    { askedAt: row.shippedAt ?? now, failures: row.failures },
    now,
  );
  if (returnedAt) await noteUncollected(world, row.shopId, { shipmentId: row.id, at: returnedAt });
  await noteTracked(world, row.shopId, row.id, {
    ...(deliveredAt && { deliveredAt }),
    ...(returnedAt && { returnedAt }),
    ...(carrierState !== null && { carrierState }),
    failures,
    checkAt,
  });
}
