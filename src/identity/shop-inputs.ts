import { z } from 'zod';

import { locales } from '../kit/locale.ts';
import { legalIdentity, returnAddress, shopPolicy } from './shop.ts';

export const shopName = z.string().trim().min(1, 'required').max(120, 'too-long');

/** What settings may say about the shop. What is left out stays as it is. */
export const updateShopInput = z.object({
  name: shopName.optional(),
  locale: z.enum(locales).optional(),
  legal: legalIdentity.optional(),
  returnAddress: returnAddress.optional(),
  // without the defaults: a policy that is not named is not reset
  policy: z
    .object(
      Object.fromEntries(Object.entries(shopPolicy.shape).map(([key, rule]) => [key, rule.unwrap().optional()])) as {
        [K in keyof typeof shopPolicy.shape]: z.ZodOptional<ReturnType<(typeof shopPolicy.shape)[K]['unwrap']>>;
      },
    )
    .optional(),
});
export type UpdateShop = z.output<typeof updateShopInput>;
