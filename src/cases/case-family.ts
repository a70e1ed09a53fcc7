import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';

/** A case and the ones that were merged into it, however many times over: what was said and shown on them is read together. */
export async function familyOf(tx: Tx, shopId: string, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select case_family(${shopId}, ${caseId}) as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The case in which a merged one lives on: itself, unless it was merged. */
export const livingCase = async (tx: Tx, shopId: string, caseId: string): Promise<string> =>
  (await livingCases(tx, shopId, [caseId]))[0] ?? caseId;

/** The same of several, each living one once. */
export async function livingCases(tx: Tx, shopId: string, caseIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive way(id, next) as (
      select id, merged_into from cases where shop_id = ${shopId} and id = any (${caseIds}::uuid[])
      union
      select k.id, k.merged_into from cases k join way w on k.id = w.next where k.shop_id = ${shopId})
    select id from way where next is null`.execute(tx);
  return rows.map(({ id }) => id);
}
