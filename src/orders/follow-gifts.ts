import { sql } from 'kysely';

import { personOf } from '../customers/person-of.ts';
import type { Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { World } from '../platform/world.ts';

interface Standing {
  readonly customerId: string | null;
  /** Nothing of it goes out: cancelled, a test, or nobody's any more. */
  readonly off: boolean;
  readonly left: boolean;
  readonly arrived: boolean;
}

interface Moved {
  readonly id: string;
  readonly caseId: string;
}

export const giftEvents = ['order.gift-on', 'order.gift-off', 'order.gift-left', 'order.gift-arrived'] as const;

/**
 * What an order's news means for gifts of its buyer: one that is packed takes along those that wait; once a parcel of it is
 * known they have left with it; cancelled before that, they wait for the next. What a channel tells of late is no next order.
 */
export async function followGifts(world: World, tx: Tx, actor: Actor, orderId: string): Promise<void> {
  const { shopId } = actor;
  const order = await standingOf(tx, shopId, orderId);
  if (!order) return;
  const at = world.now();
  const told: [(typeof giftEvents)[number], readonly Moved[]][] = [];
  if (order.left) {
    told.push([
      'order.gift-left',
      await move(tx, sql`state = 'sent', sent_at = ${at}`, here(shopId, orderId, 'riding')),
    ]);
    if (order.arrived)
      told.push(['order.gift-arrived', await move(tx, sql`state = 'delivered'`, here(shopId, orderId, 'sent'))]);
  } else if (order.off) {
    told.push([
      'order.gift-off',
      await move(tx, sql`state = 'waiting', order_id = null`, here(shopId, orderId, 'riding')),
    ]);
  } else if (order.customerId) {
    const waits = sql`shop_id = ${shopId} and state = 'waiting' and customer_id = any (${personOf(shopId, order.customerId)})
      and since <= (select placed_at from orders where shop_id = ${shopId} and id = ${orderId})`;
    told.push(['order.gift-on', await move(tx, sql`state = 'riding', order_id = ${orderId}`, waits)]);
  }
  await writeShopEvents(
    world,
    tx,
    shopId,
    actor,
    told.flatMap(([type, gifts]) =>
      gifts.map(({ id, caseId }) => ({ type, data: { orderId, giftId: id, giftCaseId: caseId } })),
    ),
  );
}

/** Nothing, at the price of one look, where no gift of the shop waits and none is with the order. */
async function standingOf(tx: Tx, shopId: string, orderId: string): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select o.customer_id, o.cancelled_at is not null or o.test or o.erased_at is not null as off, o.delivered_at is not null as arrived,
      o.delivered_at is not null or exists (
        select from shipments s where s.shop_id = o.shop_id and s.order_id = o.id and s.dropped_at is null) as left
    from orders o where o.shop_id = ${shopId} and o.id = ${orderId} and (
      exists (select from order_gifts g where g.shop_id = ${shopId} and g.state = 'waiting')
      or exists (select from order_gifts g where g.shop_id = ${shopId} and g.order_id = ${orderId}))`.execute(tx);
  return rows[0];
}

const here = (shopId: string, orderId: string, state: 'riding' | 'sent') =>
  sql`shop_id = ${shopId} and order_id = ${orderId} and state = ${state}`;

async function move(tx: Tx, how: ReturnType<typeof sql>, which: ReturnType<typeof sql>): Promise<readonly Moved[]> {
  const { rows } = await sql<Moved>`update order_gifts set ${how} where ${which} returning id, case_id`.execute(tx);
  return rows;
}
