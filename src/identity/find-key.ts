import { readToken } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { KeyActor } from './actor.ts';
import { findKeyByHash, stampKey } from './sql/api-keys.ts';

const MINUTE = 60_000;

/** Who a token stands for, or null. Notes once a minute that the key is in use. */
export async function findKey(world: World, token: string): Promise<KeyActor | null> {
  const read = readToken(token);
  if (!read) return null;
  const { shopId, hash } = read;
  return inShop(world, shopId, async (tx) => {
    const key = await findKeyByHash(tx, shopId, hash);
    if (!key || key.revokedAt) return null;
    const now = world.now();
    if (!key.usedAt || now.getTime() - key.usedAt.getTime() > MINUTE)
      await stampKey(tx, shopId, key.id, { usedAt: now });
    return { kind: 'apiKey', shopId, id: key.id, role: key.role };
  });
}
