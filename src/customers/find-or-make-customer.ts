import { sql, type Selectable } from 'kysely';

import { newId } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import type { Tables } from '../platform/tables.ts';
import { emailKey, loginKey, nameKey, phoneKey } from './normal-forms.ts';

export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly login?: string | undefined;
  readonly company?: string | undefined;
  readonly nip?: string | undefined;
  readonly capacity: Selectable<Tables['customers']>['capacity'];
  readonly locale?: string | undefined;
}

/** Where a login is a name: on a marketplace it is the same person in every shop; elsewhere only in that channel. */
export const loginRealm = (channel: { readonly id: string; readonly kind: string }): string =>
  ['allegro', 'ebay', 'amazon'].includes(channel.kind) ? channel.kind : channel.id;

/**
 * The customer these names belong to, made when nobody has them; null when nothing identifies anybody.
 * Safe when two arrive at once: who comes second waits for the first one's identity and takes its customer. A telephone counts only alone, since families and offices share one.
 */
export async function findOrMakeCustomer(
  tx: Tx,
  shopId: string,
  person: Person,
  { realm, at }: { realm: string; at: Date },
): Promise<string | null> {
  const email = person.email ? emailKey(person.email) : null;
  const name = person.login ? loginKey(person.login) : null;
  const login = name && `${realm}:${name}`;
  const phone = !email && !login && person.phone ? phoneKey(person.phone) : null;
  if (!email && !login && !phone) return null;
  const newOne = newId(at);
  const { rows: claimed } = await sql<{ customerId: string }>`
    with identity as (
      insert into customer_identities (shop_id, kind, value, customer_id, created_at)
      select ${shopId}, v.kind, v.value, ${newOne}::uuid, ${at}::timestamptz
      from (values ('email', ${email}::text), ('login', ${login}::text), ('phone', ${phone}::text)) as v (kind, value)
      where v.value is not null
      on conflict (shop_id, kind, value) do update set value = excluded.value
      returning kind, customer_id
    ), customer as (
      insert into customers (shop_id, id, name, capacity, company, nip, locale, created_at, name_key)
      select ${shopId}, ${newOne}::uuid, ${person.name || null}, ${person.capacity}, ${person.company ?? null},
        ${person.nip ?? null}, ${person.locale ?? null}, ${at}::timestamptz, ${person.name ? nameKey(person.name) : null}
      from identity having every(customer_id = ${newOne}::uuid)
    )
    -- of two customers, the login's: a marketplace vouches for it, while an e-mail address may be anybody's
    select customer_id from identity order by kind = 'login' desc`.execute(tx);
  const known = claimed.find(({ customerId }) => customerId !== newOne)?.customerId;
  if (known && claimed.some(({ customerId }) => customerId === newOne)) await give(tx, shopId, newOne, known);
  return known ?? newOne;
}

/** A name nobody had, beside one that is known, is that customer's too. */
const give = (tx: Tx, shopId: string, from: string, to: string) =>
  tx
    .updateTable('customerIdentities')
    .set({ customerId: to })
    .where('shopId', '=', shopId)
    .where('customerId', '=', from)
    .execute();
