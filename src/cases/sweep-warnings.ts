import { sql } from 'kysely';
import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import type { World } from '../platform/world.ts';
import { refreshNextClock } from './clock-acts.ts';
import { inCase } from './in-case.ts';
import { NEAR_MS } from './next-clock.ts';
import { sweepCases, type DueCase, type Next } from './sweep-cases.ts';

const HOUR = 3_600_000;

/** When it is told that an owed act runs out, by how much is left of its time, and to whom. */
const owedWarnings = [
  { leftMs: NEAR_MS, to: 'responsible' },
  { leftMs: 24 * HOUR, to: 'responsible' },
  { leftMs: 12 * HOUR, to: 'managers' },
] as const;

/** Which warning is due, counted from one: of those that fell due while nothing ran, only the latest is given. */
function warningDue(expiresAt: Date, now: Date): number {
  const left = expiresAt.getTime() - now.getTime();
  return owedWarnings.filter(({ leftMs }) => left <= leftMs).length;
}

/**
 * Every minute: clocks that will soon run out. Each step is told once, however many sweeps run beside each other;
 * and since an act that is near goes before promises, the case gets its next clock anew.
 */
export const sweepWarnings: Job<Record<string, never>> = {
  name: 'cases.sweep-warnings',
  payload: z.object({}),
  run: (world) => sweepCases(world, 'clock warning', findDue, (clock) => warn(world, clock)),
};

/** One range of an index for each step. */
async function findDue(tx: Tx, { lastId, limit, now }: Next): Promise<readonly DueCase[]> {
  const steps = owedWarnings.map(
    ({ leftMs }, step) => sql`
      (select shop_id, case_id, id from clocks where state = 'running' and class = 'owed' and not withheld and warned = ${sql.lit(step)}
        and expires_at > ${now} and expires_at <= ${new Date(now.getTime() + leftMs)} and id > ${lastId} order by id limit ${limit})`,
  );
  const promised = sql`
      (select shop_id, case_id, id from clocks where state = 'running' and class = 'promise' and warned = 0 and warn_at <= ${now} and expires_at > ${now}
        and id > ${lastId} order by id limit ${limit})`;
  // What was promised in days, as an answer to a company's complaint (B2B-NO-14), has no three quarters to wait for.
  const promisedByDay = sql`
      (select shop_id, case_id, id from clocks where state = 'running' and class = 'promise' and warned = 0 and warn_at is null
        and expires_at > ${now} and expires_at <= ${new Date(now.getTime() + NEAR_MS)} and id > ${lastId} order by id limit ${limit})`;
  const all = sql.join([...steps, promised, promisedByDay], sql` union all `);
  return (await sql<DueCase>`${all} order by id limit ${limit}`.execute(tx)).rows;
}

function warn(world: World, { shopId, caseId, id }: DueCase): Promise<void> {
  const by = system(shopId, 'clock');
  return inCase(world, by, { caseId }, async (open) => {
    const { tx, at } = open;
    const clock = await tx
      .selectFrom('clocks')
      .select(['rule', 'class', 'deadline', 'expiresAt', 'warned'])
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (!clock?.expiresAt || clock.expiresAt <= at) return;
    const owed = clock.class === 'owed';
    const nth = owed ? warningDue(clock.expiresAt, at) : 1;
    if (nth <= clock.warned) return; // another sweep was faster
    await tx.updateTable('clocks').set({ warned: nth }).where('shopId', '=', shopId).where('id', '=', id).execute();
    // It changes nothing on the case, so it is no entry of its history: nobody who is writing is held up by it.
    await writeShopEvents(world, tx, shopId, by, [
      {
        type: 'clock.runs-out',
        data: {
          caseId,
          rule: clock.rule,
          class: clock.class,
          deadline: clock.deadline,
          expiresAt: clock.expiresAt.toISOString(),
          to: owed ? owedWarnings[nth - 1]!.to : 'responsible',
        },
      },
    ]);
    if (owed) await refreshNextClock(open);
  });
}
