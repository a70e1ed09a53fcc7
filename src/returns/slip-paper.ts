import { isCounted } from '../cases/counted.ts';
import { shopOfChannelIn, type ChannelWithShop } from '../channels/shop-of-channel.ts';
import { payerOf } from '../channels/return-terms.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import type { Locale } from '../kit/locale.ts';
import { found } from '../kit/refusal.ts';
import { returnSlipPdf, type ReturnSlip } from '../letters/return-slip-pdf.ts';
import { brandOf, readMailingIn } from '../messages/mailing.ts';
import { readBuyersOrder, type LinkedOrder } from '../orders/buyers-order.ts';
import { giftsOfOrders, type OrderGift } from '../orders/order-gifts.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { issueSlips } from './issue-slips.ts';
import { slipUrl, spelled } from './slip-code.ts';

/** The slip of a case, for whoever may see the case. Printed again it carries the same code. */
export async function caseSlip(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<{ name: string; bytes: Buffer }> {
  requireBuyerOf(actor, caseId, 'read cases');
  const { shopId } = actor;
  const { mailing, code } = await inShop(world, shopId, async (tx) => {
    const read = await readMailingIn(world, tx, shopId, caseId);
    const [made] = await issueSlips(world, tx, shopId, [{ channelId: read.channel.id, caseId }]);
    return { mailing: read, code: found(made ?? null, 'slip') };
  });
  const { kase, words, shop, channel, terms } = mailing;
  const by = kase.clocks.find(({ rule, state }) => rule === 'WD-SENDBACK' && state === 'running')?.deadline ?? null;
  const slip: ReturnSlip = {
    ...common(world, { shop, channel, terms }, code, words.locale),
    caseNumber: kase.number,
    orderNumber: kase.orderNumber,
    sender: kase.contact.name,
    items: kase.lines.map((line) => ({ ...line, uncounted: !isCounted(line) })),
    gifts: [],
    withdrawal: null,
    by,
    payer: payerOf(kase, shop),
  };
  return { name: `${kase.number}.pdf`, bytes: await returnSlipPdf(words, slip, world.now()) };
}

/** The slips that go out with orders: whoever uses one withdraws by it. An order that is gone, or whose return is, has none. */
export async function orderSlips(
  world: World,
  tx: Tx,
  shopId: string,
  orderIds: readonly string[],
): Promise<OrderSlip[]> {
  const places = new Map<string, ChannelWithShop>();
  const gifts = await giftsOfOrders(tx, shopId, orderIds);
  const slips: OrderSlip[] = [];
  for (const orderId of orderIds) {
    const order = await readBuyersOrder(tx, shopId, orderId);
    if (!order) continue;
    const { channelId } = order;
    const place = places.get(channelId) ?? (await shopOfChannelIn(tx, shopId, channelId));
    places.set(channelId, place);
    const [code] = await issueSlips(world, tx, shopId, [{ channelId, orderId }]);
    if (code) slips.push(slipOf(world, place, order, { code, gifts: gifts.get(orderId) ?? [] }));
  }
  return slips;
}

function slipOf(
  world: World,
  place: ChannelWithShop,
  order: LinkedOrder,
  { code, gifts }: { code: string; gifts: readonly OrderGift[] },
): OrderSlip {
  const { shop, channel } = place;
  const locale = channel.defaultLocale;
  return {
    locale,
    slip: {
      ...common(world, place, code, locale),
      caseNumber: null,
      orderNumber: order.number,
      sender: order.contact.name,
      items: order.lines.filter(({ quantity }) => quantity > 0),
      gifts,
      withdrawal: { days: Math.max(shop.policy.withdrawalDays, channel.withdrawalDays ?? 0) },
      by: null,
      payer: payerOf({ procedure: 'withdrawal', capacity: order.capacity }, shop),
    },
  };
}

export interface OrderSlip {
  readonly slip: ReturnSlip;
  readonly locale: Locale;
}

const common = (world: World, { shop, channel, terms }: ChannelWithShop, code: string, locale: Locale) => {
  const { name, street, postcode, city, country } = shop.returnAddress;
  return {
    brand: brandOf(world, shop, channel),
    code,
    spelled: spelled(code),
    url: slipUrl(world.config.PUBLIC_URL, shop.id, code),
    to: street
      ? [
          name ?? shop.legal.name ?? shop.name,
          street,
          [postcode, city].filter(Boolean).join(' '),
          country && country !== 'PL' ? country : '',
        ].filter(Boolean)
      : [],
    words: locale === 'pl' ? terms.wordsPl : terms.wordsEn,
  };
};
