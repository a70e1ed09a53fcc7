import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allocate } from './allocate.ts';

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1000, [8999, 1999, 2499, 15999, 11999], [217, 48, 60, 386, 289]],
    [-1, [5, 5], [-1, 0]],
    [5, [0, 0], [3, 2]],
    [7, [0, 3, 0], [0, 7, 0]],
    [0, [1, 2], [0, 0]],
    [0, [], []],
    [95_000_000_001, [60_000_000_000, 35_000_000_001], [60_000_000_000, 35_000_000_001]],
  ])('%i by %j is %j', (amount, weights, parts) => expect(allocate(amount, weights)).toEqual(parts));

  it('refuses what has no answer', () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1.5, [1])).toThrow(RangeError);
    expect(() => allocate(1, [-1])).toThrow(RangeError);
  });

  const amounts = fc.integer({ min: -1e12, max: 1e12 });
  const weights = fc.array(fc.nat(1e12), { minLength: 1, maxLength: 40 });

  it('adds up exactly, and each part is within one grosz of its share', () =>
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const parts = allocate(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const whole = shares.reduce((sum, share) => sum + BigInt(share), 0n);
        if (whole === 0n) return;
        parts.forEach((part, i) => {
          const off = BigInt(part) * whole - BigInt(amount) * BigInt(shares[i]!);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    ));

  it('never takes more from a part than the part has, when the sum is no more than the weights', () =>
    fc.assert(
      fc.property(weights, fc.nat(1000), (shares, permille) => {
        const whole = shares.reduce((sum, share) => sum + share, 0);
        const amount = Math.floor((whole / 1000) * permille);
        fc.pre(Number.isSafeInteger(whole) && whole > 0);
        allocate(amount, shares).forEach((part, i) => expect(part).toBeLessThanOrEqual(shares[i]!));
      }),
    ));
});
