import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { safetySteps } from './safety.ts';

const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };

export const onSafety = z.object(onCase);
export const safetyStepInput = z.object({
  ...onCase,
  step: z.enum(safetySteps),
  /** The day it was done; null takes the step back. */
  on: z.string().refine(isDay, 'not-a-day').nullable(),
});
