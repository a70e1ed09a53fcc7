import { describe, expect, test } from 'vitest';

import { payoutReason, positionOf, stepBefore, stepsOf, type OrderTerms, type Said, type Step } from './steps.ts';

const own = { kind: 'own_store' } as const;
const consumer: OrderTerms = { capacity: 'consumer', ofCompany: false, paidOnDelivery: false };
const company: OrderTerms = { capacity: 'unknown', ofCompany: true, paidOnDelivery: false };
const cod: OrderTerms = { ...consumer, paidOnDelivery: true };
const said = (over: Partial<Said>): Said => ({ withoutOrder: false, ...over });

const cases: [string, Partial<Said>, OrderTerms | null, string][] = [
  ['nothing said yet', {}, null, 'what-happened'],
  [
    'a defect, order known',
    { issue: 'defective' },
    consumer,
    'what-happened roads items noticed basis demand describe photos contact check',
  ],
  [
    'a defect, order not yet found',
    { issue: 'defective' },
    null,
    'what-happened order roads items-text noticed basis demand describe photos contact check',
  ],
  [
    'a defect, on without an order, money wanted',
    { issue: 'defective', withoutOrder: true, demand: 'refund' },
    null,
    'what-happened roads items-text noticed basis demand describe photos contact payout check',
  ],
  [
    'damaged on the way: no guarantor answers for that',
    { issue: 'damaged_in_transit', demand: 'refund' },
    consumer,
    'what-happened roads items noticed demand describe photos contact check',
  ],
  [
    'paid at the door, money wanted',
    { issue: 'damaged_in_transit', demand: 'price_reduction' },
    cod,
    'what-happened roads items noticed demand describe photos contact payout check',
  ],
  [
    'paid at the door, a repair wanted',
    { issue: 'wrong_item', demand: 'replacement' },
    cod,
    'what-happened roads items noticed demand describe photos contact check',
  ],
  [
    'a company counts what is missing',
    { issue: 'missing_items' },
    company,
    'what-happened roads shortage noticed demand describe photos contact check',
  ],
  [
    'a person ticks what is missing',
    { issue: 'missing_items' },
    consumer,
    'what-happened roads items noticed demand describe photos contact check',
  ],
  [
    'a parcel that never came',
    { issue: 'not_received' },
    consumer,
    'what-happened roads demand describe contact check',
  ],
  ['a question', { issue: 'other' }, consumer, 'what-happened roads noticed demand describe photos contact check'],
  ['changed their mind', { issue: 'changed_mind' }, consumer, 'what-happened roads'],
  ['changed their mind, order unknown', { issue: 'changed_mind' }, null, 'what-happened roads'],
  ['changed their mind, with a NIP', { issue: 'changed_mind' }, company, 'what-happened roads'],
  [
    'a business changed its mind',
    { issue: 'changed_mind' },
    { ...company, capacity: 'business' },
    'what-happened roads items describe contact check',
  ],
];

describe('what is asked', () => {
  test.each(cases)('%s', (_, over, order, steps) => expect(stepsOf(said(over), order, own).join(' ')).toBe(steps));

  test('a wholesale channel counts whoever ordered', () => {
    expect(stepsOf(said({ issue: 'missing_items' }), consumer, { kind: 'b2b' })).toContain('shortage');
  });

  test.each([
    ['refund', null, 'order-unknown'],
    ['refund', cod, 'paid-on-delivery'],
    ['refund', consumer, null],
    ['repair', cod, null],
    [undefined, null, null],
  ] as const)('an account for %s', (demand, order, reason) => expect(payoutReason(demand, order)).toBe(reason));
});

test('only pages that ask are counted, and Back leads past the search', () => {
  const steps: Step[] = ['what-happened', 'order', 'roads', 'items-text', 'describe', 'contact', 'check'];
  expect(positionOf(steps, 'what-happened')).toEqual({ step: 1, of: 5 });
  expect(positionOf(steps, 'items-text')).toEqual({ step: 2, of: 5 });
  expect(positionOf(steps, 'check')).toEqual({ step: 5, of: 5 });
  expect(stepBefore(steps, 'roads')).toBe('what-happened');
  expect(stepBefore(steps, 'describe')).toBe('items-text');
});
