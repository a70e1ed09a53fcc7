import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { ownIdOf } from './list-macros.ts';
import type { Macro } from './macro.ts';
import type { MacroInput } from './macro-inputs.ts';
import { requireMentioned } from './mentioned.ts';
import { findMacroRow, insertMacro, saveMacro } from './sql/macros.ts';

/** One's own for everybody who answers buyers; the shop's for who manages them. A key has none of its own. */
function requireKeeping(actor: Actor, shared: boolean): asserts actor is Exclude<Actor, { kind: 'buyer' }> {
  requirePermission(actor, shared || actor.kind !== 'staff' ? 'manage macros' : 'answer buyers');
}
const ownerFor = (actor: Actor, shared: boolean) => (shared ? null : ownIdOf(actor));

export async function createMacro(world: World, actor: Actor, input: MacroInput): Promise<Macro> {
  requireKeeping(actor, input.shared);
  return inShop(world, actor.shopId, (tx) => createIn(world, tx, actor, input));
}

/** The same in a transaction that is open already. */
export async function createIn(world: World, tx: Tx, actor: Actor, input: MacroInput): Promise<Macro> {
  await requireMentioned(tx, actor.shopId, input);
  const id = newId(world.now());
  await insertMacro(tx, actor.shopId, {
    ...input,
    id,
    ownerId: ownerFor(actor, input.shared),
    createdAt: world.now(),
  });
  await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'macro.created', data: { macroId: id } }]);
  return found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), id), 'macro');
}

/** Changes one, and makes one's own the shop's or the other way round: both ends are asked about. */
export async function changeMacro(
  world: World,
  actor: Actor,
  { macroId, ...input }: MacroInput & { macroId: string },
): Promise<Macro> {
  requireKeeping(actor, input.shared);
  return inShop(world, actor.shopId, async (tx) => {
    const before = found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), macroId), 'macro');
    requireKeeping(actor, before.ownerId === null);
    await requireMentioned(tx, actor.shopId, input);
    await saveMacro(tx, actor.shopId, { ...input, id: macroId, ownerId: ownerFor(actor, input.shared) });
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'macro.changed', data: { macroId } }]);
    return found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), macroId), 'macro');
  });
}

/** Out of use, and back again. */
export async function putMacroAway(
  world: World,
  actor: Actor,
  { macroId, away }: { macroId: string; away: boolean },
): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, async (tx) => {
    const before = found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), macroId), 'macro');
    requireKeeping(actor, before.ownerId === null);
    await tx
      .updateTable('macros')
      .set({ archivedAt: away ? world.now() : null })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', macroId)
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: away ? 'macro.archived' : 'macro.restored', data: { macroId } },
    ]);
  });
}
