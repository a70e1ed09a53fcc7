import { sql } from 'kysely';
import { z } from 'zod';

import { actorAgain } from '../identity/actor-again.ts';
import { system, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { enqueue } from '../platform/enqueue.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { BulkAct } from './bulk-inputs.ts';
import { differenceOf, putBack, statesOf, type CaseState } from './case-state.ts';
import { performAct } from './perform-act.ts';
import { findBulkRow, moveBulk, saveRows, takeRows, type RowResult, type TakenRow } from './sql/bulk-rows.ts';
import { countUse } from './sql/macros.ts';

/** Cases of one transaction: so many need one wait for the disk, and nobody waits long for one of them. */
const TOGETHER = 25;
/** Then the rest is left to the next job, so that another act upon many gets its turn. */
const TURN_MS = 1500;

const payload = z.union([
  z.object({ shopId: z.uuid(), eventId: z.uuid() }),
  z.object({ shopId: z.uuid(), bulkId: z.uuid() }),
]);

/**
 * Does an act upon many cases, or undoes it: some cases and their rows in one short transaction, so that a killed
 * process has done them and said so, or neither, and no case is done twice.
 */
export const runBulk: Job<z.output<typeof payload>> = {
  name: 'macros.run-bulk',
  payload,
  turn: 'first', // ahead of what its own cases set off
  async run(world, input) {
    const { shopId } = input;
    const work = await inShop(world, shopId, async (tx): Promise<Work | null> => {
      const bulkId = 'bulkId' in input ? input.bulkId : await bulkOf(tx, shopId, input.eventId);
      const bulk = await findBulkRow(tx, shopId, bulkId);
      if (!bulk || (bulk.state !== 'running' && bulk.state !== 'undoing')) return null;
      return {
        shopId,
        bulkId,
        act: bulk.act,
        state: bulk.state,
        startedBy: { kind: bulk.actorKind, id: bulk.actorId },
      };
    });
    if (!work) return;
    let most = TOGETHER;
    for (const until = performance.now() + TURN_MS; performance.now() < until;) {
      try {
        if ((await someCases(world, work, most)) === 0) return finish(world, work);
      } catch (error) {
        if (!isDeadlock(error) || most === 1) throw error;
        most = 1; // alone it holds nothing that another could wait for
      }
    }
    // One act upon many at a time, so that three workers stay for the rest.
    await enqueue(world, runBulk, { shopId, bulkId: work.bulkId }, { queue: runBulk.name });
  },
};

/** What starts it. */
export const bulkEvents = ['bulk.started', 'bulk.undo-started'] as const;

interface Work {
  readonly shopId: string;
  readonly bulkId: string;
  readonly act: BulkAct;
  readonly state: 'running' | 'undoing';
  readonly startedBy: { readonly kind: 'staff' | 'apiKey'; readonly id: string };
}

/** The next cases, in one transaction; how many there were. */
function someCases(world: World, work: Work, most: number): Promise<number> {
  const { shopId, bulkId, state } = work;
  return inShop(world, shopId, async (tx) => {
    const row = state === 'running' ? 'waiting' : 'done';
    const taken = await takeRows(tx, shopId, bulkId, { of: state, row, most });
    if (taken.length === 0) return 0;
    const actor = await actorAgain(tx, shopId, work.startedBy);
    // Whoever has a case open is not waited for while others are held: it comes later, or alone.
    const free = await statesOf(tx, shopId, idsOf(taken), 'skip');
    const now = free.size ? taken.filter(({ caseId }) => free.has(caseId)) : taken.slice(0, 1);
    const was = free.size ? free : await statesOf(tx, shopId, idsOf(now), 'wait');
    const failed = new Map<string, string>();
    for (const each of now) {
      const reason = await oneCase(world, tx, { ...work, actor }, each, was.get(each.caseId));
      if (reason) failed.set(each.caseId, reason);
    }
    const is = await statesOf(tx, shopId, idsOf(now), 'wait');
    const results = now.map(({ caseId }): RowResult => {
      const reason = failed.get(caseId);
      if (reason) return { caseId, state: state === 'running' ? 'failed' : 'kept', reason };
      if (state === 'undoing') return { caseId, state: 'undone' };
      const [before, after] = [was.get(caseId)!, is.get(caseId)!];
      const changed = after.version !== before.version;
      const back = differenceOf(before, after);
      return { caseId, state: changed ? 'done' : 'unchanged', versionAfter: after.version, before: back };
    });
    await saveRows(tx, shopId, bulkId, results);
    return now.length;
  });
}

const idsOf = (rows: readonly TakenRow[]) => rows.map(({ caseId }) => caseId);

/** Why it could not be done, or null. What a refused case had changed already is taken back, the others stay. */
async function oneCase(
  world: World,
  tx: Tx,
  { act, state, bulkId, actor }: Work & { actor: Actor | null },
  { caseId, versionAfter, before }: TakenRow,
  was: CaseState | undefined,
): Promise<string | null> {
  await sql.raw('savepoint before_case').execute(tx);
  try {
    if (!actor) throw new Refusal('forbidden', 'not-allowed');
    if (state === 'running') await performAct(world, tx, actor, caseId, act);
    else {
      if (found(was, 'case').version !== versionAfter) throw new Refusal('conflict', 'changed-since');
      if (!before) throw new Refusal('conflict', 'nothing-to-put-back');
      await putBack(world, tx, actor, caseId, before);
    }
    await sql.raw('release savepoint before_case').execute(tx);
    return null;
  } catch (error) {
    if (isDeadlock(error)) throw error;
    await sql.raw('rollback to savepoint before_case; release savepoint before_case').execute(tx); // fails when the connection is gone: then nothing is kept
    if (error instanceof Refusal) return error.reason;
    world.log.error('bulk row', { bulkId, caseId, error: (error as Error).message });
    return 'bug';
  }
}

/** Two held what the other wanted, and the database chose this one to give way. */
const isDeadlock = (error: unknown) => (error as { code?: string }).code === '40P01';

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
