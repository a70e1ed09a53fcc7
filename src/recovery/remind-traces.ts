import { z } from 'zod';

import { system } from '../identity/actor.ts';
import { addDays, dayIn } from '../kit/day.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const BATCH = 500;

/** Every hour: searches whose carrier is silent, or was not asked yet. Each day of asking again is told of once. */
export const remindTraces: Job<Record<string, never>> = {
  name: 'recovery.remind-traces',
  payload: z.object({}),
  async run(world) {
    const latest = addDays(dayIn('UTC', world.now()), 1); // somewhere it is tomorrow already; the zone decides below
    const due = await acrossShops(world, (tx) =>
      tx
        .selectFrom('traces as t')
        .innerJoin('shops as s', 's.id', 't.shopId')
        .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 't.shopId').onRef('k.id', '=', 't.caseId'))
        .select(['t.shopId', 't.id', 't.caseId', 't.askAgainOn', 's.zone'])
        .where('t.state', '=', 'open')
        .where('t.askAgainOn', '<=', latest)
        .whereRef('t.remindedOn', 'is distinct from', 't.askAgainOn')
        .where('k.stage', 'not in', ['closed', 'cancelled', 'merged'])
        .where('k.spamAt', 'is', null)
        .orderBy('t.askAgainOn')
        .limit(BATCH)
        .execute(),
    );
    for (const trace of due)
      if (trace.askAgainOn && trace.askAgainOn <= dayIn(trace.zone, world.now())) await remind(world, trace);
  },
};

/** It changes nothing on the case, so it is no entry of its history. */
function remind(world: World, { shopId, id, caseId }: { shopId: string; id: string; caseId: string }): Promise<void> {
  return inShop(world, shopId, async (tx) => {
    const first = await tx
      .updateTable('traces')
      .set((eb) => ({ remindedOn: eb.ref('askAgainOn') }))
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '=', 'open')
      .whereRef('remindedOn', 'is distinct from', 'askAgainOn')
      .returning('id')
      .executeTakeFirst();
    if (!first) return; // another sweep was faster
    await writeShopEvents(world, tx, shopId, system(shopId, 'clock'), [
      { type: 'trace.ask-again', data: { caseId, traceId: id } },
    ]);
  });
}
