import { z } from 'zod';

import { listAuditInput } from '../../analytics/audit-inputs.ts';
import { route } from './route.ts';

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
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
};
