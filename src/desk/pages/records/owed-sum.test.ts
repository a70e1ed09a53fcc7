import { expect, test } from 'vitest';

import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { owedSum } from './owed-sum.ts';

const line = { id: 'l', orderLineId: 'o', quantity: 2, bought: 2, paidTotal: 20_000 };
const withdrawal = { procedure: 'withdrawal', lines: [line] } as unknown as CaseDetail;
const nothing = { refunds: [], decisions: [] } as unknown as Settlement;
const order = { deliveryPaid: 1999, deliveryCheapest: 1299, lines: [{ id: 'o', quantity: 2 }] };

test('a withdrawal from the whole order gives back the price and the cheapest ordinary delivery', () => {
  expect(owedSum(withdrawal, nothing, order)).toBe(21_299);
});

test('a part of the order gives back its price alone', () => {
  expect(owedSum(withdrawal, nothing, { ...order, lines: [...order.lines, { id: 'other', quantity: 1 }] })).toBe(
    20_000,
  );
});

test('what was decided goes before what was paid, and what was sent is taken off', () => {
  const decided = {
    refunds: [{ state: 'sent', amount: 3000 }],
    decisions: [
      {
        superseded: false,
        lines: [
          { outcome: 'accepted', amount: 8000 },
          { outcome: 'rejected', amount: null },
        ],
      },
    ],
  } as unknown as Settlement;
  expect(owedSum({ ...withdrawal, procedure: 'complaint' }, decided, order)).toBe(5000);
});

test('where no price is known, none is proposed', () => {
  const unknown = { ...withdrawal, lines: [{ ...line, paidTotal: null }] } as unknown as CaseDetail;
  expect(owedSum(unknown, nothing, null)).toBeNull();
  expect(owedSum({ ...withdrawal, procedure: 'complaint' }, nothing, order)).toBeNull();
});
