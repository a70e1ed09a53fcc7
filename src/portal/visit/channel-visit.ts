import type { FastifyRequest } from 'fastify';

import type { Channel } from '../../channels/channel.ts';
import { findChannelBySlug } from '../../channels/find-channel-by-slug.ts';
import { findShopOfChannel } from '../../channels/shop-of-channel.ts';
import type { Shop } from '../../identity/shop.ts';
import { isLocale, localeFrom, type Locale } from '../../kit/locale.ts';
import { wordsIn } from '../../platform/words.ts';
import type { World } from '../../platform/world.ts';
import { brandFrom } from '../../ui/brand.ts';
import type { Frame } from '../pages/frame.ts';

export const LANGUAGE_COOKIE = 'zw_lang';

/** Somebody on the pages of a channel: whose pages, in which language, with what around them. */
export interface Visit {
  readonly shop: Shop;
  readonly channel: Channel;
  readonly locale: Locale;
  /** '/z/<slug>' */
  readonly base: string;
  readonly frame: Frame;
}

/** The channel of an address, or a refusal ('missing', 'channel') that the door says in plain words. */
export async function visitOf(world: World, request: FastifyRequest, slug: string, chosen?: Locale): Promise<Visit> {
  const { shopId, channelId } = await findChannelBySlug(world, slug);
  // A channel taken out of use keeps its form: what was bought there can still be withdrawn from (WF-AVAIL).
  const { channel, shop } = await findShopOfChannel(world, shopId, channelId);
  const locale = chosen ?? languageOf(request, channel);
  return { shop, channel, locale, base: `/z/${channel.slug}`, frame: frameOf(shop, channel, locale, request.url) };
}

/** The language chosen before, else the browser's, else the channel's. */
function languageOf(request: FastifyRequest, { locales, defaultLocale }: Channel): Locale {
  const kept = request.cookies[LANGUAGE_COOKIE];
  if (isLocale(kept) && locales.includes(kept)) return kept;
  return localeFrom(request.headers['accept-language'], locales, defaultLocale);
}

export function frameOf(shop: Shop, channel: Channel, locale: Locale, url: string): Frame {
  const base = `/z/${channel.slug}`;
  const other = channel.locales.find((one) => one !== locale);
  return {
    words: wordsIn(locale),
    shopName: channel.name,
    logoHref: channel.brand.logoFileId ? `${base}/logo` : null,
    brand: brandFrom(channel.brand.color),
    homeHref: base,
    otherLanguage: other ? { locale: other, href: `${base}/${other}?to=${encodeURIComponent(url)}` } : null,
    withdrawHref: `${base}/withdraw`,
    privacyHref: `${base}/privacy`,
    accessibilityHref: `${base}/accessibility`,
    contact: {
      email: channel.contactEmail ?? shop.legal.email ?? null,
      phone: channel.contactPhone ?? shop.legal.phone ?? null,
    },
  };
}
