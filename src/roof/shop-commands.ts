import { formUrl } from '../channels/channel.ts';
import { findChannelBySlug } from '../channels/find-channel-by-slug.ts';
import { openShop, openShopInput } from '../channels/open-shop.ts';
import { system } from '../identity/actor.ts';
import { inviteStaff } from '../identity/invite-staff.ts';
import { inviteStaffInput } from '../identity/staff-inputs.ts';
import { ConfigError } from '../platform/config.ts';
import type { World } from '../platform/world.ts';
import type { z } from 'zod';

type Say = (line: string) => void;

export async function createShopCommand(
  world: World,
  { name, ownerEmail, ownerName }: { name: string; ownerEmail: string; ownerName?: string },
  say: Say,
): Promise<void> {
  const { channel, invitationUrl } = await openShop(world, checked(openShopInput, { name, ownerEmail, ownerName }));
  say(`The shop is open.
  form        ${formUrl(world.config.PUBLIC_URL, channel.slug)}
  slug        ${channel.slug}
  invitation  ${invitationUrl}

The link is for ${ownerEmail}, works once, and for seven days.`);
}

export async function inviteStaffCommand(
  world: World,
  { channel, ...person }: { channel: string; email: string; name: string; role: string },
  say: Say,
): Promise<void> {
  const { shopId } = await findChannelBySlug(world, channel);
  const { invitationUrl } = await inviteStaff(world, system(shopId, 'command-line'), checked(inviteStaffInput, person));
  say(`${invitationUrl}\nThe link was mailed to ${person.email} too; it works once, and for seven days.`);
}

/** One sentence that names the option that is wrong. */
function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  const option = path.join('.').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new ConfigError(`--${option} is wrong: ${message}.`);
}
