import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Bulk } from './bulk.ts';
import type { BulkRowState, ListBulkRowsInput } from './bulk-inputs.ts';
import { countRows, findBulkRow, latestBulks } from './sql/bulk-rows.ts';

/** How far an act upon many cases is. */
export async function findBulk(world: World, actor: Actor, { bulkId }: { bulkId: string }): Promise<Bulk> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, (tx) => bulkIn(tx, actor, bulkId));
}

export async function bulkIn(tx: Tx, actor: Actor, bulkId: string): Promise<Bulk> {
  const row = found(await findBulkRow(tx, actor.shopId, bulkId), 'bulk');
  return shown(tx, actor, row);
}

/** One's own latest: what was begun in another window, or before a reload. */
export async function listBulks(world: World, actor: Actor): Promise<Bulk[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const all: Bulk[] = [];
    if (actor.id === null || actor.kind === 'system') return all;
    for (const row of await latestBulks(tx, actor.shopId, actor.id, 10)) all.push(await shown(tx, actor, row));
    return all;
  });
}

async function shown(tx: Tx, actor: Actor, row: NonNullable<Awaited<ReturnType<typeof findBulkRow>>>): Promise<Bulk> {
  const { actorKind, actorId, ...head } = row;
  const counts = await countRows(tx, actor.shopId, row.id);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...head, mine: actor.kind === actorKind && actor.id === actorId, total, counts };
}

export interface BulkRow {
  readonly caseId: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly position: number;
  readonly state: BulkRowState;
  readonly reason: string | null;
}

/** What became of each case: first of all those that could not be done, with the reason. */
export async function listBulkRows(
  world: World,
  actor: Actor,
  { bulkId, state, after = 0, limit }: ListBulkRowsInput,
): Promise<BulkRow[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    found(await findBulkRow(tx, actor.shopId, bulkId), 'bulk');
    return tx
      .selectFrom('bulkRows as r')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'r.shopId').onRef('k.id', '=', 'r.caseId'))
      .select(['r.caseId', 'k.number', 'k.contactName', 'r.position', 'r.state', 'r.reason'])
      .where('r.shopId', '=', actor.shopId)
      .where('r.bulkId', '=', bulkId)
      .where('r.state', '=', state)
      .where('r.position', '>', after)
      .orderBy('r.position')
      .limit(limit)
      .execute();
  });
}
