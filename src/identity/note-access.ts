import { writeShopEvents, type EventActor } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Actor } from './actor.ts';
import { staffOfUser } from './staff-of-user.ts';

/** Data of many buyers left the shop as a file: who took it stays known. */
export async function noteExport(
  world: World,
  actor: Actor,
  type: 'cases-exported' | 'complaints-exported' | 'audit-exported' | 'books-exported' | 'transfers-exported',
): Promise<void> {
  await inShop(world, actor.shopId, (tx) => writeShopEvents(world, tx, actor.shopId, actor, [{ type }]));
}

type AccountAct =
  | { readonly type: 'signed-in'; readonly by: 'password' | 'code' | 'passkey' }
  | { readonly type: 'passkey-added' | 'passkey-removed' };

/** Somebody signed in, or changed how they do: told to every shop they work for, since the session opens them all. */
export async function noteAccountAct(
  world: World,
  userId: string,
  { type, ...data }: AccountAct,
  by: EventActor | null = null,
): Promise<void> {
  for (const { shopId, staffId } of await staffOfUser(world, userId))
    await inShop(world, shopId, (tx) =>
      writeShopEvents(world, tx, shopId, by ?? { kind: 'staff', id: staffId }, [
        { type, data: { ...data, ...(by && { staffId }) } },
      ]),
    );
}
