import { requirePermission, type Actor } from '../identity/actor.ts';
import { settingChanges } from '../identity/setting-changes.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { UpdateChannel } from './channel-inputs.ts';
import type { Channel } from './channel.ts';
import { exactSlug } from './create-channel.ts';
import { checkDefaultStaff } from './default-staff.ts';
import { channelIn } from './find-channel.ts';
import { saveChannel } from './sql/channels.ts';

/** Changes what the settings of a channel name. An old slug goes on leading here: it is printed on slips. */
export async function updateChannel(world: World, actor: Actor, input: UpdateChannel): Promise<Channel> {
  requirePermission(actor, 'change channels');
  const { channelId, archived, color, logoFileId, slug, ...given } = input;
  return inShop(world, actor.shopId, async (tx) => {
    const before = await channelIn(tx, actor.shopId, channelId);
    await checkDefaultStaff(tx, actor.shopId, given.defaultStaffId);
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const channel: Channel = {
      ...before,
      ...(named as Partial<Channel>),
      slug: slug ? await exactSlug(tx, slug, actor.shopId, channelId) : before.slug,
      brand: {
        color: color ?? before.brand.color,
        logoFileId: logoFileId === undefined ? before.brand.logoFileId : logoFileId,
      },
      archivedAt: archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? world.now()) : null,
    };
    await saveChannel(tx, channel);
    await writeShopEvents(world, tx, actor.shopId, actor, [
      {
        type: 'channel-changed',
        data: {
          channelId,
          parts: Object.keys(input).filter((part) => part !== 'channelId'),
          changes: [
            ...settingChanges(before, channel, [
              'slug',
              'country',
              'locales',
              'defaultLocale',
              'casePrefix',
              'proofs',
              'withdrawalDays',
            ]),
            ...settingChanges(before.brand, channel.brand, ['color']),
          ],
        },
      },
    ]);
    return channel;
  });
}
