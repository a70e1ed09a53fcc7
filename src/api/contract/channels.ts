import { z } from 'zod';

import { createChannelInput, updateChannelInput } from '../../channels/channel-inputs.ts';
import { channelKinds, proofKinds } from '../../channels/channel.ts';
import { locales } from '../../kit/locale.ts';
import { route } from './route.ts';

const channel = z.object({
  id: z.uuid(),
  slug: z.string(),
  /** The public address of the buyers' form. */
  formUrl: z.string(),
  kind: z.enum(channelKinds),
  name: z.string(),
  country: z.string(),
  locales: z.array(z.enum(locales)),
  defaultLocale: z.enum(locales),
  brand: z.object({ color: z.string(), logoFileId: z.uuid().nullable() }),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  senderEmail: z.string().nullable(),
  casePrefix: z.string(),
  proofs: z.array(z.enum(proofKinds)),
  withdrawalDays: z.number().nullable(),
  defaultStaffId: z.uuid().nullable(),
  archivedAt: z.date().nullable(),
});
const tags = ['Channels'];

export const channelsContract = {
  list: route('GET', '/channels', { tags, summary: 'Where the shop sells' }).output(
    z.object({ items: z.array(channel) }),
  ),
  create: route('POST', '/channels', {
    tags,
    summary: 'A new channel; only kind and name are needed',
    successStatus: 201,
  })
    .input(createChannelInput)
    .output(channel),
  update: route('PATCH', '/channels/{channelId}', { tags, summary: 'Change what is named; the rest stays' })
    .input(updateChannelInput)
    .output(channel),
};
