import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Shop } from './shop.ts';
import { findShopRow } from './sql/shops.ts';

export const findShop = (world: Pick<World, 'db'>, shopId: string): Promise<Shop> =>
  inShop(world, shopId, (tx) => shopIn(tx, shopId));

/** The same for who has the transaction open already. */
export const shopIn = async (tx: Tx, shopId: string): Promise<Shop> => found(await findShopRow(tx, shopId), 'shop');
