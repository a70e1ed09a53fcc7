import { expect, test } from 'vitest';

import { swapped } from './swapped.ts';

const items = ['a1', 'b1', 'a2', 'b2', 'a3'].map((id) => ({ id, stage: id[0]! }));

test.each([
  ['a1', 1, 'a2 b1 a1 b2 a3'],
  ['a3', -1, 'a1 b1 a3 b2 a2'],
  ['b1', 1, 'a1 b2 a2 b1 a3'],
  ['a1', -1, 'a1 b1 a2 b2 a3'],
  ['a3', 1, 'a1 b1 a2 b2 a3'],
  ['no', 1, 'a1 b1 a2 b2 a3'],
] as const)('%s by %i: %s', (id, by, order) =>
  expect(
    swapped(items, id, by)
      .map((each) => each.id)
      .join(' '),
  ).toBe(order),
);
