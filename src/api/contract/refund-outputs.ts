import { z } from 'zod';

import { adjustment } from '../../refunds/adjusted.ts';
import { limitReasons, partKinds, partReasons } from '../../refunds/refund-parts.ts';

const refundLine = { kind: z.enum(partKinds), line: z.string().optional(), name: z.string().nullable() };
/** The sum of a case with its parts and reasons; `planned` once it is owed, before that what it will be. */
export const refundShown = z.object({
  planned: z.boolean(),
  currency: z.string(),
  total: z.number(),
  sent: z.number(),
  left: z.number(),
  parts: z.array(
    z.object({
      ...refundLine,
      amount: z.number().describe('minor units; deductions are negative'),
      quantity: z.number().optional(),
      reason: z.enum(partReasons),
      rule: z.string().nullable(),
      ground: z.string().optional(),
    }),
  ),
  limits: z.array(
    z.object({
      ...refundLine,
      quantity: z.number().optional(),
      asked: z.number(),
      granted: z.number(),
      reason: z.enum(limitReasons),
      rule: z.string().nullable(),
    }),
  ),
  adjusted: adjustment,
});

/** The buyer chose a voucher instead of money. */
export const voucherChosen = z.object({
  words: z.string().describe('what the buyer said yes to, as it stood beside the button'),
  months: z.number().describe('how long the voucher will be valid'),
  chosenAt: z.date(),
});
