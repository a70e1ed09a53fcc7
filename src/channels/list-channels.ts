import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Channel } from './channel.ts';
import { listChannelRows } from './sql/channels.ts';

/** All channels, the archived too: old cases came through them. */
export async function listChannels(world: World, actor: Actor): Promise<Channel[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, (tx) => listChannelRows(tx, actor.shopId));
}
