import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { claimKinds, claimStates } from './claim.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');
const sum = z.number().int().min(1, 'not-an-amount').max(1e12, 'too-big').describe('minor units');
const company = z.string().trim().max(100, 'too-long');

const fields = {
  against: company.nullable().optional().describe('the carrier, the supplier, the marketplace'),
  reference: company.nullable().optional().describe('what they call the matter'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not-a-currency')
    .optional()
    .describe("of all sums of the claim; the order's, unless said"),
  amount: sum.nullable().optional(),
  deadline: day.nullable().optional().describe('the last day to claim'),
  answerBy: day.nullable().optional(),
  protocolOn: day.nullable().optional().describe('when the carrier recorded the damage'),
  note: z.string().trim().max(2000, 'too-long').nullable().optional(),
  fileIds: z.array(z.uuid()).max(20).optional().describe('documents, among the files of the case'),
};

export const openClaimInput = z.object({ caseId: z.uuid(), kind: z.enum(claimKinds), ...fields });
export type OpenClaimInput = z.output<typeof openClaimInput>;

/** What became of a claim. What is not named stays as it is. */
export const changeClaimInput = z.object({
  claimId: z.uuid(),
  ...fields,
  state: z.enum(claimStates).optional(),
  agreed: sum.nullable().optional(),
  paid: sum.nullable().optional(),
});
export type ChangeClaimInput = z.output<typeof changeClaimInput>;

/** The list: what runs out first stands first. */
export const claimsInput = z.object({
  kind: z.enum(claimKinds).optional(),
  state: z.enum(['live', 'all', ...claimStates]).default('live'),
  year: z.coerce.number().int().min(2000).max(2200).optional().describe('opened in this year'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimsInput = z.output<typeof claimsInput>;

export const claimSumsInput = z.object({ year: z.coerce.number().int().min(2000).max(2200) });
