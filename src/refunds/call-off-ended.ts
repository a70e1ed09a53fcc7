import { releaseGrants } from '../cases/claims.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import type { Job } from '../platform/jobs.ts';
import { purposes } from './attempt.ts';
import { callOffOpen } from './call-off-refund.ts';
import { underWay } from './sql/attempts.ts';

/**
 * A case was taken back, or merged away: what was prepared for it, and was asked of nobody yet, is called off. Its room is
 * the order's other cases' again.
 */
export const callOffEnded: Job<OnEvent> = {
  name: 'refunds.call-off-ended',
  payload: onEvent,
  async run(world, { shopId, caseId }) {
    const within = (work: (open: OpenCase) => Promise<void>) =>
      inCase(world, system(shopId, 'refund'), { caseId }, async (open) => {
        if (open.kase.stage === 'cancelled' || open.kase.stage === 'merged') await work(open);
      });
    await within(async (open) => {
      for (const purpose of purposes) {
        const waiting = await underWay(open.tx, open.kase, purpose);
        if (waiting?.state === 'planned' || waiting?.state === 'approved') await callOffOpen(open, waiting);
      }
    });
    await within(async (open) => {
      if (open.kase.stage === 'cancelled') await releaseGrants(open);
    });
  },
};
export const endedEvents = ['case.cancelled', 'case.merged'] as const;
