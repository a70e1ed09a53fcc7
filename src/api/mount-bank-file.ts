import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { exportRun } from '../bank/advance-run.ts';
import { noteExport } from '../identity/note-access.ts';
import { Refusal } from '../kit/refusal.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

const params = z.object({ runId: z.uuid() });

/** The file for the bank. Taking it sends its refunds on their way, so it is asked for with POST, not followed as a link. */
export function mountBankFile(scope: FastifyInstance, { world, signIn }: Doors): void {
  scope.post('/bank-runs/:runId/file', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    const of = params.safeParse(request.params);
    if (!of.success) throw new Refusal('missing', 'bank-run');
    const { name, bytes } = await exportRun(world, actor, of.data);
    await noteExport(world, actor, 'transfers-exported');
    return reply
      .header('content-type', name.endsWith('.xml') ? 'application/xml' : 'text/plain')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  });
}
