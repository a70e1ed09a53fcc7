import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import { rootsOf } from '../person-of.ts';

/** More than this many with one telephone is a switchboard or a parcel point, and no person. */
const MOST_OF_A_KIND = 4;

/**
 * Pairs of people who look like one, each with why: what both were found under. Everybody is taken as who they are now, so
 * whoever was merged proposes nobody to themselves, and whom a person told apart is not proposed again.
 *
 * Addresses: dots do not count at Gmail, and what follows a plus counts nowhere but in a marketplace's masks.
 */
export async function replaceDuplicates(tx: Tx, shopId: string, at: Date): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    with recursive ${rootsOf(shopId)},
    live as (
      select c.id, coalesce(r.root, c.id) as root, c.nip, c.company_key from customers c left join root_of r on r.id = c.id
      where c.shop_id = ${shopId}
    ), alive as (select id from customers where shop_id = ${shopId} and erased_at is null and restricted_at is null),
    said (id, why, what) as (
      select customer_id, 'phone', phone_key from orders where shop_id = ${shopId} and phone_key is not null and customer_id is not null
      union select customer_id, 'phone', phone_key from cases where shop_id = ${shopId} and phone_key is not null and customer_id is not null
      union select customer_id, 'phone', value from customer_identities where shop_id = ${shopId} and kind = 'phone'
      union select customer_id, 'address', name_key || ' ' || postcode_key from orders
        where shop_id = ${shopId} and name_key <> '' and postcode_key is not null and customer_id is not null
      union select customer_id, 'email', case
          when split_part(value, '@', 2) in ('gmail.com', 'googlemail.com')
            then replace(split_part(split_part(value, '@', 1), '+', 1), '.', '') || '@gmail.com'
          else split_part(split_part(value, '@', 1), '+', 1) || '@' || split_part(value, '@', 2) end
        from customer_identities where shop_id = ${shopId} and kind = 'email'
          and split_part(value, '@', 2) not in ('allegromail.pl', 'members.ebay.com', 'marketplace.amazon.pl', 'marketplace.amazon.com', 'marketplace.amazon.de')
      union select id, 'nip', nip from live where nip is not null
      union select id, 'company', company_key from live where company_key <> ''
    ), known as (
      select distinct l.root, s.why, s.what from said s join live l on l.id = s.id join alive a on a.id = l.root
    ), few as (
      select why, what from known group by why, what having count(*) between 2 and ${MOST_OF_A_KIND}
    ), pairs as (
      select least(a.root, b.root) as a_id, greatest(a.root, b.root) as b_id, array_agg(distinct a.why order by a.why) as reasons
      from few join known a using (why, what) join known b using (why, what)
      where a.root < b.root group by 1, 2
    ), apart as (
      select least(a.root, b.root) as a_id, greatest(a.root, b.root) as b_id
      from customer_distinctions d join live a on a.id = d.a_id join live b on b.id = d.b_id where d.shop_id = ${shopId}
    ), proposed as (
      select p.a_id, p.b_id, p.reasons from pairs p where not exists (select from apart t where t.a_id = p.a_id and t.b_id = p.b_id)
    ), gone as (
      delete from customer_duplicates d where d.shop_id = ${shopId}
        and not exists (select from proposed p where p.a_id = d.a_id and p.b_id = d.b_id)
    ), kept as (
      insert into customer_duplicates as held (shop_id, a_id, b_id, reasons, found_at)
      select ${shopId}, a_id, b_id, reasons, ${at}::timestamptz from proposed
      on conflict (shop_id, a_id, b_id) do update set reasons = excluded.reasons
        where held.reasons <> excluded.reasons
    )
    select count(*)::int as found from proposed`.execute(tx);
  return rows[0]!.found;
}
