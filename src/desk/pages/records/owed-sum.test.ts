import { expect, test } from 'vitest';

import { owedSum, type Owed } from './owed-sum.ts';

const nothing: Owed = { refund: null, refunds: [], decisions: [] };
const decided: Owed = {
  refund: null,
  refunds: [
    { state: 'sent', amount: 3000 },
    { state: 'failed', amount: 8000 },
  ],
  decisions: [
    {
      superseded: false,
      lines: [
        { outcome: 'accepted', remedy: 'refund', amount: 8000 },
        { outcome: 'accepted', remedy: 'voucher', amount: 500 },
        { outcome: 'rejected', remedy: 'none', amount: null },
      ],
    },
  ],
};

test.each([
  ['what is left of the sum that was worked out', { ...decided, refund: { left: 1234 } }, 1234],
  ['what was decided, less what was sent', decided, 5000],
  ['none, where nothing tells', nothing, null],
])('%s', (_, settlement, owed) => expect(owedSum(settlement)).toBe(owed));
