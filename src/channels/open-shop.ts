import { z } from 'zod';

import { system } from '../identity/actor.ts';
import { createShop, invitationUrl } from '../identity/create-shop.ts';
import { shopName } from '../identity/shop-inputs.ts';
import { emailAddress } from '../identity/staff-inputs.ts';
import { newId } from '../kit/id.ts';
import { locales } from '../kit/locale.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { createChannelInput } from './channel-inputs.ts';
import { createChannelIn } from './create-channel.ts';

export const openShopInput = z.object({
  name: shopName,
  ownerEmail: emailAddress,
  ownerName: z.string().trim().max(120).optional(),
  locale: z.enum(locales).default('pl'),
});

/**
 * Everything a shop needs to take its first withdrawal, and no setting more: the shop, its owner, and an own store
 * whose new cases are the owner's.
 */
export async function openShop(world: World, input: z.output<typeof openShopInput>) {
  const shopId = newId(world.now());
  const actor = system(shopId, 'shop-created');
  const name = input.ownerName || input.ownerEmail.split('@')[0]!;
  return inShop(world, shopId, async (tx) => {
    const { owner, token } = await createShop(world, tx, {
      id: shopId,
      name: input.name,
      locale: input.locale,
      owner: { email: input.ownerEmail, name },
    });
    const channel = await createChannelIn(
      world,
      tx,
      actor,
      createChannelInput.parse({
        kind: 'own_store',
        name: input.name,
        defaultLocale: input.locale,
        contactEmail: input.ownerEmail,
        defaultStaffId: owner.id,
      }),
    );
    return { shopId, owner, channel, invitationUrl: invitationUrl(world, token) };
  });
}
