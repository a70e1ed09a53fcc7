import { expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import type { ImportReport } from './import-orders.ts';
import { reportLines } from './import-report.ts';

const report: ImportReport = {
  created: 2,
  updated: 0,
  unchanged: 1,
  failed: [
    {
      row: 4,
      number: 'CSV-2',
      problem: {
        reason: 'order-invalid',
        fields: [
          { field: 'placed_at', reason: 'not-a-date' },
          { field: 'quantity', reason: 'not-a-whole-number', row: 5 },
        ],
      },
    },
    { row: 9, number: null, problem: { reason: 'json-broken', fields: [] } },
  ],
  warned: [{ row: 1, number: '#1', warnings: ['rounded', 'discount-spread'] }],
};

it.each([
  [
    'en' as const,
    [
      'Row 4, order CSV-2: The order has wrong or missing values. placed_at: give a date, for example 2026-11-03 14:05; quantity (5): give a whole number.',
      'Row 9: This record is not valid JSON.',
      'Row 1, order #1: Net amounts were rounded so that the sum is exact. The discount on the whole order was spread over its lines.',
      'New: 2. Changed: 0. Unchanged: 1. Not taken: 2.',
    ],
  ],
  [
    'pl' as const,
    [
      expect.stringMatching(/^Wiersz 4, zamówienie CSV-2: /),
      expect.anything(),
      expect.anything(),
      expect.stringMatching(/Nieprzyjęte: 2\.$/),
    ],
  ],
])('says in %s what came of a file', (locale, lines) =>
  expect(reportLines(report, wordsIn(locale)).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(lines),
);
