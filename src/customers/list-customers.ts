import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { nipFrom } from '../kit/nip.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerRow } from './customer.ts';
import type { ListCustomersInput } from './customer-inputs.ts';
import { emailKey, loginKey, nameKey, phoneKey } from './normal-forms.ts';

export interface CustomerPage {
  readonly rows: readonly CustomerRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/**
 * One page of people, the newest first. Ids are made in the order of time, so they are the order of the list. Whoever was
 * merged is found by their names too, and shown as who they are now.
 */
export async function listCustomers(world: World, actor: Actor, input: ListCustomersInput): Promise<CustomerPage> {
  requirePermission(actor, 'read customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const all: RawBuilder<boolean>[] = [sql`c.shop_id = ${shopId}`, sql`c.merged_into is null`];
    if (!input.search) all.push(sql`c.erased_at is null`);
    if (input.after) all.push(sql`c.id < ${input.after}`);
    if (input.flag) all.push(sql`c.id in (select f.root from flagged f where f.flag = ${input.flag})`);
    const meant = input.search ? searches(shopId, input.search) : [];
    if (input.search) all.push(sql`c.id in (select root from meant)`);
    const { rows } = await sql<CustomerRow>`
      with recursive hits (id) as (${meant.length ? sql.join(meant, sql` union `) : sql`select null::uuid where false`}),
      climb (id, merged_into) as (
        select c.id, c.merged_into from customers c join hits on hits.id = c.id where c.shop_id = ${shopId}
        union
        select c.id, c.merged_into from customers c join climb on c.id = climb.merged_into where c.shop_id = ${shopId}
      ), meant (root) as (select id from climb where merged_into is null),
      raised (flag, id, merged_into) as (
        select f.flag, c.id, c.merged_into from customer_flags f join customers c on c.shop_id = f.shop_id and c.id = f.customer_id
        where f.shop_id = ${shopId} and f.lowered_at is null
        union
        select raised.flag, c.id, c.merged_into from customers c join raised on c.id = raised.merged_into where c.shop_id = ${shopId}
      ), flagged (flag, root) as (select flag, id from raised where merged_into is null),
      page as (
        select c.id, c.name, c.company, c.capacity, c.created_at from customers c where ${sql.join(all, sql` and `)}
        order by c.id desc limit ${input.limit + 1}
      ), person (root, id) as (
        select id, id from page
        union
        select person.root, c.id from customers c join person on c.shop_id = ${shopId} and c.merged_into = person.id
      ), worked as (
        select p.root, count(*)::int as cases, (count(*) filter (where k.closed_at is null))::int as open, max(k.active_at) as at
        from person p join cases k on k.shop_id = ${shopId} and k.customer_id = p.id and not k.test group by 1
      ), bought as (
        select p.root, count(*)::int as orders, max(o.placed_at) as at
        from person p join orders o on o.shop_id = ${shopId} and o.customer_id = p.id and not o.test group by 1
      )
      select page.id, page.name, page.company, page.capacity, ${known(shopId, 'email')} as email, ${known(shopId, 'phone')} as phone,
        coalesce((select array_agg(distinct f.flag) from flagged f where f.root = page.id), '{}') as flags,
        coalesce(bought.orders, 0) as orders, coalesce(worked.cases, 0) as cases, coalesce(worked.open, 0) as open_cases,
        greatest(page.created_at, worked.at, bought.at) as last_seen_at
      from page left join worked on worked.root = page.id left join bought on bought.root = page.id
      order by page.id desc`.execute(tx);
    const page = rows.slice(0, input.limit);
    return { rows: page, next: rows.length > input.limit ? page.at(-1)!.id : null };
  });
}

const known = (shopId: string, kind: 'email' | 'phone') => sql`
  (select i.value from person p join customer_identities i on i.shop_id = ${shopId} and i.customer_id = p.id
   where p.root = page.id and i.kind = ${kind} order by i.created_at desc, i.value limit 1)`;

/**
 * What was typed, as each thing it may mean; by the beginning, since `^@` may use an index under row-level security and
 * LIKE may not. The telephone of somebody who also has an e-mail is known to their cases and orders only.
 */
function searches(shopId: string, search: string): RawBuilder<{ id: string }>[] {
  const any: RawBuilder<{ id: string }>[] = [];
  const inCustomers = (key: RawBuilder<boolean>) =>
    any.push(sql`(select c.id from customers c where c.shop_id = ${shopId} and ${key} order by c.id desc limit 2000)`);
  const identity = (kind: string, value: string) =>
    any.push(sql`(select i.customer_id from customer_identities i
      where i.shop_id = ${shopId} and i.kind = ${kind} and i.value ^@ ${value} limit 2000)`);
  const name = nameKey(search);
  const email = emailKey(search) ?? search.toLowerCase();
  const login = loginKey(search);
  const nip = nipFrom(search);
  if (name.length >= 2 && !/@/.test(search)) {
    inCustomers(sql`c.name_key ^@ ${name}`);
    inCustomers(sql`c.surname_key ^@ ${name}`);
    inCustomers(sql`c.company_key ^@ ${name}`);
  }
  if (nip) inCustomers(sql`c.nip = ${nip}`);
  if (/^\S{2,}$/.test(email)) identity('email', email);
  if (login && login.length >= 2) {
    for (const realm of ['allegro', 'ebay', 'amazon']) identity('login', `${realm}:${login}`);
    any.push(sql`(select o.customer_id from orders o
      where o.shop_id = ${shopId} and o.login_key ^@ ${login} and o.customer_id is not null limit 2000)`);
  }
  const digits = search.replace(/\D/g, '');
  if (digits.length >= 6 && /^[\d\s()+-]+$/.test(search)) {
    const phone = phoneKey(search) ?? `+48${digits.replace(/^48/, '')}`;
    identity('phone', phone);
    for (const table of ['cases', 'orders'])
      any.push(sql`(select t.customer_id from ${sql.table(table)} t
        where t.shop_id = ${shopId} and t.phone_key ^@ ${phone} and t.customer_id is not null limit 2000)`);
  }
  return any;
}
