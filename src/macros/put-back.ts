import { z } from 'zod';

import { stages } from '../cases/case.ts';
import { snoozeReasons } from '../cases/snooze.ts';

/** What a case was before: kept with each row of a bulk act, and given to whoever used a macro, to be undone. */
export const putBackInput = z.object({
  assigneeId: z.uuid().nullable().optional(),
  statusId: z.uuid().nullable().optional(),
  tag: z.array(z.uuid()).max(50).optional(),
  untag: z.array(z.uuid()).max(50).optional(),
  snooze: z
    .object({ for: z.enum(snoozeReasons), until: z.iso.datetime().nullable() })
    .nullable()
    .optional(),
  spam: z.boolean().optional(),
  stage: z.enum(stages).optional(),
});
export type PutBack = z.output<typeof putBackInput>;

export const undoMacroInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  before: putBackInput,
});
