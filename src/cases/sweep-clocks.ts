import { sql } from 'kysely';
import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import type { World } from '../platform/world.ts';
import { isAnswer, isOpen } from './case.ts';
import { refreshNextClock } from './clock-acts.ts';
import { inCase } from './in-case.ts';
import { recordBreach } from './record-breach.ts';
import { recordOutcome, recordStage } from './record-axes.ts';
import { sweepCases, type DueCase } from './sweep-cases.ts';

interface DueClock extends DueCase {
  readonly expiresAt: Date;
}

/** Every minute: clocks that ran out, found over an index, whatever their number. */
export const sweepClocks: Job<Record<string, never>> = {
  name: 'cases.sweep-clocks',
  payload: z.object({}),
  run: (world) =>
    sweepCases<DueClock>(
      world,
      'clock',
      (tx, { last, limit, now }) =>
        tx
          .selectFrom('clocks')
          .select(['shopId', 'caseId', 'id', 'expiresAt'])
          .$narrowType<{ expiresAt: Date }>()
          .where('state', '=', 'running')
          .where('expiresAt', '<=', now)
          .where('withheld', '=', false)
          .$if(last !== null, (query) =>
            query.where(sql<boolean>`(expires_at, id) > (${last?.expiresAt}, ${last?.id})`),
          )
          .orderBy('expiresAt') // as they ran out: so the history tells it
          .orderBy('id')
          .limit(limit)
          .execute(),
      (clock) => runOut(world, clock),
    ),
};

/**
 * A clock ran out. For an unanswered consumer complaint the law decides: it counts as accepted, as it was
 * demanded (UPK 7a(2)). Nothing is mailed or paid by that; a person confirms it, or records an answer that
 * was given elsewhere in time.
 */
async function runOut(world: World, { shopId, caseId, id }: DueClock): Promise<void> {
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
