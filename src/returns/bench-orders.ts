import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';

/** An order at the bench: what was in it. What it cost is nobody's business there. */
export interface BenchOrder {
  readonly id: string;
  readonly number: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly buyerName: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly variant: string | null;
    readonly sku: string | null;
    readonly quantity: number;
  }[];
  /** What else goes into its parcel: gifts that were granted in cases. */
  readonly gifts: readonly { readonly name: string | null; readonly quantity: number }[];
  /** Parcels to the buyer that no carrier says were handed over: one of them may be back, uncollected. */
  readonly parcels: readonly { readonly id: string; readonly carrier: string | null; readonly number: string | null }[];
}

export async function benchOrders(tx: Tx, shopId: string, ids: readonly string[]): Promise<BenchOrder[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<BenchOrder>`
    select o.id, o.number, o.channel_id, c.name as channel_name, nullif(o.buyer ->> 'name', '') as buyer_name,
      coalesce((select json_agg(json_build_object('id', l.id, 'name', l.name, 'variant', l.variant, 'sku', l.sku, 'quantity', l.quantity) order by l.position)
        from order_lines l where l.shop_id = o.shop_id and l.order_id = o.id and l.dropped_at is null and l.quantity > 0), '[]') as lines,
      coalesce((select json_agg(json_build_object('name', g.name, 'quantity', g.quantity) order by g.since, g.id)
        from order_gifts g where g.shop_id = o.shop_id and g.order_id = o.id and g.state = 'riding'), '[]') as gifts,
      coalesce((select json_agg(json_build_object('id', s.id, 'carrier', s.carrier, 'number', s.number) order by s.shipped_at, s.id)
        from shipments s where s.shop_id = o.shop_id and s.order_id = o.id and s.dropped_at is null
          and (s.delivered_at is null or s.delivered_source is distinct from 'carrier')), '[]') as parcels
    from orders o join channels c on c.shop_id = o.shop_id and c.id = o.channel_id
    where o.shop_id = ${shopId} and o.id = any (${ids}::uuid[]) order by o.placed_at desc, o.id desc`.execute(tx);
  return rows;
}
