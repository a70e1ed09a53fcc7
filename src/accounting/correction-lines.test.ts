import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { correctionLines, type PaidPart, type SoldLine } from './correction-lines.ts';

const monstera: SoldLine = { id: 'm', name: 'Monstera', sku: 'M-1', taxRate: 800 };
const pot: SoldLine = { id: 'p', name: 'Osłonka', sku: 'P-2', taxRate: 2300 };
const book: SoldLine = { id: 'b', name: 'Poradnik', sku: null, taxRate: null };

const short = (parts: PaidPart[], sold: SoldLine[], reduction = false) => {
  const { lines, beside } = correctionLines(parts, sold, new Set(reduction ? sold.map(({ id }) => id) : []));
  return {
    lines: lines.map(({ what, name, quantity, gross, rate, tax }) => [what, name, quantity, gross, rate, tax]),
    beside,
  };
};

describe('lines of a correction', () => {
  test('a thing and its delivery at one rate', () => {
    const parts = [
      { kind: 'price', line: 'p', quantity: 2, amount: 12_300 },
      { kind: 'delivery', amount: 1230 },
    ];
    expect(short(parts, [pot])).toEqual({
      lines: [
        ['goods', 'Osłonka', 2, 12_300, 2300, 2300],
        ['delivery', null, null, 1230, 2300, 230],
      ],
      beside: 0,
    });
  });

  test('delivery of goods at two rates is split by their value, to the grosz', () => {
    const parts = [
      { kind: 'price', line: 'm', quantity: 1, amount: 10_800 },
      { kind: 'price', line: 'p', quantity: 1, amount: 5400 },
      { kind: 'delivery', amount: 1000 },
    ];
    expect(short(parts, [monstera, pot]).lines.slice(2)).toEqual([
      ['delivery', null, null, 667, 800, 49],
      ['delivery', null, null, 333, 2300, 62],
    ]);
  });

  test('where one rate is unknown the delivery has none either: an accountant sets it', () => {
    const parts = [
      { kind: 'price', line: 'b', quantity: 1, amount: 3000 },
      { kind: 'price', line: 'p', quantity: 1, amount: 3000 },
      { kind: 'delivery', amount: 1000 },
    ];
    expect(short(parts, [book, pot]).lines).toContainEqual(['delivery', null, null, 1000, null, null]);
    expect(short(parts, [book, pot]).lines).toContainEqual(['goods', 'Poradnik', 1, 3000, null, null]);
  });

  test('a lost value makes the line smaller; a price reduction gives back no pieces', () => {
    const parts = [
      { kind: 'price', line: 'p', quantity: 1, amount: 12_300 },
      { kind: 'value_loss', line: 'p', amount: -2300 },
    ];
    expect(short(parts, [pot]).lines).toEqual([['goods', 'Osłonka', 1, 10_000, 2300, 1870]]);
    expect(short([{ kind: 'price', line: 'p', quantity: 1, amount: 2000 }], [pot], true).lines).toEqual([
      ['reduction', 'Osłonka', null, 2000, 2300, 374],
    ]);
  });

  test('interest, damages, return postage and goodwill are no correction of the sale', () => {
    const parts = [
      { kind: 'price', line: 'p', quantity: 1, amount: 1000 },
      { kind: 'interest', amount: 12 },
      { kind: 'return_cost', amount: 1299 },
      { kind: 'goodwill', amount: 500 },
    ];
    expect(short(parts, [pot])).toMatchObject({ lines: [['goods', 'Osłonka', 1, 1000, 2300, 187]], beside: 1811 });
  });

  test('delivery alone takes the rate of what was sold', () => {
    expect(short([{ kind: 'delivery', amount: 1230 }], [pot]).lines).toEqual([
      ['delivery', null, null, 1230, 2300, 230],
    ]);
    expect(short([{ kind: 'delivery', amount: 1230 }], [pot, monstera]).lines).toEqual([
      ['delivery', null, null, 1230, null, null],
    ]);
  });

  test('whatever the parts, lines and what is beside them add up to the refund', () => {
    const part = fc.record({
      kind: fc.constantFrom('price', 'delivery', 'fee', 'value_loss', 'label', 'interest', 'goodwill'),
      amount: fc.integer({ min: -5000, max: 100_000 }),
      line: fc.option(fc.constantFrom('m', 'p', 'b'), { nil: undefined }),
      quantity: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.subarray(['m', 'p', 'b']), (parts, reduced) => {
        const { lines, beside } = correctionLines(parts, [monstera, pot, book], new Set(reduced));
        const asked = parts.reduce((sum, { amount }) => sum + amount, 0);
        expect(lines.reduce((sum, { gross }) => sum + gross, 0) + beside).toBe(asked);
      }),
    );
  });
});
