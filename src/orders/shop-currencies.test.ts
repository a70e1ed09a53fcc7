import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { shopCurrencies } from './shop-currencies.ts';

let t: TestWorld;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

test('PLN and EUR, and after them every currency of its own orders, once', async () => {
  const shop = await aShop(t.world);
  const other = await aShop(t.world);
  expect(await shopCurrencies(t.world, shop.shopId)).toEqual(['PLN', 'EUR']);
  for (const currency of ['SEK', 'PLN', 'CZK', 'CZK'])
    await anOrder(t.world, shop.shopId, shop.channel.id, { currency });
  await anOrder(t.world, other.shopId, other.channel.id, { currency: 'HUF' });
  expect(await shopCurrencies(t.world, shop.shopId)).toEqual(['PLN', 'EUR', 'CZK', 'SEK']);
});
