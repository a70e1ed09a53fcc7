import { sql } from 'kysely';
import { z } from 'zod';

import { system } from '../identity/actor.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import { polishCalendar } from '../law/holidays.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { reminderDue, type ClaimState } from './claim.ts';

const AHEAD_MS = 11 * 24 * 3_600_000; // a week before the last day, and before free days

interface Near {
  readonly shopId: string;
  readonly id: string;
  readonly caseId: string;
  readonly state: ClaimState;
  readonly deadline: Day | null;
  readonly answerBy: Day | null;
  readonly remindedOn: Day | null;
  readonly receivedOn: Day | null;
  readonly zone: string;
  readonly country: string;
}

/** Every hour: claims whose last day comes near, and those nobody answered in time. Each reminder is told once. */
export const remindClaims: Job<Record<string, never>> = {
  name: 'recovery.remind-claims',
  payload: z.object({}),
  async run(world) {
    const until = dayIn('UTC', new Date(world.now().getTime() + AHEAD_MS));
    const { rows } = await acrossShops(world, (tx) =>
      sql<Near>`
        select c.shop_id, c.id, c.case_id, c.state, c.deadline, c.answer_by, c.reminded_on, s.zone, s.country,
          case when c.because in ('damaged', 'contents_missing') then h.start_day end as received_on
        from claims c join shops s on s.id = c.shop_id
        left join clocks h on h.shop_id = c.shop_id and h.case_id = c.case_id and h.rule = 'CARRIER-HIDDEN-7' and c.kind = 'carrier'
        where (c.state = 'to_claim' and c.deadline <= ${until}) or (c.state = 'claimed' and c.answer_by <= ${until})`.execute(
        tx,
      ),
    );
    for (const claim of rows) {
      const today = dayIn(claim.zone, world.now());
      const due = reminderDue(claim, calendarOf(claim.country) ?? polishCalendar, today);
      if (due) await remind(world, claim, today, due.last);
    }
  },
};

/** It changes nothing on the case, so it is no entry of its history. */
function remind(world: World, { shopId, id, caseId, state }: Near, today: Day, last: boolean): Promise<void> {
  return inShop(world, shopId, async (tx) => {
    const first = await tx
      .updateTable('claims')
      .set({ remindedOn: today })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '=', state)
      .where((eb) => eb.or([eb('remindedOn', 'is', null), eb('remindedOn', '<', today)]))
      .returning('id')
      .executeTakeFirst();
    if (!first) return; // another sweep was faster
    await writeShopEvents(world, tx, shopId, system(shopId, 'clock'), [
      { type: 'claim.due', data: { caseId, claimId: id, last } },
    ]);
  });
}
