import { z } from 'zod';

import { inCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { dataOf, onShopEvent } from '../platform/shop-event.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { attemptIn } from '../refunds/attempt-in.ts';
import { failAttempt, settleAttempt } from '../refunds/attempt-moves.ts';
import { foundLater, noteAbsent } from './sql/absent-refunds.ts';
import { linesToFollow, type LineToFollow } from './sql/lines-to-follow.ts';

type OnEvent = z.output<typeof onShopEvent>;
const ofReport = z.object({ reportId: z.uuid() });
const ofLine = z.object({ lineId: z.uuid() });

/**
 * What a report said of our refunds becomes true of them: one on its way or in doubt is settled by it, one whose money
 * came back is owed again. Then refunds no report tells of, though it should, are written down. Each in a transaction
 * of its own; run again it changes nothing.
 */
export const followReport: Job<OnEvent> = {
  name: 'payouts.follow-report',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { reportId } = ofReport.parse(await dataOf(world, shopId, eventId));
    const lines = await inShop(world, shopId, (tx) => linesToFollow(tx, shopId, { reportId }));
    for (const line of lines) await follow(world, shopId, line);
    await inShop(world, shopId, async (tx) => {
      await foundLater(tx, shopId, world.now());
      await noteAbsent(tx, shopId, reportId, world.now());
    });
  },
};

/** The same for one row somebody said the meaning of. */
export const followLine: Job<OnEvent> = {
  name: 'payouts.follow-line',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { lineId } = ofLine.parse(await dataOf(world, shopId, eventId));
    const lines = await inShop(world, shopId, (tx) => linesToFollow(tx, shopId, { lineId }));
    for (const line of lines) await follow(world, shopId, line);
    await inShop(world, shopId, (tx) => foundLater(tx, shopId, world.now()));
  },
};

const follow = (world: World, shopId: string, line: LineToFollow): Promise<void> =>
  inCase(world, system(shopId, 'payout-report'), { caseId: line.caseId }, async (open) => {
    const attempt = await attemptIn(open, line.attemptId);
    const evidence = { by: 'provider' as const };
    if (line.state === 'matched' && (attempt.state === 'sent' || attempt.state === 'in_doubt'))
      await settleAttempt(open, attempt, {
        on: line.onDay,
        ref: attempt.providerRef ? null : line.refundRef,
        evidence,
      });
    if (line.state === 'returned' && ['sent', 'in_doubt', 'settled'].includes(attempt.state))
      await failAttempt(open, attempt, { code: 'returned', evidence });
  });
