import { findChannel } from '../channels/find-channel.ts';
import type { Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { newId } from '../kit/id.ts';
import { testLetter } from '../letters/test-letter.ts';
import { brandOf } from '../messages/mailing.ts';
import { automaticHeaders, MailError } from '../platform/mail.ts';
import { limitTries } from '../platform/rate-limit.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { myself } from './myself.ts';

export interface TestMail {
  readonly to: string;
  readonly from: string;
  readonly replyTo: string | null;
  readonly sent: boolean;
  /** What the mail server said when it refused. */
  readonly answer: string | null;
}

/** A mail as buyers of this channel get them, to whoever asks; at once, so that they see what the server says. */
export async function sendTestMail(
  world: World,
  actor: Actor,
  { channelId }: { channelId: string },
): Promise<TestMail> {
  const me = await myself(world, actor);
  await limitTries(world, { name: 'test-mail', tries: 5, seconds: 600 }, me.id);
  const channel = await findChannel(world, actor.shopId, channelId);
  const shop = await findShop(world, actor.shopId);
  const from = channel.senderEmail ?? world.config.MAIL_FROM;
  const replyTo = channel.contactEmail ?? shop.legal.email ?? null;
  const letter = testLetter(wordsIn(channel.defaultLocale), {
    shopName: channel.name,
    accent: brandOf(world, shop, channel).accent,
    replyTo,
  });
  const about = { to: me.email, from, replyTo };
  try {
    await world.mail.send({
      messageId: `<${newId(world.now())}@${new URL(world.config.PUBLIC_URL).hostname}>`,
      from: { name: channel.name, address: from },
      replyTo: replyTo ? { address: replyTo } : null,
      to: { address: me.email, name: me.name },
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      headers: { ...automaticHeaders },
      attachments: [],
    });
    return { ...about, sent: true, answer: null };
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { ...about, sent: false, answer: error.answer ?? error.message };
  }
}
