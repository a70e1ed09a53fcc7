import { z } from 'zod';

import { listAuditInput } from '../../analytics/audit-inputs.ts';
import { route } from './route.ts';

const settingValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

export const auditContract = {
  list: route('GET', '/audit', {
    tags: ['Audit'],
    summary: 'Who changed what in the shop, signed in, or took data out, newest first; as CSV at /audit.csv',
  })
    .input(listAuditInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            type: z.string().describe('what happened; new types may come'),
            at: z.date(),
            actorKind: z.enum(['staff', 'buyer', 'apiKey', 'system']),
            actorId: z.string().nullable(),
            who: z.string().nullable(),
            about: z.string().nullable().describe('the name of what it was done to, as it is called today'),
            customerId: z.string().nullable(),
            parts: z.array(z.string()),
            role: z.string().nullable(),
            step: z.string().nullable().describe('at which step of the sign-in, or by which'),
            changes: z
              .array(z.object({ part: z.string(), from: settingValue, to: settingValue }))
              .describe('what codes, numbers and choices were and became; texts are named in parts only'),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
};
