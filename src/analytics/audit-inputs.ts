import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { auditKindNames } from './audit-kinds.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');

/** Civil days in the shop's zone, both in the period; what is left out is not asked. */
export const listAuditInput = z
  .object({
    from: day.optional(),
    to: day.optional(),
    staffId: z.uuid().optional(),
    kind: z.enum(auditKindNames).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'ends-before-it-starts' });
export type ListAuditInput = z.output<typeof listAuditInput>;
