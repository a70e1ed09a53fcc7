import { expect, test } from 'vitest';

import type { CaseDetail, CaseLine } from '../api/case-queries.ts';
import { change, draftOf, firstDraft, join, linesOf, paidFor, split, undecided } from './draft-decision.ts';

const line = { id: 'a', quantity: 3, bought: 4, paidTotal: 10_001, unexpected: false } as CaseLine;
const money = { currency: 'PLN', locale: 'pl' } as const;
const kase = {
  lines: [line, { ...line, id: 'b', unexpected: true }],
  demand: 'refund',
  demandAmount: null,
} as CaseDetail;

test('the first draft accepts what was asked for, at the price really paid', () => {
  expect(firstDraft(kase, money)).toMatchObject([
    { key: 'a', outcome: 'accepted', quantity: 3, remedy: 'refund', amount: '75,01' },
  ]);
});

test('of an unknown order no price is made up', () => {
  expect(paidFor({ ...line, paidTotal: null }, 1)).toBeNull();
  expect(paidFor({ ...line, bought: null }, 1)).toBeNull();
});

test('a line is split in two answers and joined again, every piece decided once', () => {
  const apart = split(firstDraft(kase, money), 'a', money);
  expect(apart.map(({ outcome, quantity, amount }) => [outcome, quantity, amount])).toEqual([
    ['accepted', 2, '50,01'],
    ['rejected', 1, ''],
  ]);
  expect(undecided(apart, line)).toBe(0);
  expect(join(apart, 'a+', money)).toMatchObject([{ quantity: 3, amount: '75,01' }]);
});

test('a sum follows the quantity until somebody types one', () => {
  const draft = firstDraft(kase, money);
  expect(change(draft, 'a', { quantity: 1 }, money)[0]!.amount).toBe('25,00');
  const typed = change(draft, 'a', { amount: '20' }, money);
  expect(change(typed, 'a', { quantity: 1 }, money)[0]!.amount).toBe('20');
});

test('what is no amount is named at its line; a rejection carries a ground and no sum', () => {
  const draft = change(split(firstDraft(kase, money), 'a', money), 'a+', { ground: 'conforms' }, money);
  expect(linesOf(change(draft, 'a', { amount: 'sto' }, money), 'PLN').problems).toEqual([
    { field: 'lines.0.amount', reason: 'not-an-amount' },
  ]);
  expect(linesOf(draft, 'PLN').lines).toEqual([
    { caseLineId: 'a', outcome: 'accepted', quantity: 2, remedy: 'refund', amount: 5001 },
    { caseLineId: 'a', outcome: 'rejected', quantity: 1, remedy: 'none', ground: 'conforms' },
  ]);
});

test('what was sent back is there as it was written, unless the goods of the case are others by now', () => {
  const lines = [
    {
      caseLineId: 'a',
      outcome: 'accepted',
      quantity: 2,
      remedy: 'price_reduction',
      amount: 1250,
      ground: 'insignificant',
    },
    { caseLineId: 'a', outcome: 'rejected', quantity: 1, remedy: 'none', ground: 'conforms' },
  ] as const;
  const draft = draftOf(kase, lines, money)!;
  expect(draft).toMatchObject([
    { outcome: 'accepted', quantity: 2, remedy: 'price_reduction', amount: '12,50', ground: 'insignificant' },
    { outcome: 'rejected', quantity: 1, ground: 'conforms' },
  ]);
  expect(new Set(draft.map(({ key }) => key)).size).toBe(2);
  expect(linesOf(draft, 'PLN').lines).toMatchObject(lines);
  expect(draftOf(kase, lines.slice(0, 1), money)).toBeNull();
  expect(draftOf(kase, [{ ...lines[0], caseLineId: 'gone', quantity: 3 }], money)).toBeNull();
});
