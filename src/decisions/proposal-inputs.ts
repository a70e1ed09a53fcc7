import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { remedies } from '../law/vocabulary.ts';

const proposedLine = z.object({
  caseLineId: z.uuid(),
  quantity: z.number().int().min(1),
  remedy: z.enum(remedies).exclude(['none']),
  /** Minor units; a refund, a reduction and a voucher name theirs. */
  amount: z.number().int().min(1).optional(),
  /** Which variant, part or gift. */
  detail: z.string().trim().max(200).optional(),
});

/** One way the buyer may choose: something for every piece, and whether the goods come back. */
export const proposalOption = z.object({
  sendBack: z.boolean().default(false),
  lines: z.array(proposedLine).min(1, 'required').max(200),
});
export type ProposalOption = z.output<typeof proposalOption>;

export const proposeInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  /** The shop's own words above the choice. */
  text: z.string().trim().min(1, 'required').max(4000),
  options: z.array(proposalOption).min(1, 'required').max(4),
  /** The last day on which it may be accepted. */
  until: z
    .string()
    .refine(isDay, 'not-a-day')
    .transform((value) => value),
});
export type ProposeInput = z.output<typeof proposeInput>;

export const onProposalInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  proposalId: z.uuid(),
});
export type OnProposalInput = z.output<typeof onProposalInput>;

/** The buyer's answer: the option by its place, or none of them. */
const answerProposalInput = z.object({
  caseId: z.uuid(),
  proposalId: z.uuid(),
  option: z.number().int().min(0).max(3).nullable(),
});
export type AnswerProposalInput = z.output<typeof answerProposalInput>;
