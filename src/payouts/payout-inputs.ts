import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { lineStates, operators, resolutions } from './payout.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');

/** A report as its bytes in base64, as they are or packed with gzip. */
export const importReportInput = z.object({
  name: z.string().trim().min(1, 'required').max(200, 'too-long'),
  base64: z.base64('not-a-file').min(1, 'required').max(900_000, 'too-large'),
});
export type ImportReportInput = z.output<typeof importReportInput>;

export const reportsInput = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ReportsInput = z.output<typeof reportsInput>;

/** `open`: what somebody has to look at. */
export const payoutLinesInput = z.object({
  state: z.enum(['open', 'all', ...lineStates]).default('open'),
  operator: z.enum(operators).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not-a-currency')
    .optional(),
  from: day.optional(),
  to: day.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PayoutLinesInput = z.output<typeof payoutLinesInput>;
export const payoutSumsInput = payoutLinesInput.omit({ after: true, limit: true });

/** Nothing is left to do about it: why. */
export const resolveLineInput = z
  .object({
    lineId: z.uuid(),
    resolution: z.enum(resolutions),
    remark: z.string().trim().max(500, 'too-long').optional(),
  })
  .refine(({ resolution, remark }) => resolution !== 'other' || Boolean(remark), {
    path: ['remark'],
    message: 'required',
  });
export type ResolveLineInput = z.output<typeof resolveLineInput>;

export const onPayoutLine = z.object({ lineId: z.uuid() });

/** A person says which refund a row tells of. */
export const matchLineInput = z.object({ lineId: z.uuid(), attemptId: z.uuid() });
export type MatchLineInput = z.output<typeof matchLineInput>;
