import { z } from 'zod';

import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { enqueue } from '../platform/enqueue.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import { pursueRefund } from './pursue-refund.ts';

/** An approved refund goes to whoever moves the money; what no connector moves waits for the bank run or for a hand. */
export const sendApproved: Job<OnEvent> = {
  name: 'refunds.send-approved',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const { data } = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    await pursueRefund.run(world, { shopId, caseId, attemptId: String(data['refundId']) });
  },
};
export const approvedEvents = ['case.refund-approved'] as const;

const MOST = 200;

/** Asks about every refund whose end we have not heard of. In the queue of its case, so that nobody asks twice at once. */
export const lookAtRefunds: Job<Record<string, never>> = {
  name: 'refunds.look',
  payload: z.object({}),
  async run(world) {
    const due = await acrossShops(world, (tx) =>
      tx
        .selectFrom('refundAttempts')
        .select(['shopId', 'caseId', 'id'])
        .where('lookAt', '<=', world.now())
        .orderBy('lookAt')
        .limit(MOST)
        .execute(),
    );
    for (const { shopId, caseId, id } of due)
      await enqueue(
        world,
        pursueRefund,
        { shopId, caseId, attemptId: id },
        { queue: `case:${caseId}`, key: `refund:${id}` },
      );
  },
};
