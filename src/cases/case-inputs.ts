import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { procedures } from '../law/vocabulary.ts';
import { moveNames } from './case.ts';

const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };

export const moveCaseInput = z.object({
  ...onCase,
  move: z.enum(moveNames),
  reason: z.string().trim().max(1000).optional(),
});
export const assignCaseInput = z.object({ ...onCase, staffId: z.uuid().nullable() });
export const setStatusInput = z.object({ ...onCase, statusId: z.uuid().nullable() });
export const requalifyCaseInput = z.object({
  ...onCase,
  procedure: z.enum(procedures),
  /** The buyer chose it, and this is how we know. */
  buyerChose: z.boolean().default(false),
  reason: z.string().trim().min(1, 'required').max(1000),
});
export const takeBackAnswerInput = z.object({ ...onCase, consent: z.boolean() });
export const attachOrderInput = z.object({ ...onCase, orderId: z.uuid() });

/** The thing goes out on another day than was promised. */
export const promisedDayInput = z.object({
  ...onCase,
  promisedOn: z.string().refine((text): text is Day => isDay(text), 'not-a-day'),
});
export type PromisedDayInput = z.output<typeof promisedDayInput>;
