import { expect, test } from 'vitest';

import { parseAmount } from '../../../kit/money.ts';
import { amountText } from './amount.ts';

test.each([
  [8900, 'PLN', 'pl', '89,00'],
  [8900, 'PLN', 'en', '89.00'],
  [5, 'PLN', 'pl', '0,05'],
  [0, 'EUR', 'pl', '0,00'],
  [1200, 'JPY', 'pl', '1200'],
  [129_999_900, 'PLN', 'pl', '1299999,00'],
] as const)('%i of %s in %s is written %s, and read back the same', (minor, currency, locale, text) => {
  expect(amountText(minor, currency, locale)).toBe(text);
  expect(parseAmount(text, currency)).toBe(minor);
});
