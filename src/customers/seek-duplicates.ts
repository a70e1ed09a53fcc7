import { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { replaceDuplicates } from './sql/duplicates.ts';

/** Every night: who looks like one person. */
export const seekDuplicatesNightly: Job<Record<string, never>> = {
  name: 'customers.seek-duplicates',
  payload: z.object({}),
  async run(world) {
    const shops = await acrossShops(world, (tx) => tx.selectFrom('shops').select('id').execute());
    for (const { id } of shops) await inShop(world, id, (tx) => replaceDuplicates(tx, id, world.now()));
  },
};

/** The same at once, for whoever does not want to wait for the night. */
export async function seekDuplicates(world: World, actor: Actor): Promise<{ found: number }> {
  requirePermission(actor, 'merge customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => ({ found: await replaceDuplicates(tx, shopId, world.now()) }));
}
