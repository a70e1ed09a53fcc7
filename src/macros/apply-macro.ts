import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { differenceOf, putBack, stateOf } from './case-state.ts';
import { ownIdOf } from './list-macros.ts';
import type { UseMacroInput } from './macro-inputs.ts';
import { performMacro, type Performed } from './perform-macro.ts';
import type { PutBack } from './put-back.ts';
import { countUse, findMacroRow } from './sql/macros.ts';

export interface MacroUse extends Performed {
  readonly version: number;
  /** What to give back for it to be undone; null when nothing changed that can be. */
  readonly before: PutBack | null;
}

/** Uses a macro on a case, in one transaction: all of it, or a refusal and nothing. */
export async function applyMacro(world: World, actor: Actor, input: UseMacroInput): Promise<MacroUse> {
  requirePermission(actor, 'answer buyers');
  const { caseId, macroId, expectedVersion, send } = input;
  return inShop(world, actor.shopId, async (tx) => {
    const macro = found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), macroId), 'macro');
    if (macro.archivedAt) throw new Refusal('conflict', 'macro-archived');
    const was = await stateOf(tx, actor.shopId, caseId);
    if (expectedVersion !== undefined && expectedVersion !== was.version) throw new Refusal('stale', 'case-changed');
    const performed = await performMacro(world, tx, actor, { macro, caseId, send });
    const is = await stateOf(tx, actor.shopId, caseId);
    await countUse(tx, actor.shopId, macroId);
    return { ...performed, version: is.version, before: differenceOf(was, is) };
  });
}

/** Puts back what a macro changed, unless somebody changed the case since. What was sent or noted stays. */
export async function undoMacro(
  world: World,
  actor: Actor,
  { caseId, expectedVersion, before }: { caseId: string; expectedVersion?: number | undefined; before: PutBack },
): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, async (tx) => {
    const { version } = await stateOf(tx, actor.shopId, caseId);
    if (expectedVersion !== undefined && expectedVersion !== version) throw new Refusal('stale', 'case-changed');
    await putBack(world, tx, actor, caseId, before);
  });
}
