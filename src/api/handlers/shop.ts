import { findShop } from '../../identity/find-shop.ts';
import { updateShop } from '../../identity/update-shop.ts';
import { shopCurrencies } from '../../orders/shop-currencies.ts';
import { member } from './base.ts';

export const shopHandlers = {
  find: member.shop.find.handler(async ({ context: { world, actor } }) => ({
    ...(await findShop(world, actor.shopId)),
    currencies: await shopCurrencies(world, actor.shopId),
  })),
  update: member.shop.update.handler(async ({ context: { world, actor }, input }) => ({
    ...(await updateShop(world, actor, input)),
    currencies: await shopCurrencies(world, actor.shopId),
  })),
};
