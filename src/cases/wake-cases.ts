import { sql } from 'kysely';
import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { inCase } from './in-case.ts';
import { LAST_CALL, WAKES_BEFORE_CLOCK, type WakeReason } from './snooze.ts';
import { wakeOpen } from './snooze-case.ts';
import { sweepCases, type DueCase, type Next } from './sweep-cases.ts';

/** What wakes a case that was put off, and why it says it woke. A parcel wakes only those that wait for one. */
const wakers: Readonly<Record<string, WakeReason>> = {
  'case.buyer-wrote': 'answer',
  'case.takeback-asked': 'answer',
  'case.proposal-accepted': 'answer',
  'case.proposal-declined': 'answer',
  'case.proposal-expired': 'answer',
  'case.files-added': 'answer',
  'case.mail-failed': 'mail-failed',
  'case.goods-received': 'parcel',
  'case.proof-given': 'parcel',
  'case.parcel-sent': 'parcel',
  'case.parcel-delivered': 'parcel',
  'case.parcel-sent-back': 'parcel',
  'case.parcel-lost': 'parcel',
  'case.goods-astray': 'parcel',
};
export const wakingEvents = Object.keys(wakers);

/** Something happened on a case that was put off. */
export const wakeOnEvent: Job<{ shopId: string; caseId: string; eventId: string }> = {
  name: 'cases.wake-on-event',
  payload: z.object({ shopId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() }),
  async run(world, { shopId, caseId, eventId }) {
    const event = await inShop(world, shopId, (tx) =>
      tx
        .selectFrom('events')
        .select(['type', 'at', 'actorKind'])
        .where('shopId', '=', shopId)
        .where('id', '=', eventId)
        .executeTakeFirstOrThrow(),
    );
    const because = wakers[event.type]!;
    if (event.type === 'case.files-added' && event.actorKind !== 'buyer') return;
    await inCase(world, system(shopId, 'snooze'), { caseId }, async (open) => {
      const { snoozedFor, snoozedAt } = open.kase;
      // Put off after this had happened: whoever did it knew.
      if (snoozedAt && snoozedAt > event.at) return;
      if (because === 'parcel' && snoozedFor !== 'parcel') return;
      await wakeOpen(open, because);
    });
  },
};

/** Every minute: whose day has come, and whose next owed act is a day away though it was not when they were put off. */
export const sweepSnoozed: Job<Record<string, never>> = {
  name: 'cases.sweep-snoozed',
  payload: z.object({}),
  run: (world) =>
    sweepCases(world, 'wake', dueToWake, ({ shopId, caseId, byClock, snoozedAt }) =>
      inCase(world, system(shopId, 'snooze'), { caseId }, async (open) => {
        // Put off anew since it was looked at: its new day has not come.
        if (open.kase.snoozedAt?.getTime() === snoozedAt.getTime()) await wakeOpen(open, byClock ? 'clock' : 'date');
      }),
    ),
};

interface ToWake extends DueCase {
  readonly byClock: boolean;
  readonly snoozedAt: Date;
}

async function dueToWake(tx: Tx, { lastId, limit, now }: Next): Promise<readonly ToWake[]> {
  const tomorrow = new Date(now.getTime() + WAKES_BEFORE_CLOCK);
  const soon = new Date(now.getTime() + LAST_CALL);
  const { rows } = await sql<ToWake>`
    select k.shop_id, k.id as case_id, k.id, k.snoozed_at, coalesce(c.due <= ${tomorrow}, false) as by_clock
    from cases k
    left join lateral (
      select min(expires_at) as due from clocks c
      where c.shop_id = k.shop_id and c.case_id = k.id and c.class = 'owed' and c.ended_at is null
        and c.state in ('running', 'breached') and not c.withheld
    ) c on true
    where k.snoozed_for is not null and k.id > ${lastId}
      and (k.snoozed_until <= ${now} or c.due <= ${soon}
        or (c.due <= ${tomorrow} and c.due - ${`${WAKES_BEFORE_CLOCK} milliseconds`}::interval > k.snoozed_at))
    order by k.id limit ${limit}`.execute(tx);
  return rows;
}
