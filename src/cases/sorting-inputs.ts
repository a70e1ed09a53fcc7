import { z } from 'zod';

import { snoozeReasons } from './snooze.ts';

const onCase = { caseId: z.uuid(), expectedVersion: z.number().int().optional() };
const tagIds = z.array(z.uuid()).max(50).default([]);

export const tagCaseInput = z.object({ ...onCase, add: tagIds, remove: tagIds });
export const snoozeCaseInput = z.object({
  ...onCase,
  for: z.enum(snoozeReasons),
  /** When it wakes at the latest; a day needs one, an answer and a parcel may do without. */
  until: z.coerce.date().nullable().default(null),
});
