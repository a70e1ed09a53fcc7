import type { z } from 'zod';

import { channelIn } from '../channels/find-channel.ts';
import type { statusFields } from '../cases/status-inputs.ts';
import { shopIn } from '../identity/find-shop.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Locale } from '../kit/locale.ts';
import { statusChangedLetter } from '../letters/status-changed-letter.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { brandOf } from './mailing.ts';

type Preview = { readonly subject: string; readonly text: string } | null;
type Input = Pick<z.output<typeof statusFields>, 'namePl' | 'nameEn' | 'mail' | 'mailPl' | 'mailEn'>;

/** The mail a status would send today from the shop's first channel, in both languages. */
export async function previewStatusMail(
  world: World,
  actor: Actor,
  input: Input,
): Promise<{ pl: Preview; en: Preview }> {
  requirePermission(actor, 'change statuses');
  if (input.mail === 'none') return { pl: null, en: null };
  const { shop, channel } = await inShop(world, actor.shopId, async (tx) => {
    const first = await tx
      .selectFrom('channels')
      .select('id')
      .where('shopId', '=', actor.shopId)
      .orderBy('id')
      .executeTakeFirst();
    const channelId = found(first, 'channel').id;
    return { shop: await shopIn(tx, actor.shopId), channel: await channelIn(tx, actor.shopId, channelId) };
  });
  const written = (locale: Locale, status: string, note: string | null): Preview => {
    const letter = statusChangedLetter(wordsIn(locale), {
      brand: brandOf(world, shop, channel),
      caseNumber: `${channel.casePrefix}-1234`,
      caseUrl: `${world.config.PUBLIC_URL}/c/…`,
      zone: shop.zone,
      status,
      changedAt: world.now(),
      note: input.mail === 'own' ? note : null,
    });
    return { subject: letter.subject, text: letter.text };
  };
  return { pl: written('pl', input.namePl, input.mailPl), en: written('en', input.nameEn, input.mailEn) };
}
