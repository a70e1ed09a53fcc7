import { sql } from 'kysely';

import { listCases } from '../cases/list-cases.ts';
import { listCasesInput } from '../cases/case-list.ts';
import { requirePermission, system, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { startOfDay } from '../kit/day.ts';
import { listOrders } from '../orders/list-orders.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { benchOrders, type BenchOrder } from './bench-orders.ts';
import { benchRows, type BenchRow } from './bench-rows.ts';
import { listOrphans, type Orphan } from './orphans.ts';

const MOST = 200;

export interface BenchToday {
  readonly counts: {
    readonly onTheWay: number;
    readonly announced: number;
    readonly arrived: number;
    readonly undecided: number;
    readonly orphans: number;
    readonly stock: number;
  };
  /** At the door or on their way first; as many as a bench keeps in mind, `counts` says how many there are. */
  readonly expected: readonly BenchRow[];
  readonly arrived: readonly BenchRow[];
  readonly undecided: readonly BenchRow[];
}

/** The day at the bench: what may come, what came, what lies there undecided. */
export async function benchToday(world: World, actor: Actor): Promise<BenchToday> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    const midnight = startOfDay(zone, world.todayIn(zone));
    const awaited = sql`k.closed_at is null and k.spam_at is null and k.custody in ('expected', 'label_issued', 'in_transit', 'delivered')`;
    const arrived = sql`k.id in (select r.case_id from receipts r where r.shop_id = ${shopId} and r.at >= ${midnight} and r.kind = 'count'
      and not exists (select from receipts u where u.shop_id = r.shop_id and u.undoes = r.id))`;
    const undecided = sql`k.id in (select case_id from receipt_units where shop_id = ${shopId} and disposition = 'undecided' and undone_at is null)`;
    const { rows } = await sql<BenchToday['counts']>`select
      (select count(*) from cases k where k.shop_id = ${shopId} and ${awaited} and k.custody in ('in_transit', 'delivered'))::int as on_the_way,
      (select count(*) from cases k where k.shop_id = ${shopId} and ${awaited} and k.custody in ('expected', 'label_issued'))::int as announced,
      (select count(*) from cases k where k.shop_id = ${shopId} and ${arrived})::int as arrived,
      (select count(*) from cases k where k.shop_id = ${shopId} and ${undecided})::int as undecided,
      (select count(*) from orphan_parcels where shop_id = ${shopId} and state = 'waiting')::int as orphans,
      (select count(*) from stock_changes where shop_id = ${shopId} and state in ('pending', 'failed'))::int as stock`.execute(
      tx,
    );
    const nearest = sql`order by array_position(array['delivered', 'in_transit', 'label_issued', 'expected'], k.custody), k.opened_at, k.id limit ${MOST}`;
    return {
      counts: rows[0]!,
      expected: await benchRows(tx, shopId, sql`${awaited} ${nearest}`),
      arrived: await benchRows(tx, shopId, sql`${arrived} order by k.active_at desc, k.id limit ${MOST}`),
      undecided: await benchRows(tx, shopId, sql`${undecided} order by k.active_at, k.id limit ${MOST}`),
    };
  });
}

export interface Sought {
  readonly cases: readonly BenchRow[];
  readonly orders: readonly BenchOrder[];
  readonly orphans: readonly Orphan[];
}

/** No slip, no number: whose parcel is it? By the sender's name or phone, by the product, by anything written on it. */
export async function seekParcel(world: World, actor: Actor, { search }: { search: string }): Promise<Sought> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const looking = system(shopId, 'bench'); // the bench sees goods and names, whatever else its people may read
  const { rows } = await listCases(world, looking, listCasesInput.parse({ view: 'all', search, limit: 20 }));
  const orders = await listOrders(world, looking, { search, limit: 10 });
  const { items: orphans } = await listOrphans(world, actor, { search });
  return inShop(world, shopId, async (tx) => {
    const cases = await benchRows(
      tx,
      shopId,
      sql`k.id = any (${rows.map(({ id }) => id)}::uuid[]) and k.stage not in ('merged', 'cancelled')
        order by k.closed_at is not null, array_position(array['delivered', 'in_transit', 'label_issued', 'expected'], k.custody), k.opened_at desc, k.id desc`,
    );
    const known = new Set(cases.map(({ orderNumber }) => orderNumber));
    const fresh = orders.rows.filter(({ number }) => !known.has(number)).map(({ id }) => id);
    return { cases, orders: await benchOrders(tx, shopId, fresh), orphans: orphans.slice(0, 10) };
  });
}
