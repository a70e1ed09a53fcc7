import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import type { ReturnTerms } from '../channels/return-terms.ts';
import type { Channel } from '../channels/channel.ts';
import { readCaseDetail, type CaseDetail } from '../cases/find-case.ts';
import type { Shop } from '../identity/shop.ts';
import type { Locale } from '../kit/locale.ts';
import type { Words } from '../kit/words.ts';
import type { Brand } from '../letters/brand.ts';
import type { CaseFrame, StaffCaseFrame } from '../letters/frame.ts';
import { petrol } from '../letters/brand.ts';
import { isPaidOnDelivery } from '../orders/paid-on-delivery.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { brandFrom } from '../ui/brand.ts';

/** Stands where the secret of a mail's own link goes: what is kept never holds it (see `sealed_token`). */
export const TOKEN_MARK = 'token-of-this-mail';

/** Stands where the code of a voucher goes, for the same reason. */
export const voucherMark = (voucherId: string): string => `voucher-code-${voucherId}`;
export const VOUCHER_MARK = /voucher-code-([0-9a-f-]{36})/;

/** Everything a letter about a case is made from, read once. */
export interface Mailing {
  readonly shop: Shop;
  readonly channel: Channel;
  readonly terms: ReturnTerms;
  readonly kase: CaseDetail;
  readonly currency: string | null;
  /** The courier was paid at the door: what goes back goes by transfer. */
  readonly paidOnDelivery: boolean;
  /** The buyer's language. */
  readonly words: Words;
  readonly frame: CaseFrame;
}

export const readMailing = (world: World, shopId: string, caseId: string): Promise<Mailing> =>
  inShop(world, shopId, (tx) => readMailingIn(world, tx, shopId, caseId));

/** The same in a transaction that is open: it sees what that has not committed yet. */
export async function readMailingIn(world: World, tx: Tx, shopId: string, caseId: string): Promise<Mailing> {
  const kase = await readCaseDetail(tx, shopId, caseId);
  const { shop, channel, terms } = await shopOfChannelIn(tx, shopId, kase.channelId);
  const order = kase.orderId
    ? await tx
        .selectFrom('orders')
        .select(['currency', 'payment'])
        .where('shopId', '=', shopId)
        .where('id', '=', kase.orderId)
        .executeTakeFirst()
    : undefined;
  return {
    shop,
    channel,
    terms,
    kase,
    currency: order?.currency ?? null,
    paidOnDelivery: isPaidOnDelivery((order?.payment as { method?: string } | undefined)?.method ?? null),
    words: wordsIn(kase.locale),
    frame: {
      brand: brandOf(world, shop, channel),
      caseNumber: kase.number,
      caseUrl: `${world.config.PUBLIC_URL}/c/${TOKEN_MARK}`,
      zone: shop.zone,
    },
  };
}

export function brandOf(world: World, shop: Shop, channel: Channel): Brand {
  const { light, dark } = brandFrom(channel.brand.color);
  const { legal } = shop;
  return {
    name: channel.name,
    accent: { light: light.accent, onLight: light.onAccent, dark: dark.accent, onDark: dark.onAccent },
    logoUrl: channel.brand.logoFileId ? `${world.config.PUBLIC_URL}/z/${channel.slug}/logo` : null,
    seller: {
      name: legal.name ?? shop.name,
      address: [legal.street, [legal.postcode, legal.city].filter(Boolean).join(' ')].filter((line): line is string =>
        Boolean(line),
      ),
      taxId: legal.nip ?? null,
      register: null,
    },
    contact: { email: channel.contactEmail ?? legal.email ?? null, phone: channel.contactPhone ?? legal.phone ?? null },
  };
}

/** Where a case is at the desk; the shop is named, since whoever opens it may work for several. */
export const deskCaseUrl = (world: Pick<World, 'config'>, shopId: string, caseId: string): string =>
  `${world.config.PUBLIC_URL}/desk/cases/${caseId}?shop=${shopId}`;

/** The frame of a letter to somebody who works for the shop. */
export const staffFrame = (
  world: World,
  { shop, kase }: Mailing,
  locale: Locale = shop.locale,
): StaffCaseFrame & { readonly words: Words } => ({
  words: wordsIn(locale),
  shopName: shop.name,
  accent: petrol,
  caseNumber: kase.number,
  caseUrl: deskCaseUrl(world, shop.id, kase.id),
  buyerName: kase.contact.name ?? kase.contact.email ?? kase.number,
  zone: shop.zone,
});
