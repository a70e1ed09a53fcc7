import { sql } from 'kysely';
import { z } from 'zod';

import { inCase } from '../cases/in-case.ts';
import { sweepCases, type DueCase, type Next } from '../cases/sweep-cases.ts';
import { system } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import type { World } from '../platform/world.ts';

/** The buyer has until the evening of the day after next. */
const BEFORE_MS = 3 * 24 * 3_600_000;

/**
 * Every hour: buyers who withdrew and have not sent anything, a few days before their fourteen are over (UPK 34(1)).
 * Once each: the row is written with the event that sends the mail.
 */
export const remindSendBack: Job<Record<string, never>> = {
  name: 'returns.remind-send-back',
  payload: z.object({}),
  run: (world) => sweepCases(world, 'reminder', findDue, (due) => remind(world, due)),
};

async function findDue(tx: Tx, { lastId, limit, now }: Next): Promise<readonly DueCase[]> {
  const { rows } = await sql<DueCase>`
    select c.shop_id, c.case_id, c.id from clocks c join cases k on k.shop_id = c.shop_id and k.id = c.case_id
    where c.rule = 'WD-SENDBACK' and c.state = 'running' and c.expires_at > ${now} and c.expires_at <= ${new Date(now.getTime() + BEFORE_MS)}
      and k.custody in ('expected', 'label_issued') and k.stage not in ('closed', 'cancelled', 'merged') and k.spam_at is null
      and not exists (select from send_back_reminders r where r.shop_id = c.shop_id and r.case_id = c.case_id)
      and c.id > ${lastId}
    order by c.id limit ${limit}`.execute(tx);
  return rows;
}

function remind(world: World, { shopId, caseId }: DueCase): Promise<void> {
  return inCase(world, system(shopId, 'clock'), { caseId }, async (open) => {
    const first = await open.tx
      .insertInto('sendBackReminders')
      .values({ shopId, caseId, at: open.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('caseId')
      .executeTakeFirst();
    if (first) open.announce({ type: 'case.sendback-reminded' });
  });
}
