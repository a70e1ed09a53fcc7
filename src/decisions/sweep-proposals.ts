import { z } from 'zod';

import { sweepCases } from '../cases/sweep-cases.ts';
import type { Job } from '../platform/jobs.ts';
import { expireProposal } from './answer-proposal.ts';

/** Every minute: proposals nobody answered in their time. */
export const sweepProposals: Job<Record<string, never>> = {
  name: 'decisions.sweep-proposals',
  payload: z.object({}),
  run: (world) =>
    sweepCases(
      world,
      'proposal',
      (tx, { lastId, limit, now }) =>
        tx
          .selectFrom('proposals')
          .select(['shopId', 'caseId', 'id'])
          .where('state', '=', 'open')
          .where('expiresAt', '<=', now)
          .where('id', '>', lastId)
          .orderBy('id')
          .limit(limit)
          .execute(),
      (proposal) => expireProposal(world, proposal),
    ),
};
