import type pg from 'pg';

import { idAt } from './ids.ts';
import type { Shop } from './stage.ts';

/** Orders of two lines and a delivered parcel, written by the database itself. Returns their ids. */
export async function fillOrders(client: pg.Client, { shopId, channelId }: Shop, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into orders (shop_id, id, channel_id, external_id, number, number_key, placed_at, contract_date, currency, buyer,
       email_key, capacity, delivery_paid, total_paid, delivered_at, delivered_source, created_at, updated_at)
     select $1, ${idAt("(now() - interval '9 days' + n * interval '1 second')", "'o' || n")}, $2, 'x' || n, '100' || n, '100' || n, now() - interval '9 days' + n * interval '1 second', current_date - 9, 'PLN',
       '{"name": "Łucja Żółć"}', 'lucja.' || n || '@example.com', 'consumer', 1299, 7799, now() - interval '5 days', 'carrier', now(), now()
     from generate_series(1, $3::int) as n returning id`,
    [shopId, channelId, count],
  );
  await client.query(
    `insert into order_lines (shop_id, id, order_id, position, external_id, sku, name, quantity, most_quantity, paid_total)
     select $1, ${idAt('o.placed_at', "'l' || n || o.id")}, o.id, n, 'l' || n, 'KUB-' || n, case n when 1 then 'Kubek emaliowany 300 ml' else 'Talerz głęboki' end, 2, 2, 3250
     from orders o, generate_series(1, 2) as n where o.shop_id = $1`,
    [shopId],
  );
  await client.query(
    `insert into shipments (shop_id, id, order_id, external_id, carrier, number, shipped_at, delivered_at, delivered_source)
     select $1, ${idAt('o.placed_at', "'p' || o.id")}, o.id, 'p1', 'inpost', '6' || o.number, o.placed_at, o.delivered_at, 'carrier' from orders o where o.shop_id = $1`,
    [shopId],
  );
  await client.query('analyze orders, order_lines, shipments');
  return rows.map(({ id }) => id);
}
