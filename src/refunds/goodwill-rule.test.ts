import { expect, test } from 'vitest';

import { isSumOpen, refusalOfGoodwill } from './goodwill-rule.ts';

test.each([
  ['part', { sumOpen: true, inSum: true, onItsOwn: false }, null],
  ['part', { sumOpen: true, inSum: false, onItsOwn: true }, 'goodwill-given'],
  ['own', { sumOpen: true, inSum: false, onItsOwn: false }, 'goodwill-in-the-sum'],
  ['own', { sumOpen: true, inSum: true, onItsOwn: false }, 'goodwill-given'],
  ['own', { sumOpen: false, inSum: false, onItsOwn: false }, null],
  ['own', { sumOpen: false, inSum: false, onItsOwn: true }, 'goodwill-given'],
] as const)('one road of two: %s with %o: %s', (road, facts, refusal) =>
  expect(refusalOfGoodwill(road, facts)).toBe(refusal),
);

test.each([
  ['a complaint granted in money', { money: 'planned' }, true],
  ['one that was rejected', { outcome: 'rejected' }, false],
  ['one answered with another thing', { outcome: 'accepted' }, false],
  ['a withdrawal before its money is due', { procedure: 'withdrawal', outcome: 'acknowledged' }, true],
  ['a withdrawal that is contested', { procedure: 'withdrawal', outcome: 'rejected' }, false],
  ['one whose money has left', { money: 'sent' }, false],
  ['one that is over', { stage: 'closed', money: 'planned' }, false],
  ['one of no order', { orderId: null, money: 'planned' }, false],
] as const)('a sum that a present can be a part of: %s', (_, over, open) =>
  expect(
    isSumOpen({ orderId: 'order', stage: 'decided', procedure: 'complaint', outcome: 'none', money: null, ...over }),
  ).toBe(open),
);
