import { expect, test } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { minorDigits, parseAmount } from './money.ts';

/** By ISO 4217, as providers and banks count: PayU takes 1000 for 10 HUF, whatever is printed in Hungary. */
test.each([
  ['PLN', 2, '89,90', 8990, '89,90 zł'],
  ['EUR', 2, '89,90', 8990, '89,90 €'],
  ['CZK', 2, '89,90', 8990, '89,90 CZK'],
  ['HUF', 2, '12990', 1_299_000, '12 990,00 HUF'],
  ['RON', 2, '89,90', 8990, '89,90 RON'],
  ['JPY', 0, '8990', 8990, '8990 JPY'],
  ['ISK', 0, '8990', 8990, '8990 ISK'],
  ['KWD', 3, '8,99', 8990, '8,990 KWD'],
])('%s has %i digits', (currency, digits, typed, amount, said) => {
  expect(minorDigits(currency)).toBe(digits);
  expect(parseAmount(typed, currency)).toBe(amount);
  expect(
    wordsIn('pl')
      .money({ amount, currency })
      .replaceAll(/[\u00a0\u202f]/g, ' '),
  ).toBe(said);
});
