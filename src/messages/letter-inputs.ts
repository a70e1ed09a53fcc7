import { z } from 'zod';

import { isDay } from '../kit/day.ts';

const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };

export const resendInput = z.object({ ...onCase, mailId: z.uuid() });
export type ResendInput = z.output<typeof resendInput>;

export const postedInput = z.object({
  ...onCase,
  fileId: z.uuid(),
  postedOn: z
    .string()
    .refine(isDay, 'not-a-day')
    .transform((value) => value),
  /** Of a registered letter. */
  number: z.string().trim().max(60).optional(),
});
export type PostedInput = z.output<typeof postedInput>;
