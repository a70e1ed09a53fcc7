import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { welcomeProgress, type WelcomeProgress } from './welcome.ts';
import type { markStepInput } from './welcome-inputs.ts';

/** How far the shop has come, on whatever machine it was. */
export async function findProgress(world: World, actor: Actor): Promise<WelcomeProgress> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, (tx) => readProgress(tx, actor.shopId));
}

/** A step was done, or put off; either can be changed as often as one likes. */
export async function markStep(
  world: World,
  actor: Actor,
  { step, state }: z.output<typeof markStepInput>,
): Promise<WelcomeProgress> {
  requirePermission(actor, 'change the shop');
  return change(world, actor, (progress) => ({ ...progress, steps: { ...progress.steps, [step]: state } }));
}

/** The first run is over, whatever was left out: nobody is led to it again, and everybody finds it in the settings. */
export async function finishWelcome(world: World, actor: Actor): Promise<WelcomeProgress> {
  requirePermission(actor, 'change the shop');
  return change(world, actor, (progress) =>
    progress.finishedAt ? progress : { ...progress, finishedAt: world.now().toISOString() },
  );
}

function change(world: World, actor: Actor, by: (progress: WelcomeProgress) => WelcomeProgress) {
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const before = await readProgress(tx, shopId, true);
    const after = by(before);
    await tx
      .updateTable('shops')
      .set({ welcome: JSON.stringify(after) })
      .where('id', '=', shopId)
      .execute();
    if (after.finishedAt && !before.finishedAt)
      await writeShopEvents(world, tx, shopId, actor, [{ type: 'welcome-finished' }]);
    return after;
  });
}

async function readProgress(tx: Tx, shopId: string, lock = false): Promise<WelcomeProgress> {
  const row = tx.selectFrom('shops').select('welcome').where('id', '=', shopId);
  const { welcome } = await (lock ? row.forUpdate() : row).executeTakeFirstOrThrow();
  return welcomeProgress.parse(welcome);
}
