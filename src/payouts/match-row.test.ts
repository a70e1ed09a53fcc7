import { expect, test } from 'vitest';

import { Known, matchRow, type KnownRefund } from './match-row.ts';
import type { ReportRow } from './read-report.ts';

const refund = (over: Partial<KnownRefund> = {}): KnownRefund => ({
  attemptId: 'a',
  caseId: 'k',
  caseNumber: 'ZP-48210',
  state: 'settled',
  amount: 7799,
  currency: 'PLN',
  sentOn: '2026-11-10',
  refundIds: ['re_1', 'key1'],
  paymentIds: ['SES-101', '300100'],
  orderIds: ['P-101'],
  ...over,
});
const row = (over: Partial<ReportRow> = {}): ReportRow => ({
  line: 2,
  kind: 'refund',
  on: '2026-11-12',
  amount: 7799,
  currency: 'PLN',
  refundIds: [],
  paymentIds: [],
  orderIds: [],
  payoutId: null,
  text: '',
  key: 'x',
  raw: {},
  ...over,
});
const two = [refund(), refund({ attemptId: 'b', state: 'in_doubt', refundIds: ['key2'] })];

test.each<[string, ReportRow, KnownRefund[], string, string[]?]>([
  ['by the refund’s number', row({ refundIds: ['re_1'] }), [refund()], 'matched a refund'],
  ['by our key', row({ refundIds: ['KEY1'] }), [refund()], 'matched a refund'],
  ['by its number, another sum', row({ refundIds: ['re_1'], amount: 100 }), [refund()], 'differs a refund'],
  ['by its number, another currency', row({ refundIds: ['re_1'], currency: 'EUR' }), [refund()], 'differs a refund'],
  ['by the payment and the sum', row({ paymentIds: ['ses-101'] }), [refund()], 'matched a payment'],
  ['by the order and the sum', row({ orderIds: ['P-101'] }), [refund()], 'matched a payment'],
  ['by the payment, another sum', row({ paymentIds: ['SES-101'], amount: 100 }), [refund()], 'differs a payment'],
  [
    'by the payment, the same figure in another currency',
    row({ paymentIds: ['SES-101'], currency: 'EUR' }),
    [refund()],
    'differs a payment',
  ],
  ['by the case in the words', row({ text: 'Zwrot ZP-48210 dziękujemy' }), [refund()], 'matched a case'],
  ['another case that begins alike', row({ text: 'ZP-482109' }), [refund()], 'unknown  '],
  ['the case, another sum: a person says', row({ text: 'ZP-48210', amount: 5 }), [refund()], 'unknown  ', ['a']],
  ['of two the one that is sure', row({ paymentIds: ['SES-101'] }), two, 'matched a payment'],
  ['two on the payment, another sum', row({ paymentIds: ['SES-101'], amount: 5 }), two, 'unknown  ', ['a', 'b']],
  [
    'paid, though it counts as failed here',
    row({ refundIds: ['re_1'] }),
    [refund({ state: 'failed' })],
    'held_failed a refund',
  ],
  [
    'a failed one of another sum is not meant',
    row({ paymentIds: ['SES-101'], amount: 5 }),
    [refund({ state: 'failed' })],
    'unknown  ',
  ],
  ['money that came back', row({ kind: 'refund_back', refundIds: ['re_1'] }), [refund()], 'returned a refund'],
  ['nothing of ours', row({ paymentIds: ['SES-9'] }), [refund()], 'unknown  '],
  ['a row nobody can read', row({ kind: 'unread', refundIds: ['re_1'] }), [refund()], 'unread  '],
])('%s', (_, asked, known, expected, candidates = []) => {
  const { state, attemptId, matchedBy, candidates: may } = matchRow(asked, new Known(known), new Set());
  expect(`${state} ${attemptId ?? ''} ${matchedBy ?? ''}`).toBe(expected);
  expect(may).toEqual(candidates);
});

test('a refund another row has told of is not found again, but its return is', () => {
  const known = new Known(two);
  const taken = new Set(['a']);
  // the operator paid one refund twice: somebody looks at the second
  expect(matchRow(row({ refundIds: ['re_1'] }), known, taken)).toMatchObject({ state: 'unknown', attemptId: null });
  expect(matchRow(row({ paymentIds: ['SES-101'] }), known, taken)).toMatchObject({ state: 'matched', attemptId: 'b' });
  expect(matchRow(row({ paymentIds: ['SES-101'] }), known, new Set(['a', 'b']))).toMatchObject({ state: 'unknown' });
  expect(matchRow(row({ kind: 'refund_back', paymentIds: ['SES-101'] }), known, new Set(['a', 'b']))).toMatchObject({
    state: 'returned',
    attemptId: 'a',
  });
});
