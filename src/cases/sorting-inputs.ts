import { z } from 'zod';

import { countings } from './merging.ts';
import { snoozeReasons } from './snooze.ts';
import { spamReasons } from './spam.ts';

const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };
const tagIds = z.array(z.uuid()).max(50).default([]);

export const tagCaseInput = z.object({ ...onCase, add: tagIds, remove: tagIds });
export const snoozeCaseInput = z.object({
  ...onCase,
  for: z.enum(snoozeReasons),
  /** When it wakes at the latest; a day needs one, an answer and a parcel may do without. */
  until: z.coerce.date().nullable().default(null),
});
export const spamCaseInput = z.object({
  ...onCase,
  because: z.enum(spamReasons),
  /** A withdrawal is marked only by somebody who says they looked twice. */
  secondLook: z.boolean().default(false),
});
export const mergeCaseInput = z.object({
  ...onCase,
  intoId: z.uuid(),
  counting: z.enum(countings).default('once'),
});
export const linkCasesInput = z.object({
  ...onCase,
  otherId: z.uuid(),
  as: z.enum(['related', 'parent']).default('related'),
});
export const splitCaseInput = z.object({
  ...onCase,
  lines: z
    .array(z.object({ caseLineId: z.uuid(), quantity: z.number().int().min(1).max(100_000) }))
    .min(1, 'required')
    .max(200),
});
