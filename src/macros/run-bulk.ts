import { sql } from 'kysely';
import { z } from 'zod';

import { actorAgain } from '../identity/actor-again.ts';
import { system, type KeyActor, type StaffActor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { enqueue } from '../platform/enqueue.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { BulkAct } from './bulk-inputs.ts';
import { putBack, stateOf } from './case-state.ts';
import { performAct } from './perform-act.ts';
import { findBulkRow, moveBulk, saveRow, takeRow } from './sql/bulk-rows.ts';
import { countUse } from './sql/macros.ts';

/** Then the rest is left to the next job, so that what waits in the queue gets its turn. */
const CHUNK = 50;

const payload = z.union([
  z.object({ shopId: z.uuid(), eventId: z.uuid() }),
  z.object({ shopId: z.uuid(), bulkId: z.uuid() }),
]);

/**
 * Does an act upon many cases, or undoes it: each case and its row in one short transaction, so that a killed
 * process loses at most the case it was at, and no case is done twice.
 */
export const runBulk: Job<z.output<typeof payload>> = {
  name: 'macros.run-bulk',
  payload,
  async run(world, input) {
    const { shopId } = input;
    const work = await inShop(world, shopId, async (tx) => {
      const bulkId = 'bulkId' in input ? input.bulkId : await bulkOf(tx, shopId, input.eventId);
      const bulk = await findBulkRow(tx, shopId, bulkId);
      if (!bulk || (bulk.state !== 'running' && bulk.state !== 'undoing')) return null;
      const actor = await actorAgain(tx, shopId, { kind: bulk.actorKind, id: bulk.actorId });
      return { shopId, bulkId, act: bulk.act, state: bulk.state, actor };
    });
    if (!work) return;
    for (let done = 0; done < CHUNK; done += 1) if (!(await oneCase(world, work))) return finish(world, work);
    await enqueue(world, runBulk, { shopId, bulkId: work.bulkId });
  },
};

/** What starts it. */
export const bulkEvents = ['bulk.started', 'bulk.undo-started'] as const;

interface Work {
  readonly shopId: string;
  readonly bulkId: string;
  readonly act: BulkAct;
  readonly state: 'running' | 'undoing';
  readonly actor: StaffActor | KeyActor | null;
}

/** False when none is left. */
function oneCase(world: World, work: Work): Promise<boolean> {
  const { shopId, bulkId, state } = work;
  const row = state === 'running' ? 'waiting' : 'done';
  return inShop(world, shopId, async (tx) => {
    const taken = await takeRow(tx, shopId, bulkId, { of: state, row });
    if (!taken) return false;
    const { caseId } = taken;
    await sql`savepoint before_case`.execute(tx);
    try {
      if (!work.actor) throw new Refusal('forbidden', 'not-allowed');
      const { actor } = work;
      if (state === 'running') {
        const { changed, version, before } = await performAct(world, tx, actor, caseId, work.act);
        const done = changed ? 'done' : 'unchanged';
        await saveRow(tx, { shopId, bulkId, caseId }, { state: done, versionAfter: version, before });
      } else {
        const { version } = await stateOf(tx, shopId, caseId);
        if (version !== taken.versionAfter) throw new Refusal('conflict', 'changed-since');
        if (!taken.before) throw new Refusal('conflict', 'nothing-to-put-back');
        await putBack(world, tx, actor, caseId, taken.before);
        await saveRow(tx, { shopId, bulkId, caseId }, { state: 'undone' });
      }
    } catch (error) {
      await sql`rollback to savepoint before_case`.execute(tx); // fails when the connection is gone: then nothing is kept
      const reason = error instanceof Refusal ? error.reason : 'bug';
      if (reason === 'bug') world.log.error('bulk row', { bulkId, caseId, error: (error as Error).message });
      await saveRow(tx, { shopId, bulkId, caseId }, { state: state === 'running' ? 'failed' : 'kept', reason });
    }
    return true;
  });
}

async function finish(world: World, { shopId, bulkId, state, act }: Work): Promise<void> {
  await inShop(world, shopId, async (tx) => {
    // Another run of the same act may still be at its last case: whoever comes last ends it.
    const { rows } = await sql<{ left: number; done: number }>`
      select (count(*) filter (where state = ${state === 'running' ? 'waiting' : 'done'}))::int as left,
        (count(*) filter (where state = 'done'))::int as done
      from bulk_rows where shop_id = ${shopId} and bulk_id = ${bulkId}`.execute(tx);
    const { left, done } = rows[0]!;
    if (left > 0) return;
    const to = state === 'running' ? 'done' : 'undone';
    const ended = await moveBulk(tx, shopId, bulkId, { from: [state], to, at: world.now() });
    if (ended && state === 'running' && act.kind === 'macro') await countUse(tx, shopId, act.macroId, done);
    if (!ended) return;
    const { actorId } = found(await findBulkRow(tx, shopId, bulkId), 'bulk');
    await writeShopEvents(world, tx, shopId, system(shopId, 'bulk'), [
      { type: 'bulk.finished', data: { bulkId, startedBy: actorId, state: to, done } },
    ]);
  });
}

async function bulkOf(tx: Tx, shopId: string, eventId: string): Promise<string> {
  const event = await tx
    .selectFrom('events')
    .select('data')
    .where('shopId', '=', shopId)
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  return (event.data as { bulkId: string }).bulkId;
}
