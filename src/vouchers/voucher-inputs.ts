import { z } from 'zod';

import { isDay } from '../kit/day.ts';

export const issueVoucherInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  /** The remedy it fulfils: what the buyer asked for or agreed to. */
  remedyId: z.uuid(),
  /** Minor units; left out, as it was decided. */
  value: z.number().int().min(1).max(100_000_000).optional(),
  /** The last day on which it can be used. */
  validUntil: z
    .string()
    .refine(isDay, 'not-a-day')
    .transform((value) => value),
  singleUse: z.boolean().default(false),
});
export type IssueVoucherInput = z.output<typeof issueVoucherInput>;

export const voidVoucherInput = z.object({
  voucherId: z.uuid(),
  reason: z.string().trim().min(1, 'required').max(500),
});

/** How many characters of a code people are shown. */
export const END_OF_CODE = 4;

const voucherStandings = ['active', 'used', 'expired', 'void'] as const;
export const listVouchersInput = z.object({
  /** Of one case only: all of them, and nothing else is heeded. */
  caseId: z.uuid().optional(),
  standing: z.enum(voucherStandings).optional(),
  /** The last characters of a code. All of it is asked for in a body, never in an address. */
  end: z.string().trim().max(END_OF_CODE, 'too-long').optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListVouchersInput = z.output<typeof listVouchersInput>;

export const voucherCodeInput = z.object({ code: z.string().max(60) });

export const redeemVoucherInput = voucherCodeInput.extend({
  /** The checkout's own name of this use: told twice, it is one use. */
  key: z.string().trim().min(1, 'required').max(120),
  amount: z.number().int().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  orderRef: z.string().trim().max(120).optional(),
});
export type RedeemVoucherInput = z.output<typeof redeemVoucherInput>;
