import type { Tx } from '../../platform/db.ts';

/** The channel an order came from, as far as the order depends on it. */
export const readSellingChannel = (tx: Tx, shopId: string, channelId: string) =>
  tx
    .selectFrom('channels')
    .innerJoin('shops', 'shops.id', 'channels.shopId')
    .select(['channels.id', 'channels.kind', 'channels.proofs', 'shops.zone'])
    .where('channels.shopId', '=', shopId)
    .where('channels.id', '=', channelId)
    .executeTakeFirst();
