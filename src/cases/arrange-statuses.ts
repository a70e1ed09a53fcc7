import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { arrangeStatusesInput } from './status-inputs.ts';

/** The order in which consultants are offered the statuses. Those not named stay where they are. */
export function arrangeStatuses(
  world: World,
  actor: Actor,
  { statusIds }: z.output<typeof arrangeStatusesInput>,
): Promise<void> {
  requirePermission(actor, 'change statuses');
  return inShop(world, actor.shopId, async (tx) => {
    for (const [position, id] of statusIds.entries()) {
      const query = tx
        .updateTable('statuses')
        .set({ position })
        .where('shopId', '=', actor.shopId)
        .where('id', '=', id);
      found(await query.where('archivedAt', 'is', null).returning('id').executeTakeFirst(), 'status');
    }
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'statuses.arranged', data: { statusIds } }]);
  });
}
