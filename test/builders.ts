import type { StaffActor } from '../src/identity/actor.ts';
import type { Role } from '../src/identity/permissions.ts';
import { openShop, openShopInput } from '../src/channels/open-shop.ts';
import type { Channel } from '../src/channels/channel.ts';
import { createChannelInput } from '../src/channels/channel-inputs.ts';
import { createChannel } from '../src/channels/create-channel.ts';
import { system } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';
import type { z } from 'zod';

/** A shop as `zwrotka shop create` opens it, and its owner as an actor. */
export async function aShop(world: World, { name = 'Kubek i Spółka' }: { name?: string } = {}) {
  const ownerEmail = `owner-${newId().slice(-12)}@example.com`;
  const opened = await openShop(world, openShopInput.parse({ name, ownerEmail, ownerName: 'Ola Właścicielka' }));
  const owner: StaffActor = {
    kind: 'staff',
    shopId: opened.shopId,
    id: opened.owner.id,
    role: 'owner',
    name: opened.owner.name,
  };
  return { ...opened, ownerEmail, token: opened.invitationUrl.split('/').at(-1)!, actor: owner };
}

/** Somebody of a shop, as an actor. Written as a row: how people join has its own tests. */
export async function aStaff(
  world: World,
  shopId: string,
  role: Role = 'consultant',
  { name = 'Kasia Konsultantka', userId = null }: { name?: string; userId?: string | null } = {},
): Promise<StaffActor> {
  const id = newId(world.now());
  await inShop(world, shopId, (tx) =>
    tx
      .insertInto('staff')
      .values({ shopId, id, userId, email: `${id.slice(-12)}@example.com`, name, role, createdAt: world.now() })
      .execute(),
  );
  return { kind: 'staff', shopId, id, role, name };
}

export function aChannel(
  world: World,
  shopId: string,
  over: Partial<z.input<typeof createChannelInput>> = {},
): Promise<Channel> {
  const input = createChannelInput.parse({ kind: 'own_store', name: 'Sklep', ...over });
  return createChannel(world, system(shopId, 'test'), input);
}
