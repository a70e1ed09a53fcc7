import { z } from 'zod';

import { doings } from '../../identity/presence.ts';
import { route } from './route.ts';

const tags = ['At the desk'];
const here = z.object({
  items: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      caseId: z.uuid().nullable(),
      doing: z.enum(doings),
      seenAt: z.date(),
    }),
  ),
  stopped: z
    .array(z.object({ id: z.uuid(), caseId: z.uuid(), number: z.string(), reason: z.string() }))
    .describe('your answers that were held and did not leave, until you have seen it'),
});

export const presenceContract = {
  list: route('GET', '/presence', { tags, summary: 'Who is at the desk now, and on which case' }).output(here),
  beat: route('POST', '/presence', {
    tags,
    summary: 'A window of the desk says where it is; every ten seconds, gone after thirty',
  })
    .input(z.object({ clientId: z.uuid(), caseId: z.uuid().nullable().default(null), doing: z.enum(doings) }))
    .output(here),
  leave: route('DELETE', '/presence/{clientId}', { tags, summary: 'The window was closed', successStatus: 204 })
    .input(z.object({ clientId: z.uuid() }))
    .output(z.void()),
};
