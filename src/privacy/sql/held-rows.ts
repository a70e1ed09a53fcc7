import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Holding } from '../holdings.ts';

export type Ties = Readonly<Record<Holding['tie'], readonly string[]>>;

/** The ids everything about a person hangs on. */
export async function readTies(tx: Tx, shopId: string, members: readonly string[]): Promise<Ties> {
  const ids = async (from: ReturnType<typeof sql<{ id: string }>>) => (await from.execute(tx)).rows.map(({ id }) => id);
  const cases = await ids(sql`select id from cases where shop_id = ${shopId}
    and customer_id = any (${members}::uuid[]) order by opened_at, id`);
  return {
    person: members,
    case: cases,
    order: await ids(sql`select id from orders where shop_id = ${shopId}
      and customer_id = any (${members}::uuid[]) order by placed_at, id`),
    decision: await ids(sql`select id from decisions where shop_id = ${shopId}
      and case_id = any (${cases}::uuid[]) order by at, id`),
  };
}

/** Rows as they lie there, less what is not handed out. */
export async function readHeld(tx: Tx, shopId: string, holding: Holding, ids: readonly string[]): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(t) - ${['shop_id', ...(holding.omit ?? [])]}::text[] as row from ${sql.table(holding.table)} t
    where t.shop_id = ${shopId} and ${sql.ref(`t.${holding.column}`)} = any (${ids}::uuid[])`.execute(tx);
  return rows.map(({ row }) => row);
}
