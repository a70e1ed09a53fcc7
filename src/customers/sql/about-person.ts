import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type {
  CustomerAddress,
  CustomerConsent,
  CustomerIdentity,
  CustomerNote,
  Merge,
  RaisedFlag,
} from '../customer.ts';

/** A person: all the customers that are one. */
export interface Of {
  readonly tx: Tx;
  readonly shopId: string;
  readonly ids: readonly string[];
}

export async function readIdentities({ tx, shopId, ids }: Of): Promise<CustomerIdentity[]> {
  const rows = await tx
    .selectFrom('customerIdentities')
    .select(['kind', 'value', 'customerId', 'createdAt as since'])
    .where('shopId', '=', shopId)
    .where('customerId', 'in', ids)
    .orderBy('kind')
    .orderBy('createdAt')
    .orderBy('value')
    .execute();
  return rows.map((row) => (row.kind === 'login' ? { ...row, value: loginShown(row.value) } : row));
}

/** 'allegro:jan_44' is shown as 'jan_44': before the first colon stands the realm. */
const loginShown = (value: string): string => value.slice(value.indexOf(':') + 1);

export const readFlags = ({ tx, shopId, ids }: Of): Promise<RaisedFlag[]> =>
  tx
    .selectFrom('customerFlags')
    .select(['flag', 'reason', 'raisedName as byName', 'raisedAt as at'])
    .distinctOn('flag') // two who became one may both have had it
    .where('shopId', '=', shopId)
    .where('customerId', 'in', ids)
    .where('loweredAt', 'is', null)
    .orderBy('flag')
    .orderBy('raisedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const readNotes = ({ tx, shopId, ids }: Of): Promise<CustomerNote[]> =>
  tx
    .selectFrom('customerNotes')
    .select(['id', 'body', 'authorName', 'at'])
    .where('shopId', '=', shopId)
    .where('customerId', 'in', ids)
    .where('removedAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Given with a case, mostly. */
export async function readConsents({ tx, shopId, ids }: Of): Promise<CustomerConsent[]> {
  const { rows } = await sql<CustomerConsent>`
    select c.id, c.kind, c.version, c.source, c.given_at, c.withdrawn_at from consents c
    left join cases k on k.shop_id = c.shop_id and k.id = c.case_id
    where c.shop_id = ${shopId} and (c.customer_id = any (${ids}::uuid[]) or k.customer_id = any (${ids}::uuid[]))
    order by c.given_at desc, c.id desc`.execute(tx);
  return rows;
}

/** Where their orders went, the newest first, each once. */
export async function readAddresses({ tx, shopId, ids }: Of): Promise<CustomerAddress[]> {
  const { rows } = await sql<CustomerAddress>`
    with newest as (
      select placed_at, delivery_address, billing_address from orders
      where shop_id = ${shopId} and customer_id = any (${ids}::uuid[]) order by placed_at desc limit 200
    ), said as (
      select 'delivery' as kind, delivery_address as a, placed_at from newest where delivery_address is not null
      union all
      select 'billing', billing_address, placed_at from newest where billing_address is not null
    )
    select kind, a ->> 'name' as name, a ->> 'street' as street, a ->> 'postcode' as postcode, a ->> 'city' as city,
      a ->> 'country' as country
    from said group by 1, 2, 3, 4, 5, 6 order by max(placed_at) desc, kind desc limit 20`.execute(tx);
  return rows;
}

/** Who was merged into this person, the last first: what can be undone. */
export async function readMerges({ tx, shopId, ids }: Of): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select m.id, m.customer_id, c.name, m.reason, m.moved, m.by_name, m.at from customer_merges m
    join customers c on c.shop_id = m.shop_id and c.id = m.customer_id
    where m.shop_id = ${shopId} and m.customer_id = any (${ids}::uuid[]) and m.undone_at is null
    order by m.at desc, m.id desc`.execute(tx);
  return rows;
}
