import { sql } from 'kysely';
import { z } from 'zod';

import type { Job } from '../platform/jobs.ts';
import { acrossShops } from '../platform/shop-scope.ts';

const LOCK = 4_817_202_612;
const BATCH = 20_000;

/**
 * Every minute: what has changed is added to the cells. What is read stays the same at any moment, since the changes
 * leave in the statement that adds them up; one at a time, so that two never lock the cells crosswise.
 */
export const foldCounts: Job<Record<string, never>> = {
  name: 'cases.fold-counts',
  payload: z.object({}),
  async run(world) {
    for (;;) {
      const folded = await acrossShops(world, async (tx) => {
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
        const { rows } = await sql<{ folded: number }>`
          with gone as (
            delete from case_cell_changes c using (select shop_id, id from case_cell_changes limit ${BATCH}) as b
            where c.shop_id = b.shop_id and c.id = b.id returning c.*
          ), cells as (
            insert into case_cells (shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, cases)
            select shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, sum(by)
            from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(by) <> 0
            on conflict on constraint case_cell do update set cases = case_cells.cases + excluded.cases
          ), hours as (
            insert into case_due_hours (shop_id, due_hour, cases)
            select shop_id, due_hour, sum(by) from gone where due_hour is not null group by 1, 2 having sum(by) <> 0
            on conflict (shop_id, due_hour) do update set cases = case_due_hours.cases + excluded.cases
          )
          select count(*)::int as folded from gone`.execute(tx);
        await sql`delete from case_cells where cases = 0`.execute(tx);
        await sql`delete from case_due_hours where cases = 0`.execute(tx);
        return rows[0]!.folded;
      });
      if (folded < BATCH) return;
    }
  },
};
