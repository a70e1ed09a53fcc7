import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { isAnswer, isOpen } from './case.ts';
import { refreshNextClock } from './clock-acts.ts';
import { inCase } from './in-case.ts';
import { recordBreach } from './record-breach.ts';
import { recordOutcome, recordStage } from './record-axes.ts';

const BATCH = 500;
/** With so many it is not the cases: the next minute may know better. */
const MOST_FAILED = 2000;

/** Every minute: clocks that ran out, found over an index, whatever their number. */
export const sweepClocks: Job<Record<string, never>> = {
  name: 'cases.sweep-clocks',
  payload: z.object({}),
  async run(world) {
    // One case that cannot be served does not hold up the clocks of all the others.
    const failed: string[] = [];
    let problem: Error | null = null;
    for (;;) {
      const due = await acrossShops(world, (tx) =>
        tx
          .selectFrom('clocks')
          .select(['shopId', 'caseId', 'id'])
          .where('state', '=', 'running')
          .where('expiresAt', '<=', world.now())
          .where('withheld', '=', false)
          .$if(failed.length > 0, (query) => query.where('id', 'not in', failed))
          .orderBy('expiresAt')
          .limit(BATCH)
          .execute(),
      );
      for (const clock of due) {
        await runOut(world, clock).catch((error: Error) => {
          failed.push(clock.id);
          problem = error;
          world.log.error('clock', { caseId: clock.caseId, error: error.message });
        });
      }
      if (due.length < BATCH || failed.length > MOST_FAILED) break;
    }
    if (problem) throw problem as Error;
  },
};

/**
 * A clock ran out. For an unanswered consumer complaint the law decides: it counts as accepted, as it was
 * demanded (UPK 7a(2)). Nothing is mailed or paid by that; a person confirms it, or records an answer that
 * was given elsewhere in time.
 */
async function runOut(
  world: World,
  { shopId, caseId, id }: { shopId: string; caseId: string; id: string },
): Promise<void> {
  await inCase(world, system(shopId, 'clock'), { caseId }, async (open) => {
    const { tx, kase } = open;
    const clock = await tx
      .updateTable('clocks')
      .set({ state: 'breached' })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning(['rule', 'consequence', 'deadline', 'class', 'expiresAt'])
      .executeTakeFirst();
    if (!clock) return; // another sweep was faster
    if (clock.class === 'owed' || clock.class === 'promise') await recordBreach(open, clock);
    const silence =
      clock.consequence === 'complaint-deemed-accepted' ||
      clock.consequence === 'deemed-accepted-once-capacity-confirmed';
    // Whoever accepted has nothing to be told by silence. Who said no in a letter that never arrived, has.
    if (isAnswer(clock.rule) && silence && isOpen(kase) && kase.outcome !== 'accepted') {
      await recordOutcome(open, 'deemed_accepted');
      if (kase.stage !== 'settling') await recordStage(open, 'decided');
      open.announce({
        type: 'case.deemed-accepted',
        data: { rule: clock.rule, deadline: clock.deadline, demand: kase.demand },
      });
    } else {
      open.announce({
        type: 'case.clock-ran-out',
        data: { rule: clock.rule, class: clock.class, consequence: clock.consequence, deadline: clock.deadline },
      });
    }
    await refreshNextClock(open);
  });
}
