import { found } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { tellAccess } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import { findKeyRow, stampKey } from './sql/api-keys.ts';

/** From the next request on it opens nothing. Doing it twice is no mistake. */
export async function revokeKey(world: World, actor: Actor, { keyId }: { keyId: string }): Promise<void> {
  requirePermission(actor, 'manage keys');
  await inShop(world, actor.shopId, async (tx) => {
    const key = found(await findKeyRow(tx, actor.shopId, keyId), 'key');
    if (key.revokedAt) return;
    await stampKey(tx, actor.shopId, keyId, { revokedAt: world.now() });
    await tellAccess(tx, actor.shopId, keyId);
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'key-revoked', data: { keyId } }]);
  });
}
