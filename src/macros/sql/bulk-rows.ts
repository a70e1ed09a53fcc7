import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Bulk } from '../bulk.ts';
import { bulkRowStates, type BulkAct, type BulkRowState, type BulkState } from '../bulk-inputs.ts';
import type { PutBack } from '../put-back.ts';

interface Head {
  id: string;
  act: BulkAct;
  state: BulkState;
  actorKind: 'staff' | 'apiKey';
  actorId: string;
  actorName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const heads = (shopId: string) => sql`
  select b.id, b.act, b.state, b.actor_kind, b.actor_id, s.name as actor_name, b.created_at, b.finished_at
  from bulk_acts b left join staff s on s.shop_id = b.shop_id and s.id = b.actor_id where b.shop_id = ${shopId}`;

export async function findBulkRow(tx: Tx, shopId: string, id: string): Promise<Head | undefined> {
  const { rows } = await sql<Head>`${heads(shopId)} and b.id = ${id}`.execute(tx);
  return rows[0];
}

/** The latest of one person. */
export async function latestBulks(tx: Tx, shopId: string, actorId: string, limit: number): Promise<Head[]> {
  const { rows } = await sql<Head>`
    ${heads(shopId)} and b.actor_id = ${actorId} order by b.created_at desc, b.id desc limit ${limit}`.execute(tx);
  return rows;
}

export async function countRows(tx: Tx, shopId: string, bulkId: string): Promise<Bulk['counts']> {
  const { rows } = await sql<{ state: BulkRowState; count: number }>`
    select state, count(*)::int as count from bulk_rows where shop_id = ${shopId} and bulk_id = ${bulkId} group by state`.execute(
    tx,
  );
  const none = Object.fromEntries(bulkRowStates.map((state) => [state, 0])) as Record<BulkRowState, number>;
  for (const { state, count } of rows) none[state] = count;
  return none;
}

/** One row for each of these cases of the shop, in the order they were named; how many there were. */
export async function insertRows(tx: Tx, shopId: string, bulkId: string, caseIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into bulk_rows (shop_id, bulk_id, case_id, position)
    select ${shopId}, ${bulkId}, k.id, named.position
    from unnest(${caseIds}::uuid[]) with ordinality as named (id, position) join cases k on k.shop_id = ${shopId} and k.id = named.id`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

export interface TakenRow {
  readonly caseId: string;
  readonly versionAfter: number | null;
  readonly before: PutBack | null;
}

/** The next cases to do, taken: whoever else runs this act takes others. None when none is left, or it was stopped. */
export async function takeRows(
  tx: Tx,
  shopId: string,
  bulkId: string,
  { of, row, most }: { readonly of: BulkState; readonly row: BulkRowState; readonly most: number },
): Promise<TakenRow[]> {
  const { rows } = await sql<TakenRow>`
    select r.case_id, r.version_after, r.before from bulk_rows r
    where r.shop_id = ${shopId} and r.bulk_id = ${bulkId} and r.state = ${row}
      and exists (select 1 from bulk_acts b where b.shop_id = ${shopId} and b.id = ${bulkId} and b.state = ${of})
    order by r.position limit ${most} for update of r skip locked`.execute(tx);
  return rows;
}

export interface RowResult {
  readonly caseId: string;
  readonly state: BulkRowState;
  readonly reason?: string;
  readonly versionAfter?: number;
  readonly before?: PutBack | null;
}

/** How each of these ended. What a result does not speak of stays: undoing keeps what there was to put back. */
export async function saveRows(tx: Tx, shopId: string, bulkId: string, results: readonly RowResult[]): Promise<void> {
  await sql`
    update bulk_rows r set state = n.state, reason = coalesce(n.reason, r.reason), version_after = coalesce(n.version_after, r.version_after),
      before = coalesce(nullif(n.before, 'null'), r.before)
    from jsonb_to_recordset(${JSON.stringify(
      results.map(({ caseId, state, reason, versionAfter, before }) => ({
        case_id: caseId,
        state,
        reason,
        version_after: versionAfter,
        before,
      })),
    )}::jsonb) as n (case_id uuid, state text, reason text, version_after int, before jsonb)
    where r.shop_id = ${shopId} and r.bulk_id = ${bulkId} and r.case_id = n.case_id`.execute(tx);
}

/** From one state to another, if it is still in that one. */
export async function moveBulk(
  tx: Tx,
  shopId: string,
  id: string,
  { from, to, at }: { from: readonly BulkState[]; to: BulkState; at: Date | null },
): Promise<boolean> {
  const moved = await tx
    .updateTable('bulkActs')
    .set({ state: to, finishedAt: at })
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}
