import { z } from 'zod';

import type { Day } from '../../kit/day.ts';
import {
  importReportInput,
  matchLineInput,
  onPayoutLine,
  payoutLinesInput,
  payoutSumsInput,
  reportsInput,
  resolveLineInput,
} from '../../payouts/payout-inputs.ts';
import { lineKinds, lineStates, matchedBys, operators, rowKinds } from '../../payouts/payout.ts';
import { attemptStates } from '../../refunds/attempt.ts';
import { route } from './route.ts';

const tags = ['Payouts'];
const day = z.custom<Day>((value) => typeof value === 'string').describe('a civil day, YYYY-MM-DD');
const minor = z.number().describe('minor units');

const refund = z.object({
  attemptId: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  amount: minor,
  currency: z.string(),
  state: z.enum(attemptStates),
});

export const payoutsContract = {
  reports: route('GET', '/payout-reports', { tags, summary: 'Reports of operators that were read, the newest first' })
    .input(reportsInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            operator: z.enum(operators),
            fileName: z.string(),
            rows: z.number(),
            firstOn: day.nullable(),
            lastOn: day.nullable(),
            sums: z.array(z.object({ kind: z.enum(rowKinds), currency: z.string(), count: z.number(), amount: minor })),
            at: z.date(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  importReport: route('POST', '/payout-reports', {
    tags,
    summary: 'A report of Przelewy24, PayU, Stripe or Allegro as CSV: its refunds are held against ours',
  })
    .input(importReportInput)
    .output(
      z.object({
        id: z.uuid(),
        operator: z.enum(operators),
        rows: z.number(),
        states: z.partialRecord(z.enum(lineStates), z.number()),
        again: z.number(),
      }),
    ),
  lines: route('GET', '/payout-lines', {
    tags,
    summary: 'Refunds in reports and what became of each; as files at /payout-lines.csv and .xlsx',
  })
    .input(payoutLinesInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            operator: z.enum(operators),
            reportName: z.string().nullable(),
            line: z.number().nullable(),
            kind: z.enum(lineKinds),
            onDay: day,
            amount: minor.nullable(),
            currency: z.string().nullable(),
            refundRef: z.string().nullable(),
            paymentRef: z.string().nullable(),
            payoutRef: z.string().nullable(),
            text: z.string(),
            raw: z.record(z.string(), z.string()).nullable(),
            state: z.enum(lineStates),
            matchedBy: z.enum(matchedBys).nullable(),
            refund: refund.nullable(),
            candidates: z.array(refund),
            resolution: z.string().nullable(),
            remark: z.string().nullable(),
            resolvedBy: z.string().nullable(),
            resolvedAt: z.date().nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  sums: route('GET', '/payout-lines/sums', { tags, summary: 'What the lines come to, by state and currency' })
    .input(payoutSumsInput)
    .output(
      z.object({
        items: z.array(
          z.object({ state: z.enum(lineStates), currency: z.string().nullable(), count: z.number(), amount: minor }),
        ),
      }),
    ),
  resolve: route('POST', '/payout-lines/{lineId}/resolution', {
    tags,
    summary: 'Nothing is left to do about it: why',
    successStatus: 204,
  })
    .input(resolveLineInput)
    .output(z.void()),
  reopen: route('DELETE', '/payout-lines/{lineId}/resolution', {
    tags,
    summary: 'Taken back: it waits again',
    successStatus: 204,
  })
    .input(onPayoutLine)
    .output(z.void()),
  match: route('POST', '/payout-lines/{lineId}/refund', {
    tags,
    summary: 'Which refund an unknown row tells of',
    successStatus: 204,
  })
    .input(matchLineInput)
    .output(z.void()),
};
