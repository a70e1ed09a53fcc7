import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { groundOf } from '../law/grounds.ts';
import { remedies, type Remedy } from '../law/vocabulary.ts';

export { remedies, type Remedy };

/** Where it went wrong: what the shop mends so that it does not come again. */
export const rootCauses = ['product', 'listing', 'packaging', 'picking', 'carrier', 'other'] as const;
export type RootCause = (typeof rootCauses)[number];
export const returnPayers = ['shop', 'buyer'] as const;

const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);

/** The shop's answer to one line. A line may be split: two accepted, one rejected. */
const decisionLine = z
  .object({
    caseLineId: z.uuid(),
    outcome: z.enum(['accepted', 'rejected']),
    quantity: z.number().int().min(1),
    remedy: z.enum(remedies).default('none'),
    /** Minor units, for a refund, a price reduction or a voucher. */
    amount: z.number().int().min(0).optional(),
    /** A code of law/grounds.ts; a rejection needs one, and so does another remedy than the one asked for. */
    ground: z.string().max(60).optional(),
    /** Which variant, part or gift. */
    detail: z.string().trim().max(200).optional(),
  })
  .refine(({ outcome, ground }) => outcome === 'accepted' || Boolean(ground), { path: ['ground'], message: 'required' })
  .refine(({ outcome, remedy }) => outcome === 'accepted' || remedy === 'none', {
    path: ['remedy'],
    message: 'no-remedy-with-rejection',
  });
export type DecisionLineInput = z.output<typeof decisionLine>;

const decision = {
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  lines: z.array(decisionLine).min(1, 'required').max(200),
  /** The buyer is asked to send the goods back, at the shop's cost (UPK 43d(5), 43e(6)). */
  sendBack: z.boolean().default(false),
  /** The shop's own words, beside the structured grounds. */
  text: z.string().trim().max(10_000).default(''),
  rootCause: z.enum(rootCauses).optional(),
  /** Who pays the parcel back. Left out, the law says. */
  returnPayer: z.enum(returnPayers).optional(),
  /** What the remedy waits for or depends on, in words the buyer reads. */
  conditions: z.string().trim().max(2000).optional(),
  /** By when the thing is sent to the buyer. Left out, the shop's usual days once it has it. */
  promisedOn: day.optional(),
};

/** Granted as it was asked for, or as the buyer agreed. */
export const isWholly = ({
  outcome,
  ground,
}: {
  outcome: 'accepted' | 'rejected';
  ground?: string | null | undefined;
}) => outcome === 'accepted' && (!ground || groundOf(ground)?.agreed === true);

/** One act: accept, accept partly, reject, line by line. A "no", even to a part, needs words the buyer can read. */
export const decideInput = z.object(decision).refine(({ lines, text }) => lines.every(isWholly) || text !== '', {
  path: ['text'],
  message: 'required',
});
export type DecideInput = z.output<typeof decideInput>;

/** An answer the shop gave outside Zwrotka: its day and its evidence make it count (UPK 7a(3)). */
export const answerElsewhereInput = z
  .object({
    ...decision,
    answeredOn: day,
    evidenceFileId: z.uuid().optional(),
    evidence: z.string().trim().max(2000).optional(),
  })
  .refine(({ evidenceFileId, evidence }) => Boolean(evidenceFileId) || Boolean(evidence), {
    path: ['evidence'],
    message: 'required',
  });
export type AnswerElsewhereInput = z.output<typeof answerElsewhereInput>;

/** What goods went out, or that a repair is done. */
export const remedyDoneInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  remedyId: z.uuid(),
  state: z.enum(['shipped', 'delivered', 'in_repair', 'repaired', 'unrepairable']),
  doneOn: day,
  carrier: z.string().trim().max(60).optional(),
  number: z.string().trim().max(60).optional(),
  /** An essential repair under a guarantee: it begins anew (KC 581 par. 1). */
  essential: z.boolean().optional(),
});
export type RemedyDoneInput = z.output<typeof remedyDoneInput>;
