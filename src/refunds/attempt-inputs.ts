import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { consentWays, purposes } from './attempt.ts';
import { refundMethods } from './refund-inputs.ts';

const consent = z.object({
  on: z.string().refine(isDay, 'not-a-day'),
  how: z.enum(consentWays),
  remark: z.string().trim().max(500, 'too-long').optional(),
});

export const payableMethods = refundMethods.filter((each) => each !== 'nothing_owed' && each !== 'card');

/** A refund somebody thinks out: another way, a part of the sum, or a present without a return, which needs its reason. */
export const planRefundInput = z
  .object({
    caseId: z.uuid(),
    expectedVersion: z.number().int().optional(),
    purpose: z.enum(purposes).default('owed'),
    method: z.enum(payableMethods as [(typeof payableMethods)[number], ...typeof payableMethods]),
    /** Minor units. Left out: all that is owed and not yet paid. */
    amount: z.number().int().min(1, 'required').optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'not-a-currency')
      .optional(),
    reason: z.string().trim().max(1000, 'too-long').optional(),
    consent: consent.optional(),
  })
  .refine(({ purpose, reason }) => purpose !== 'goodwill' || Boolean(reason), { path: ['reason'], message: 'required' })
  .refine(({ purpose, amount }) => purpose !== 'goodwill' || amount !== undefined, {
    path: ['amount'],
    message: 'required',
  });
export type PlanRefundInput = z.output<typeof planRefundInput>;

/** Without an attempt: what Zwrotka proposes for the case. `amount`: what the approver saw; when it is another by now, it is refused. */
export const approveRefundsInput = z.object({
  items: z
    .array(
      z.object({
        caseId: z.uuid(),
        attemptId: z.uuid().optional(),
        amount: z.number().int().min(1),
        currency: z.string(),
      }),
    )
    .min(1, 'required')
    .max(200, 'too-many'),
});
export type ApproveRefundsInput = z.output<typeof approveRefundsInput>;
export type ApprovalItem = ApproveRefundsInput['items'][number];

export const onAttempt = z.object({ caseId: z.uuid(), attemptId: z.uuid() });
export type OnAttempt = z.output<typeof onAttempt>;

/** How a doubt ends by hand: what was seen, with a file or in words. */
export const resolveRefundInput = onAttempt
  .extend({
    outcome: z.enum(['settled', 'failed']),
    remark: z.string().trim().max(1000, 'too-long').optional(),
    fileId: z.uuid().optional(),
  })
  .refine(({ remark, fileId }) => Boolean(remark) || fileId !== undefined, { path: ['remark'], message: 'required' });
export type ResolveRefundInput = z.output<typeof resolveRefundInput>;

export const dueViews = ['due', 'second', 'under_way', 'problem'] as const;
export const listDueInput = z.object({
  view: z.enum(dueViews).default('due'),
  /** Only returns that by the shop's rule nobody has to look at. */
  plain: z.stringbool().or(z.boolean()).default(false),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ListDueInput = z.output<typeof listDueInput>;
