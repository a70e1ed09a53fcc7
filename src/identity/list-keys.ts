import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import type { ApiKey } from './api-key.ts';
import { listKeyRows } from './sql/api-keys.ts';

export async function listKeys(world: World, actor: Actor): Promise<ApiKey[]> {
  requirePermission(actor, 'manage keys');
  return inShop(world, actor.shopId, (tx) => listKeyRows(tx, actor.shopId));
}
