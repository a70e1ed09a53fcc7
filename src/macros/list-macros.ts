import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Macro } from './macro.ts';
import { listMacroRows } from './sql/macros.ts';

export const ownIdOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null);

/** The shop's macros and one's own, the most used first; archived ones too, for the settings. */
export async function listMacros(world: World, actor: Actor): Promise<Macro[]> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, (tx) => listMacroRows(tx, actor.shopId, ownIdOf(actor)));
}
