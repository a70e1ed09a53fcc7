import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { KSEF_ID } from '../kit/ksef.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');
const number = z.string().trim().min(1, 'required').max(100, 'too-long');
const ksefId = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase())
  .pipe(z.string().regex(KSEF_ID, 'not-a-ksef-number'));

export const correctionStates = ['open', 'done', 'not_needed'] as const;

/** The worklist: oldest money first. */
export const correctionsInput = z.object({
  state: z.enum(correctionStates).default('open'),
  from: day.optional(),
  to: day.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CorrectionsInput = z.output<typeof correctionsInput>;

/** The correction was issued under this number. */
export const correctionDoneInput = z.object({
  correctionId: z.uuid(),
  number,
  ksefId: ksefId.optional(),
  issuedOn: day,
  /** An exchange: the document of the new sale. */
  newSale: number.optional(),
});
export type CorrectionDoneInput = z.output<typeof correctionDoneInput>;

/** No correction is needed, and why (a receipt without an invoice, corrected by the marketplace). */
export const correctionNotNeededInput = z.object({
  correctionId: z.uuid(),
  remark: z.string().trim().min(3, 'required').max(500, 'too-long'),
});

export const correctionReopenInput = z.object({ correctionId: z.uuid() });

/** A CSV file of the invoicing program, as text. */
export const importNumbersInput = z.object({ csv: z.string().min(1, 'required').max(900_000, 'too-large') });

/** A period of the register of returns and accepted complaints. */
export const returnsRegisterInput = z
  .object({
    from: day,
    to: day,
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends-before-it-starts' });
export type ReturnsRegisterInput = z.output<typeof returnsRegisterInput>;
