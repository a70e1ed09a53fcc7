import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';

import { Refusal } from '../kit/refusal.ts';
import { openArchive } from '../privacy/export-archive.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

const params = z.object({ customerId: z.uuid(), exportId: z.uuid() });

/** A copy of somebody's data as an archive, streamed to whoever may hand it out. Nobody keeps it on the way. */
export function mountArchives(scope: FastifyInstance, { world, signIn }: Doors): void {
  scope.get('/customers/:customerId/exports/:exportId/archive', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    const of = params.safeParse(request.params);
    if (!of.success) throw new Refusal('missing', 'export');
    const archive = await openArchive(world, actor, of.data);
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="customer-${of.data.exportId.slice(-12)}.zip"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(Readable.from(archive));
  });
}
