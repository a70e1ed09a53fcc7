import { sql } from 'kysely';
import { z } from 'zod';

import { inCase } from '../cases/in-case.ts';
import { sweepCases, type DueCase, type Next } from '../cases/sweep-cases.ts';
import { system } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import type { World } from '../platform/world.ts';

const AFTER_MS = 5 * 24 * 3_600_000;

/** Every hour: buyers who have not said for five days what is to become of their parcel. Once each. */
export const remindUncollected: Job<Record<string, never>> = {
  name: 'returns.remind-uncollected',
  payload: z.object({}),
  run: (world) => sweepCases(world, 'reminder', findDue, (due) => remind(world, due)),
};

async function findDue(tx: Tx, { lastId, limit, now }: Next): Promise<readonly DueCase[]> {
  const { rows } = await sql<DueCase>`
    select u.shop_id, u.case_id, u.id from uncollected_parcels u join cases k on k.shop_id = u.shop_id and k.id = u.case_id
    where u.choice is null and u.reminded_at is null and u.noticed_at <= ${new Date(now.getTime() - AFTER_MS)}
      and u.sent_again_at is null and k.procedure = 'not_collected' and k.stage in ('submitted', 'in_review', 'waiting_customer') and k.spam_at is null
      and u.id > ${lastId}
    order by u.id limit ${limit}`.execute(tx);
  return rows;
}

function remind(world: World, { shopId, caseId, id }: DueCase): Promise<void> {
  return inCase(world, system(shopId, 'clock'), { caseId }, async (open) => {
    const first = await open.tx
      .updateTable('uncollectedParcels')
      .set({ remindedAt: open.at })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('remindedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (first) open.announce({ type: 'case.uncollected-reminded' });
  });
}
