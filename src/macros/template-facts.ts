import { channelIn } from '../channels/find-channel.ts';
import { readCaseDetail, type CaseDetail } from '../cases/find-case.ts';
import type { Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { formUrl } from '../channels/channel.ts';
import type { Shop } from '../identity/shop.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { TemplateFacts } from './render-template.ts';

export interface CaseFacts {
  readonly kase: CaseDetail;
  readonly facts: TemplateFacts;
  readonly zone: string;
}

/** What is known of a case, as templates need it. */
export async function readFacts(world: World, tx: Tx, actor: Actor, caseId: string): Promise<CaseFacts> {
  const { shopId } = actor;
  const kase = await readCaseDetail(tx, shopId, caseId);
  const shop = await shopIn(tx, shopId);
  const channel = await channelIn(tx, shopId, kase.channelId);
  return {
    kase,
    zone: shop.zone,
    facts: {
      buyerName: kase.contact.name,
      isBusiness: kase.capacity === 'business',
      caseNumber: kase.number,
      orderNumber: kase.orderNumber,
      lines: kase.lines,
      clocks: kase.clocks,
      // Where the buyer asks for a link: a text that is kept must not hold one that opens the case (decision 3).
      pageUrl: `${formUrl(world.config.PUBLIC_URL, channel.slug)}/link`,
      agentName: actor.kind === 'staff' ? actor.name : null,
      shopName: shop.name,
      channelName: channel.name,
      returnAddress: addressOf(shop),
    },
  };
}

function addressOf(shop: Shop): string[] {
  const { name, street, postcode, city, country } = shop.returnAddress;
  if (!street) return [];
  return [
    name ?? shop.legal.name ?? shop.name,
    street,
    [postcode, city].filter(Boolean).join(' '),
    country && country !== shop.country ? country : '',
  ].filter(Boolean);
}
