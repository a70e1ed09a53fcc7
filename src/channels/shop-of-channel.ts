import { shopIn } from '../identity/find-shop.ts';
import type { Shop } from '../identity/shop.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Channel } from './channel.ts';
import { channelIn } from './find-channel.ts';
import { returnTermsIn } from './find-return-terms.ts';
import { underTerms, type ReturnTerms } from './return-terms.ts';

export interface ChannelWithShop {
  readonly channel: Channel;
  /** As this channel has it: its return address, who pays for the parcel back. */
  readonly shop: Shop;
  readonly terms: ReturnTerms;
}

export const findShopOfChannel = (
  world: Pick<World, 'db'>,
  shopId: string,
  channelId: string,
): Promise<ChannelWithShop> => inShop(world, shopId, (tx) => shopOfChannelIn(tx, shopId, channelId));

/** For who has the transaction open already. */
export async function shopOfChannelIn(tx: Tx, shopId: string, channelId: string): Promise<ChannelWithShop> {
  const channel = await channelIn(tx, shopId, channelId);
  const terms = await returnTermsIn(tx, shopId, channelId);
  return { channel, terms, shop: underTerms(await shopIn(tx, shopId), terms) };
}
