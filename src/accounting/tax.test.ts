import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sayRate, taxIn } from './tax.ts';

test.each([
  [12_300, 2300, 2300], // 123,00 = 100,00 + 23,00
  [10_000, 2300, 1870], // 18,6991… → 18,70
  [10_800, 800, 800],
  [1, 2300, 0], // 0,187 grosza
  [3, 2300, 1], // 0,56 → 1
  [9999, 0, 0],
  [-12_300, 2300, -2300],
  [10_500, 500, 500],
])('of %i at %i: %i', (gross, rate, tax) => expect(taxIn(gross, rate)).toBe(tax));

test('never more than half a grosz away, and a correction mirrors its sale', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
      const tax = taxIn(gross, rate);
      expect(Math.abs(tax - (gross * rate) / (10_000 + rate))).toBeLessThanOrEqual(0.500001);
      expect(taxIn(-gross, rate)).toBe(0 - tax);
    }),
  );
});

test('rates in words', () => expect([2300, 800, 550, 0].map(sayRate)).toEqual(['23%', '8%', '5,5%', '0%']));
