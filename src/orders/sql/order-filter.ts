import { sql, type RawBuilder } from 'kysely';

import { personOf } from '../../customers/person-of.ts';
import { loginKey, nameKey, orderNumberKey, parcelNumberKey, phoneKey } from '../../customers/normal-forms.ts';
import { mailKey } from '../order-keys.ts';
import type { ListOrdersInput } from '../order-list.ts';

export interface Place {
  readonly at: string;
  readonly id: string;
}

/** The ids of a page and one more, newest first, as a query to select from; maybe more than that, maybe twice. */
export function pageOf(input: ListOrdersInput, shopId: string, after: Place | null): RawBuilder<{ id: string }> {
  const all: RawBuilder<boolean>[] = [sql`o.shop_id = ${shopId}`];
  if (input.channelId) all.push(sql`o.channel_id = ${input.channelId}`);
  if (input.customerId) all.push(sql`o.customer_id = any (${personOf(shopId, input.customerId)})`);
  if (after) all.push(sql`(o.placed_at, o.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  // Each key has its own index, so each is asked by itself: the newest of all are among the newest of each.
  const arms = (input.search ? searches(input.search, shopId) : [sql<boolean>`true`]).map(
    (key) => sql<{ id: string }>`(select o.id from orders o where ${sql.join([...all, key], sql` and `)}
      order by o.placed_at desc, o.id desc limit ${input.limit + 1})`,
  );
  return sql`${sql.join(arms, sql` union all `)}`;
}

/**
 * Whatever was typed: numbers, addresses and logins by their beginning. `^@` (begins with) is leakproof and so may
 * use an index under row-level security; LIKE may not.
 */
function searches(search: string, shopId: string): RawBuilder<boolean>[] {
  const any: RawBuilder<boolean>[] = [sql`o.external_id = ${search}`];
  const number = orderNumberKey(search);
  const name = nameKey(search);
  const login = loginKey(search);
  const parcel = parcelNumberKey(search);
  const phone = phoneKey(search);
  if (number) any.push(sql`o.number_key ^@ ${number}`);
  if (/^\S{3,}$/.test(search)) any.push(sql`o.email_key ^@ ${mailKey(search)}`);
  if (phone) any.push(sql`o.phone_key = ${phone}`);
  if (login && login.length >= 2) any.push(sql`o.login_key ^@ ${login}`);
  // A folded name holds no wildcard; with an @ or a long number it is no name.
  if (name.length >= 2 && !/@|\d{3}/.test(search)) any.push(sql`o.name_key like ${`%${name}%`}`);
  if (parcel && parcel.length >= 6)
    any.push(sql`o.id in (select order_id from shipments where shop_id = ${shopId} and number_key ^@ ${parcel})`);
  return any;
}
