import { formUrl, type Channel } from '../../channels/channel.ts';
import { createChannel } from '../../channels/create-channel.ts';
import { listChannels } from '../../channels/list-channels.ts';
import { updateChannel } from '../../channels/update-channel.ts';
import type { World } from '../../platform/world.ts';
import { member } from './base.ts';

const shown = ({ config }: World, channel: Channel) => ({
  ...channel,
  locales: [...channel.locales],
  proofs: [...channel.proofs],
  formUrl: formUrl(config.PUBLIC_URL, channel.slug),
});

export const channelsHandlers = {
  list: member.channels.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listChannels(world, actor)).map((channel) => shown(world, channel)),
  })),
  create: member.channels.create.handler(async ({ context: { world, actor }, input }) =>
    shown(world, await createChannel(world, actor, input)),
  ),
  update: member.channels.update.handler(async ({ context: { world, actor }, input }) =>
    shown(world, await updateChannel(world, actor, input)),
  ),
};
