import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { staffIn } from '../identity/list-staff.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { capacityInput } from './rota-inputs.ts';

/** How many open cases somebody carries at most, and whether any come by themselves now. */
export function setCapacity(world: World, actor: Actor, input: z.output<typeof capacityInput>): Promise<void> {
  requirePermission(actor, 'change rules');
  const { shopId } = actor;
  const { staffId, most, paused } = input;
  return inShop(world, shopId, async (tx) => {
    const all = await staffIn(tx, shopId);
    found(all.find(({ id }) => id === staffId) ?? null, 'staff');
    if (most === null && !paused) {
      await tx.deleteFrom('staffCapacity').where('shopId', '=', shopId).where('staffId', '=', staffId).execute();
    } else {
      await tx
        .insertInto('staffCapacity')
        .values({ shopId, staffId, most, paused })
        .onConflict((conflict) => conflict.columns(['shopId', 'staffId']).doUpdateSet({ most, paused }))
        .execute();
    }
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'capacity.set', data: { staffId, most, paused } }]);
  });
}
