import { sql, type RawBuilder } from 'kysely';

import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';

/**
 * A merge is a pointer: nothing else moves, so it can be undone exactly. Whoever asks about a person asks about all the
 * customers that point to one, and so does every question that takes a customer's id.
 */
const walk = (shopId: string, customerId: string) => sql`
  with recursive up as (
    select c.id, c.merged_into from customers c where c.shop_id = ${shopId} and c.id = ${customerId}
    union
    select c.id, c.merged_into from customers c join up on c.shop_id = ${shopId} and c.id = up.merged_into
  ), person (id) as (
    select id from up where merged_into is null
    union
    select c.id from customers c join person p on c.shop_id = ${shopId} and c.merged_into = p.id
  )`;

/** The ids of all who are this person, as an array for `= any (…)`: asked once, before the rows. */
export const personOf = (shopId: string, customerId: string): RawBuilder<string[]> =>
  sql`array(${walk(shopId, customerId)} select id from person)`;

export interface Person {
  /** Who the others were merged into. */
  readonly id: string;
  readonly members: readonly string[];
}

export async function readPerson(tx: Tx, shopId: string, customerId: string): Promise<Person> {
  const { rows } = await sql<{ id: string; isRoot: boolean }>`
    ${walk(shopId, customerId)}
    select p.id, exists (select from up where up.id = p.id and up.merged_into is null) as is_root from person p`.execute(
    tx,
  );
  return { id: found(rows.find(({ isRoot }) => isRoot)?.id, 'customer'), members: rows.map(({ id }) => id) };
}

/** Of each of these customers, who they are now: only those who were merged are asked further. */
export const rootsOf = (shopId: string): RawBuilder<unknown> => sql`
  chain (id, root) as (
    select c.id, c.merged_into from customers c where c.shop_id = ${shopId} and c.merged_into is not null
    union
    select chain.id, c.merged_into from chain join customers c on c.shop_id = ${shopId} and c.id = chain.root
    where c.merged_into is not null
  ), root_of (id, root) as (
    select chain.id, chain.root from chain
    join customers c on c.shop_id = ${shopId} and c.id = chain.root and c.merged_into is null
  )`;
