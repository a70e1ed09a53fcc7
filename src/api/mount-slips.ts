import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { Refusal } from '../kit/refusal.ts';
import { openSlipBatch } from '../returns/slip-batches.ts';
import { caseSlip } from '../returns/slip-paper.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

/** Slips as documents: of one case, and of a batch of orders. Made or kept for who may print them, kept by nobody on the way. */
export function mountSlips(scope: FastifyInstance, { world, signIn }: Doors): void {
  const idOf = (text: string) => {
    if (!z.uuid().safeParse(text).success) throw new Refusal('missing', 'page');
    return text;
  };
  const actorOf = async (request: Parameters<typeof credentialsOf>[2]) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    return actor;
  };

  scope.get<{ Params: { caseId: string } }>('/cases/:caseId/slip.pdf', async (request, reply) => {
    const slip = await caseSlip(world, await actorOf(request), { caseId: idOf(request.params.caseId) });
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${slip.name}"`)
      .send(slip.bytes);
  });

  scope.get<{ Params: { batchId: string } }>('/slip-batches/:batchId.pdf', async (request, reply) => {
    const opened = await openSlipBatch(world, await actorOf(request), { batchId: idOf(request.params.batchId) });
    return reply
      .header('content-type', 'application/pdf')
      .header('content-length', opened.size)
      .header('content-disposition', `attachment; filename="${opened.name}"`)
      .send(opened.stream);
  });
}
