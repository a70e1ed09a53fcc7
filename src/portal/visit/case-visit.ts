import type { FastifyRequest } from 'fastify';

import { findChannelOfToken, readCaseToken } from '../../cases/case-tokens.ts';
import { findCase, type CaseDetail } from '../../cases/find-case.ts';
import type { Channel } from '../../channels/channel.ts';
import { findChannel } from '../../channels/find-channel.ts';
import type { ReturnTerms } from '../../channels/return-terms.ts';
import { findShopOfChannel } from '../../channels/shop-of-channel.ts';
import { buyer, type BuyerActor } from '../../identity/actor.ts';
import type { Shop } from '../../identity/shop.ts';
import { isLocale } from '../../kit/locale.ts';
import type { World } from '../../platform/world.ts';
import type { Frame } from '../pages/frame.ts';
import { frameOf, LANGUAGE_COOKIE, visitOf, type Visit } from './channel-visit.ts';

/** Somebody on the page of a case: who holds its token is its buyer. */
export interface CaseVisit {
  readonly actor: BuyerActor;
  readonly caseId: string;
  readonly kase: CaseDetail;
  readonly shop: Shop;
  readonly channel: Channel;
  readonly terms: ReturnTerms;
  /** '/c/<token>' */
  readonly base: string;
  readonly frame: Frame;
}

export async function caseVisitOf(world: World, request: FastifyRequest, token: string): Promise<CaseVisit> {
  const { shopId, caseId } = await readCaseToken(world, token);
  const actor = buyer(shopId, caseId);
  const kase = await findCase(world, actor, { caseId });
  const { shop, channel, terms } = await findShopOfChannel(world, shopId, kase.channelId);
  const kept = request.cookies[LANGUAGE_COOKIE];
  const locale = isLocale(kept) && channel.locales.includes(kept) ? kept : kase.locale;
  return {
    actor,
    caseId,
    kase,
    shop,
    channel,
    terms,
    base: `/c/${token}`,
    frame: frameOf(shop, channel, locale, request.url),
  };
}

/** The channel's pages behind a link to a case that works no more; null for what never was a link. */
export async function visitByOldLink(world: World, request: FastifyRequest, token: string): Promise<Visit | null> {
  const found = await findChannelOfToken(world, token);
  if (!found) return null;
  const { slug } = await findChannel(world, found.shopId, found.channelId);
  return visitOf(world, request, slug);
}
