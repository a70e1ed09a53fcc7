import { matchingCases } from '../cases/matching-cases.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { permissionOf, refusalOfCancel, refusalOfUndo, type Bulk } from './bulk.ts';
import { MOST_CASES, type BulkAct, type StartBulkInput } from './bulk-inputs.ts';
import { bulkIn } from './find-bulk.ts';
import { ownIdOf } from './list-macros.ts';
import { requireInUse, requireOf } from './mentioned.ts';
import { insertRows, moveBulk } from './sql/bulk-rows.ts';
import { findMacroRow } from './sql/macros.ts';

/** Begins to do something to many cases. A job does it, case by case, in the name of whoever asked. */
export async function startBulk(world: World, actor: Actor, { act, ...which }: StartBulkInput): Promise<Bulk> {
  requirePermission(actor, permissionOf[act.kind]);
  if (actor.kind === 'system') throw new Refusal('forbidden', 'not-allowed');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await requireThere(tx, actor, act);
    const id = newId(world.now());
    await tx
      .insertInto('bulkActs')
      .values({
        shopId,
        id,
        actorKind: actor.kind,
        actorId: actor.id,
        act: JSON.stringify(act),
        state: 'running',
        createdAt: world.now(),
      })
      .execute();
    const wanted = await chosen(world, tx, actor, which);
    const total = await insertRows(tx, shopId, id, wanted);
    found(total === wanted.length || null, 'case');
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'bulk.started', data: { bulkId: id, kind: act.kind, total } },
    ]);
    return bulkIn(tx, actor, id);
  });
}

async function chosen(
  world: World,
  tx: Tx,
  actor: Actor,
  { caseIds = [], all }: Omit<StartBulkInput, 'act'>,
): Promise<string[]> {
  if (!all) return [...new Set(caseIds)];
  const except = new Set(all.except);
  const bound = MOST_CASES + except.size;
  const { ids: matching, whole } = await matchingCases(world, tx, actor, { filters: all.filters, bound });
  const wanted = matching.filter((id) => !except.has(id));
  refuseIf(!whole || wanted.length > MOST_CASES ? 'too-many-cases' : wanted.length === 0 ? 'no-cases' : null);
  // Cases come and go while one looks: what is done to many is done to those one was told of.
  refuseIf(wanted.length === all.count ? null : 'count-changed');
  return wanted;
}

/** What it speaks of must be there: better one "no" now than as many as there are cases. */
async function requireThere(tx: Tx, actor: Actor, act: BulkAct): Promise<void> {
  const { shopId } = actor;
  if (act.kind === 'assign' && act.staffId) await requireInUse(tx, shopId, 'staff', act.staffId);
  if (act.kind === 'status' && act.statusId) await requireInUse(tx, shopId, 'status', act.statusId);
  if (act.kind === 'tag') await requireInUse(tx, shopId, 'tag', act.tagId);
  if (act.kind === 'untag') await requireOf(tx, shopId, 'tag', act.tagId);
  if (act.kind === 'macro') found(await findMacroRow(tx, shopId, ownIdOf(actor), act.macroId), 'macro');
}

/** Stops it before the next case. What is done is done, and can be undone. */
export async function cancelBulk(world: World, actor: Actor, { bulkId }: { bulkId: string }): Promise<Bulk> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    refuseIf(refusalOfCancel(await bulkIn(tx, actor, bulkId)));
    const moved = await moveBulk(tx, actor.shopId, bulkId, { from: ['running'], to: 'cancelled', at: world.now() });
    refuseIf(moved ? null : 'bulk-over');
    await tx
      .updateTable('bulkRows')
      .set({ state: 'cancelled' })
      .where('shopId', '=', actor.shopId)
      .where('bulkId', '=', bulkId)
      .where('state', '=', 'waiting')
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'bulk.cancelled', data: { bulkId } }]);
    return bulkIn(tx, actor, bulkId);
  });
}

/** Puts every case back that nobody changed since. The same job does it, case by case. */
export async function undoBulk(world: World, actor: Actor, { bulkId }: { bulkId: string }): Promise<Bulk> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    refuseIf(refusalOfUndo(await bulkIn(tx, actor, bulkId)));
    const from = ['done', 'cancelled'] as const;
    const moved = await moveBulk(tx, actor.shopId, bulkId, { from, to: 'undoing', at: null });
    refuseIf(moved ? null : 'bulk-undone');
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'bulk.undo-started', data: { bulkId } }]);
    return bulkIn(tx, actor, bulkId);
  });
}
