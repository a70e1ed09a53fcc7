import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { addDays, type Day } from '../kit/day.ts';
import type { Procedure } from '../law/vocabulary.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { trackedStates } from './remedy-progress.ts';

export interface GoodsToSend {
  readonly remedyId: string;
  readonly remedy: 'repair' | 'replacement' | 'exchange' | 'missing_part' | 'gift';
  readonly quantity: number;
  /** Null for a gift: the line it was granted on is not what goes in. */
  readonly name: string | null;
  readonly sku: string | null;
  /** Which variant, part or gift. */
  readonly detail: string | null;
  readonly along: GiftAlong | null;
}

/** The order a gift goes with; none yet while it waits for the next one of this buyer. */
export interface GiftAlong {
  readonly orderId: string | null;
  readonly orderNumber: string | null;
}

export interface ParcelToSend {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly buyerName: string | null;
  readonly orderNumber: string | null;
  readonly channelName: string;
  readonly procedure: Procedure;
  /** Where the goods are that come back for it. */
  readonly custody: string;
  readonly since: Date;
  readonly items: readonly GoodsToSend[];
}

/** What has left and not arrived, though it should have: lost, back with the shop, or on its way for long. */
export interface StrayParcel extends ParcelToSend {
  readonly carrier: string | null;
  readonly number: string | null;
  readonly shippedOn: Day;
  readonly tracked: (typeof trackedStates)[number] | null;
}

const MOST = 200;
/** So many days after sending a parcel should have arrived. Ours, no carrier's. */
const LONG_DAYS = 7;

/**
 * What waits for the warehouse, the longest waiting first: one parcel a case, with what was repaired and with gifts. Last
 * come gifts that wait for an order to go with.
 */
export async function listGoodsOut(world: World, actor: Actor): Promise<ParcelToSend[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, (tx) => parcelsToSend(tx, actor.shopId, sql`true`));
}

/** What waits for the warehouse on one case; null when nothing does. */
export async function goodsOutOfCase(tx: Tx, shopId: string, caseId: string): Promise<ParcelToSend | null> {
  return (await parcelsToSend(tx, shopId, sql`r.case_id = ${caseId}`))[0] ?? null;
}

async function parcelsToSend(tx: Tx, shopId: string, which: RawBuilder<unknown>): Promise<ParcelToSend[]> {
  const { rows } = await sql<ParcelToSend>`
      select ${parcelColumns}
      ${thingsOfCases}
      where ${openIn(shopId)} and ${which} and r.state in ('planned', 'repaired') and r.given_up_at is null
        and ((r.state = 'planned' and r.remedy in ('replacement', 'exchange', 'missing_part', 'gift')) or (r.state = 'repaired' and r.remedy = 'repair'))
      group by ${parcelOfCase}
      order by bool_and(coalesce(g.state = 'waiting', false)), min(r.at), k.id limit ${MOST}`.execute(tx);
  return rows;
}

/** What did not arrive, the longest gone first: it is looked for, sent once more, or decided anew. */
export async function listStrayGoods(world: World, actor: Actor): Promise<StrayParcel[]> {
  requirePermission(actor, 'read cases');
  const { zone } = await findShop(world, actor.shopId);
  const long = addDays(world.todayIn(zone), -LONG_DAYS);
  return inShop(world, actor.shopId, async (tx) => {
    const parcels = sql<StrayParcel>`
      select ${parcelColumns}, r.carrier, r.number, r.shipped_on, max(r.tracked) as tracked
      ${thingsOfCases}
      where ${openIn(actor.shopId)} and r.state = 'shipped' and r.given_up_at is null
        and (r.tracked in ('lost', 'sent_back') or r.shipped_on < ${long})
      group by ${parcelOfCase}, r.carrier, r.number, r.shipped_on
      order by r.shipped_on, k.id limit ${MOST}`;
    return (await parcels.execute(tx)).rows;
  });
}

const parcelColumns = sql`
  k.id as case_id, k.number as case_number, k.contact_name as buyer_name, k.order_number, c.name as channel_name,
  k.procedure, k.custody, min(r.at) as since,
  json_agg(json_build_object('remedyId', r.id, 'remedy', r.remedy, 'quantity', r.quantity, 'name', case when r.remedy <> 'gift' then l.name end,
          'sku', case when r.remedy <> 'gift' then l.sku end,
    'detail', r.detail, 'along', case when g.id is not null then json_build_object('orderId', g.order_id, 'orderNumber', o.number) end)
    order by r.remedy = 'gift', r.at, r.id) as items`;
const thingsOfCases = sql`
  from remedy_deliveries r
  join cases k on k.shop_id = r.shop_id and k.id = r.case_id
  join channels c on c.shop_id = k.shop_id and c.id = k.channel_id
  left join case_lines l on l.shop_id = r.shop_id and l.id = r.case_line_id
  left join order_gifts g on g.shop_id = r.shop_id and g.id = r.id
  left join orders o on o.shop_id = g.shop_id and o.id = g.order_id`;
const openIn = (shopId: string) => sql`r.shop_id = ${shopId} and k.closed_at is null and k.spam_at is null`;
const parcelOfCase = sql`k.id, k.number, k.contact_name, k.order_number, c.name, k.procedure, k.custody`;
