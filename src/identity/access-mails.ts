import { z } from 'zod';

import { newId } from '../kit/id.ts';
import { isLocale } from '../kit/locale.ts';
import { petrol } from '../letters/brand.ts';
import { invitationLetter } from '../letters/invitation-letter.ts';
import type { Letter } from '../letters/letter.ts';
import { passwordResetLetter } from '../letters/password-reset-letter.ts';
import { enqueue } from '../platform/enqueue.ts';
import type { Job } from '../platform/jobs.ts';
import { automaticHeaders } from '../platform/mail.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { staffOfUser } from './staff-of-user.ts';
import type { Shop } from './shop.ts';
import type { StaffMember } from './staff.ts';

const DAY = 86_400_000;

/**
 * Mails whose link opens a door. They stand in no thread of a case and in no history; they wait in the queue
 * sealed, since a link in plain text there would be a key under the mat.
 */
export const sendAccessMail: Job<{ sealed: string }> = {
  name: 'identity.send-access-mail',
  payload: z.object({ sealed: z.string() }),
  maxAttempts: 8, // a link is good for an hour or a week; after that the mail helps nobody
  async run({ secrets, mail, config }, { sealed }) {
    const waiting = sealedMail.parse(JSON.parse(secrets.decrypt(Buffer.from(sealed, 'base64'))));
    await mail.send({
      messageId: waiting.messageId,
      from: { name: 'Zwrotka', address: config.MAIL_FROM },
      replyTo: null,
      to: { address: waiting.to },
      subject: waiting.subject,
      html: waiting.html,
      text: waiting.text,
      headers: { ...automaticHeaders },
      attachments: [],
    });
  },
};

const sealedMail = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

function post(world: World, to: string, letter: Letter): Promise<void> {
  const messageId = `<${newId(world.now())}@${new URL(world.config.PUBLIC_URL).hostname}>`;
  const sealed = world.secrets.encrypt(JSON.stringify({ messageId, to, ...letter })).toString('base64');
  return enqueue(world, sendAccessMail, { sealed });
}

export function postInvitation(
  world: World,
  shop: Shop,
  member: StaffMember,
  { url, by }: { url: string; by: string | null },
): Promise<void> {
  const words = wordsIn(shop.locale);
  const letter = invitationLetter(words, {
    shopName: shop.name,
    accent: petrol,
    by,
    role: words.t(`identity.role.${member.role}`),
    url,
    expiresAt: new Date(world.now().getTime() + 7 * DAY),
    zone: shop.zone,
  });
  return post(world, member.email, letter);
}

export async function postPasswordReset(
  world: World,
  user: { id: string; email: string; locale: string },
  { url, seconds }: { url: string; seconds: number },
): Promise<void> {
  const [shop] = await staffOfUser(world, user.id);
  const letter = passwordResetLetter(wordsIn(isLocale(user.locale) ? user.locale : 'pl'), {
    shopName: shop?.shopName ?? '',
    accent: petrol,
    url,
    expiresAt: new Date(world.now().getTime() + seconds * 1000),
    zone: shop?.zone ?? 'Europe/Warsaw',
  });
  return post(world, user.email, letter);
}
