import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Somebody has looked: the dot goes. No event and no new version, since nothing happened to the case. */
export function markRead(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, async (tx) => {
    await tx
      .updateTable('cases')
      .set({ unread: false })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', caseId)
      .where('unread', '=', true)
      .execute();
  });
}
