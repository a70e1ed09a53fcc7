import { newId, newToken } from '../kit/id.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import type { ApiKey } from './api-key.ts';
import type { CreateKey } from './staff-inputs.ts';
import { insertKey } from './sql/api-keys.ts';

/** The token is told here and never again. */
export async function createKey(world: World, actor: Actor, input: CreateKey): Promise<{ key: ApiKey; token: string }> {
  requirePermission(actor, 'manage keys');
  const { token, hash } = newToken(actor.shopId);
  const key: ApiKey = {
    id: newId(world.now()),
    name: input.name,
    role: input.role,
    createdBy: actor.kind === 'staff' ? actor.id : null,
    createdAt: world.now(),
    usedAt: null,
    revokedAt: null,
  };
  await inShop(world, actor.shopId, async (tx) => {
    await insertKey(tx, actor.shopId, key, hash);
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: 'key-created', data: { keyId: key.id, role: key.role } },
    ]);
  });
  return { key, token };
}
