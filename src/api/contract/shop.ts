import { z } from 'zod';

import { updateShopInput } from '../../identity/shop-inputs.ts';
import { legalIdentity, returnAddress, shopPolicy } from '../../identity/shop.ts';
import { locales } from '../../kit/locale.ts';
import { route } from './route.ts';

const shop = z.object({
  id: z.uuid(),
  name: z.string(),
  country: z.string(),
  zone: z.string(),
  locale: z.enum(locales),
  legal: legalIdentity,
  returnAddress,
  policy: shopPolicy,
  currencies: z.array(z.string()).describe('of its orders, and PLN and EUR'),
});
const tags = ['Shop'];

export const shopContract = {
  find: route('GET', '/shop', { tags, summary: 'The shop: legal identity, return address, its own terms' }).output(
    shop,
  ),
  update: route('PATCH', '/shop', { tags, summary: 'Change what is named; the rest stays' })
    .input(updateShopInput)
    .output(shop),
};
