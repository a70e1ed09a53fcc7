import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { traceWays } from './trace.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');
const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };
const words = z.string().trim().max(1000, 'too-long').default('');

/** The search begins: with which carrier, for which parcel. */
export const openTraceInput = z.object({
  ...onCase,
  carrier: z.string().trim().min(1, 'required').max(60, 'too-long'),
  number: z.string().trim().max(60, 'too-long').optional(),
});
export type OpenTraceInput = z.output<typeof openTraceInput>;

/** The carrier was asked, or answered. */
export const noteTraceInput = z.object({
  ...onCase,
  kind: z.enum(['asked', 'answered']),
  how: z.enum(traceWays),
  saidOn: day,
  /** The carrier's own number for the matter. */
  reference: z.string().trim().max(60, 'too-long').optional(),
  words,
  /** When to ask again; without it, after three days of silence. */
  askAgainOn: day.optional(),
});
export type NoteTraceInput = z.output<typeof noteTraceInput>;

/** The search is over. */
export const endTraceInput = z.object({
  ...onCase,
  outcome: z.enum(['found', 'lost', 'called_off']),
  words,
});
export type EndTraceInput = z.output<typeof endTraceInput>;

/** The buyer sets an additional time for delivery (KC 543(1) par. 2), here or by a letter staff write down. */
export const lastDateInput = z.object({ caseId: z.uuid(), until: day });
export type LastDateInput = z.output<typeof lastDateInput>;

/** The parcel is lost: the goods once more, or the money. */
export const chooseAfterLossInput = z.object({ caseId: z.uuid(), choice: z.enum(['again', 'money']) });
export type ChooseAfterLoss = z.output<typeof chooseAfterLossInput>;
