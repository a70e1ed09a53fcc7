import { sql } from 'kysely';
import { z } from 'zod';

import type { Job } from '../platform/jobs.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import { expireProposal } from './answer-proposal.ts';

const BATCH = 500;

/** Every minute: proposals nobody answered in their time. */
export const sweepProposals: Job<Record<string, never>> = {
  name: 'decisions.sweep-proposals',
  payload: z.object({}),
  async run(world) {
    for (;;) {
      const now = world.now();
      const { rows } = await acrossShops(world, (tx) =>
        sql<{ shopId: string; caseId: string }>`
          select shop_id, case_id from proposals where state = 'open' and expires_at <= ${now} limit ${BATCH}`.execute(
          tx,
        ),
      );
      let failed: unknown = null;
      for (const { shopId, caseId } of rows)
        await expireProposal(world, { shopId, caseId }).catch((error: unknown) => {
          failed = error;
          world.log.error('proposal', { caseId, error: (error as Error).message });
        });
      if (failed !== null) throw failed as Error;
      if (rows.length < BATCH) return;
    }
  },
};
