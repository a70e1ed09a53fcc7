import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { topKinds } from './refund-parts.ts';

export const refundMethods = [
  'original',
  'bank_transfer',
  'marketplace',
  'card',
  'cash',
  'voucher',
  'nothing_owed',
] as const;

/** Money the shop sent by other means, written down. `nothing_owed` needs its reason (unpaid, already back). */
export const moneySentInput = z
  .object({
    caseId: z.uuid(),
    expectedVersion: z.number().int().optional(),
    method: z.enum(refundMethods),
    /** Minor units. */
    amount: z.number().int().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/, 'not-a-currency'),
    sentOn: z
      .string()
      .refine(isDay, 'not-a-day')
      .transform((value) => value),
    reference: z.string().trim().max(140).optional(),
    reason: z.string().trim().max(1000).optional(),
    /** More than is owed: what it is for, and why. */
    beyond: z.object({ kind: z.enum(topKinds), ground: z.string().trim().min(1, 'required').max(500) }).optional(),
  })
  .refine(({ method, amount }) => (method === 'nothing_owed') === (amount === 0), {
    path: ['amount'],
    message: 'amount-and-method-differ',
  })
  .refine(({ method, reason }) => method !== 'nothing_owed' || Boolean(reason), {
    path: ['reason'],
    message: 'required',
  });
export type MoneySentInput = z.output<typeof moneySentInput>;
