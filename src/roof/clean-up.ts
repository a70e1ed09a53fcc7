import { z } from 'zod';

import { forgetDraftFiles } from '../files/forget-draft-files.ts';
import { forgetGatheredMails } from '../messages/forget-gathered.ts';
import { forgetOldSends } from '../messages/send-held.ts';
import { forgetOldKeys } from '../platform/idempotency.ts';
import { forgetEmptyQueues, type Job } from '../platform/jobs.ts';
import { forgetOrphans } from '../returns/forget-orphans.ts';
import { removeSlipBatches } from '../returns/remove-slips.ts';
import { acrossShops } from '../platform/shop-scope.ts';

/** Every hour: what is only kept for a while goes. */
export const cleanUp: Job<Record<string, never>> = {
  name: 'roof.clean-up',
  payload: z.object({}),
  async run(world) {
    const now = world.now();
    await forgetOldKeys(world);
    await forgetEmptyQueues(world);
    await forgetOldSends(world);
    await forgetGatheredMails(world);
    await world.db.app.deleteFrom('rateCounters').where('expiresAt', '<', now).execute();
    await forgetDraftFiles(world);
    await removeSlipBatches(world);
    await forgetOrphans(world);
    await acrossShops(world, (tx) => tx.deleteFrom('formDrafts').where('expiresAt', '<', now).execute());
  },
};
