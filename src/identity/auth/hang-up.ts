import { tellAccess } from '../../platform/live.ts';
import { inShop } from '../../platform/shop-scope.ts';
import type { World } from '../../platform/world.ts';
import { staffOfUser } from '../staff-of-user.ts';

/** A session ended: what still listens in its user's name is asked again who it is, and one that was signed out hears no more. */
export async function hangUp(world: World, userId: string): Promise<void> {
  try {
    for (const { shopId, staffId } of await staffOfUser(world, userId))
      await inShop(world, shopId, (tx) => tellAccess(tx, shopId, staffId));
  } catch (error) {
    // they are signed out, whatever else: a stream ends by itself within minutes
    world.log.error('listening was not ended', { error: (error as Error).message });
  }
}
