import { findShop } from '../../identity/find-shop.ts';
import { updateShop } from '../../identity/update-shop.ts';
import { member } from './base.ts';

export const shopHandlers = {
  find: member.shop.find.handler(({ context: { world, actor } }) => findShop(world, actor.shopId)),
  update: member.shop.update.handler(({ context: { world, actor }, input }) => updateShop(world, actor, input)),
};
