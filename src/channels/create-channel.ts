import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CreateChannel } from './channel-inputs.ts';
import type { Channel } from './channel.ts';
import { checkDefaultStaff } from './default-staff.ts';
import { nthSlug, slugFrom } from './slug.ts';
import { insertChannel } from './sql/channels.ts';
import { takeSlug } from './sql/slugs.ts';

const PETROL = '#0b5f73';

export async function createChannel(world: World, actor: Actor, input: CreateChannel): Promise<Channel> {
  requirePermission(actor, 'change channels');
  return inShop(world, actor.shopId, (tx) => createChannelIn(world, tx, actor, input));
}

/** The same in a transaction that is open already. */
export async function createChannelIn(world: World, tx: Tx, actor: Actor, input: CreateChannel): Promise<Channel> {
  requirePermission(actor, 'change channels');
  const { color = PETROL, slug, ...rest } = input;
  const { shopId } = actor;
  await checkDefaultStaff(tx, shopId, input.defaultStaffId);
  const id = newId(world.now());
  const channel: Channel = {
    ...rest,
    id,
    shopId,
    slug: slug ? await exactSlug(tx, slug, shopId, id) : await freeSlug(tx, slugFrom(input.name), shopId, id),
    brand: { color, logoFileId: null },
    archivedAt: null,
  };
  await insertChannel(tx, channel, world.now());
  await writeShopEvents(world, tx, shopId, actor, [{ type: 'channel-created', data: { channelId: id } }]);
  return channel;
}

export async function exactSlug(tx: Tx, slug: string, shopId: string, channelId: string): Promise<string> {
  if (!(await takeSlug(tx, slug, shopId, channelId)))
    throw new Refusal('conflict', 'slug-taken', { fields: [{ field: 'slug', reason: 'slug-taken' }] });
  return slug;
}

async function freeSlug(tx: Tx, wanted: string, shopId: string, channelId: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const slug = nthSlug(wanted, n);
    if (await takeSlug(tx, slug, shopId, channelId)) return slug;
  }
}
