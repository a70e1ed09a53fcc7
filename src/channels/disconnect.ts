import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Forgets the credentials. The row stays: what was done through it names it. */
export function disconnect(world: World, actor: Actor, { connectionId }: { connectionId: string }): Promise<void> {
  requirePermission(actor, 'manage connections');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { connector } = found(
      await tx
        .updateTable('connections')
        .set({ credentials: null, state: 'disconnected', changedAt: world.now() })
        .where('shopId', '=', shopId)
        .where('id', '=', connectionId)
        .returning('connector')
        .executeTakeFirst(),
      'connection',
    );
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'connection.closed', data: { connectionId, connector } }]);
  });
}
