import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Back in use after it was archived. */
export function restoreStatus(world: World, actor: Actor, { statusId }: { statusId: string }): Promise<void> {
  requirePermission(actor, 'change statuses');
  return inShop(world, actor.shopId, async (tx) => {
    const query = tx
      .updateTable('statuses')
      .set({ archivedAt: null })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', statusId);
    found(await query.returning('id').executeTakeFirst(), 'status');
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'status.restored', data: { statusId } }]);
  });
}
