import { sql } from 'kysely';

import type { CustomerDetail, CustomerValue } from '../customer.ts';
import type { Of } from './about-person.ts';

/**
 * Paid and given back, per currency. Money given back is known twice where a channel tells of what staff recorded, so of
 * each order the larger of the two counts. What was only tried counts for nothing, here and below.
 */
export async function readValue({ tx, shopId, ids }: Of): Promise<CustomerValue[]> {
  const { rows } = await sql<CustomerValue>`
    with bought as (
      select o.id, o.currency, case when o.cancelled_at is null then o.total_paid else 0 end as paid,
        (select coalesce(sum((r ->> 'amount')::bigint), 0) from jsonb_array_elements(o.channel_refunds) r) as told
      from orders o where o.shop_id = ${shopId} and o.customer_id = any (${ids}::uuid[]) and not o.test
    ), given as (
      select k.order_id, r.currency, sum(r.amount) as amount
      from cases k join refund_attempts r on r.shop_id = k.shop_id and r.case_id = k.id
      where k.shop_id = ${shopId} and k.customer_id = any (${ids}::uuid[]) and r.state in ('sent', 'settled') and not k.test
      group by 1, 2
    ), sums as (
      select b.currency, b.paid, greatest(b.told, coalesce(g.amount, 0)) as refunded, 1 as orders
      from bought b left join given g on g.order_id = b.id and g.currency = b.currency
      union all
      select g.currency, 0, g.amount, 0 from given g
      where not exists (select from bought b where b.id = g.order_id and b.currency = g.currency)
    )
    select currency, sum(orders)::int as orders, sum(paid)::bigint as paid, sum(refunded)::bigint as refunded
    from sums group by currency order by sum(paid) desc, currency`.execute(tx);
  return rows;
}

type Counts = CustomerDetail['counts'] & Pick<CustomerDetail, 'firstSeenAt' | 'lastSeenAt'>;

export async function readCounts({ tx, shopId, ids }: Of, now: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with k as (
      select id, opened_at, active_at, closed_at from cases where shop_id = ${shopId} and customer_id = any (${ids}::uuid[]) and not test
    ), o as (
      select placed_at from orders where shop_id = ${shopId} and customer_id = any (${ids}::uuid[]) and not test
    )
    select (select count(*)::int from o) as orders,
      (select count(*)::int from k) as cases,
      (select count(*)::int from k where closed_at is null) as open_cases,
      (select count(*)::int from k where opened_at > ${now}::timestamptz - interval '12 months') as "casesIn12Months",
      (select count(*)::int from messages m where m.shop_id = ${shopId} and m.case_id in (select id from k)) as messages,
      (select count(*)::int from files f where f.shop_id = ${shopId} and f.case_id in (select id from k)
        and f.removed_at is null) as files,
      least((select min(created_at) from customers where shop_id = ${shopId} and id = any (${ids}::uuid[])),
        (select min(opened_at) from k), (select min(placed_at) from o)) as first_seen_at,
      greatest((select max(created_at) from customers where shop_id = ${shopId} and id = any (${ids}::uuid[])),
        (select max(active_at) from k), (select max(placed_at) from o)) as last_seen_at`.execute(tx);
  return rows[0]!;
}
