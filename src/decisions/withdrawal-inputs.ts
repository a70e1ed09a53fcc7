import { z } from 'zod';

/** A withdrawal whose effect is in question: let it stand, or contest it with a ground. It stays acknowledged either way. */
export const reviewWithdrawalInput = z
  .object({
    caseId: z.uuid(),
    expectedVersion: z.number().int().optional(),
    stands: z.boolean(),
    ground: z.string().max(60).optional(),
    text: z.string().trim().max(10_000).default(''),
  })
  .refine(({ stands, ground }) => stands || Boolean(ground), { path: ['ground'], message: 'required' })
  .refine(({ stands, text }) => stands || text !== '', { path: ['text'], message: 'required' });
export type ReviewWithdrawalInput = z.output<typeof reviewWithdrawalInput>;
