import { expect, it } from 'vitest';

import { sumOfDecimals } from './decimal.ts';

it.each([
  [['6.00', '0.45'], 'PLN', 645],
  [['12.1951', '2.8049'], 'PLN', 1500],
  [['0.105', '0.10'], 'PLN', 21],
  [['-0.005'], 'PLN', -1],
  [[0.1, 0.2], 'PLN', 30],
  [['1200'], 'JPY', 1200],
  [[], 'PLN', 0],
  [['12,50'], 'PLN', null],
  [['abc'], 'PLN', null],
  [[''], 'PLN', null],
  [['99999999999999999'], 'PLN', null],
] as const)('%j in %s is %s', (values, currency, sum) => expect(sumOfDecimals(values, currency)).toBe(sum));
