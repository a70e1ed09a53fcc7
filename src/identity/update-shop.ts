import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import { shopIn } from './find-shop.ts';
import type { UpdateShop } from './shop-inputs.ts';
import { shopPolicy, type Shop } from './shop.ts';
import { lockShop, saveShop } from './sql/shops.ts';

export async function updateShop(world: World, actor: Actor, input: UpdateShop): Promise<Shop> {
  requirePermission(actor, 'change the shop');
  return inShop(world, actor.shopId, async (tx) => {
    await lockShop(tx, actor.shopId);
    const before = await shopIn(tx, actor.shopId);
    const shop: Shop = {
      ...before,
      name: input.name ?? before.name,
      locale: input.locale ?? before.locale,
      zone: input.zone ?? before.zone,
      legal: input.legal ?? before.legal,
      returnAddress: input.returnAddress ?? before.returnAddress,
      policy: shopPolicy.parse({ ...before.policy, ...input.policy }),
    };
    await saveShop(tx, shop);
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: 'shop-changed', data: { parts: Object.keys(input) } },
    ]);
    return shop;
  });
}
