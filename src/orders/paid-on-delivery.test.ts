import { expect, test } from 'vitest';

import { isPaidOnDelivery } from './paid-on-delivery.ts';

test.each([
  ['cod', true],
  ['CASH_ON_DELIVERY', true],
  ['Cash on Delivery (COD)', true],
  ['pobranie', true],
  ['Płatność za pobraniem', true],
  ['card', false],
  ['blik', false],
  ['przelewy24', false],
  ['code_wallet', false],
  ['none', false],
  [null, false],
])('%s was paid at the door: %s', (method, expected) => expect(isPaidOnDelivery(method)).toBe(expected));
