import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { makeWorkerUtils, parseCronItems, run, type CronItem, type WorkerEvents } from 'graphile-worker';

import { givenBackOnce } from './given-back-once.ts';
import { preset, priorityOf, quiet, taskList, type AnyJob, type Timed } from './jobs.ts';
import type { World } from './world.ts';

const AGAIN_MS = 1000;

/**
 * Runs the queue in this process, until it is stopped. A database that goes away ends the queue's pool of workers: it
 * is begun anew until the database is back, since the web beside it lives on, too.
 */
export async function startWorker(world: World, jobs: readonly AnyJob[], timetable: readonly Timed[], concurrency = 4) {
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  const begin = () => beginTurn(world, jobs, timetable, concurrency);
  const beginAgain = async () => {
    for (;;) {
      await pause(AGAIN_MS, undefined, { signal: stopping.signal });
      try {
        return await begin();
      } catch (error) {
        world.log.error('the queue does not start', { error: (error as Error).message });
      }
    }
  };
  let turn: Turn | null = await begin();
  const watching = (async () => {
    while (turn) {
      await Promise.race([turn.over, stopped]);
      await turn.stop();
      if (stopping.signal.aborted) return;
      world.log.error('the queue stopped by itself and starts again');
      turn = await beginAgain().catch(() => null); // told to stop meanwhile
    }
  })();
  return {
    /** Lets running jobs finish. */
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}

interface Turn {
  /** Its workers are gone, or its lease is. */
  readonly over: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * From the queue's beginning to its end. Each turn holds a session advisory lock and writes down which workers it has,
 * so that `freeJobsOfTheDead` can tell a killed one from a slow one.
 */
async function beginTurn(
  world: World,
  jobs: readonly AnyJob[],
  timetable: readonly Timed[],
  concurrency: number,
): Promise<Turn> {
  const { owner } = world.db.pools;
  const lockKey = randomInt(2 ** 31);
  const lease = await owner.connect();
  const lost = once(lease, 'end');
  lost.catch(() => {}); // an error of the connection ends it, and is logged by its pool
  const giveUp = async () => {
    lease.release(true);
    await owner
      .query('delete from worker_leases where lock_key = $1', [lockKey])
      .catch((error: Error) => world.log.error('worker lease', { error: error.message }));
  };

  const events: WorkerEvents = new EventEmitter();
  let leased: Promise<unknown> = Promise.resolve();
  // Jobs are locked in the name of the pool, not of its workers.
  events.on('pool:create', ({ workerPool }) => {
    leased = owner
      .query('insert into worker_leases (worker_id, lock_key) values ($1, $2) on conflict do nothing', [
        workerPool.id,
        lockKey,
      ])
      .catch((error: Error) => world.log.error('worker lease', { error: error.message }));
  });
  // One at a time and one waiting, however long it takes: the next finds what this one left.
  const cron: CronItem[] = timetable.map(({ cron: match, job }) => ({
    task: job.name,
    match,
    options: { backfillPeriod: 0, maxAttempts: 3, queueName: job.name, jobKey: job.name, priority: priorityOf(job) },
  }));
  try {
    await lease.query('select pg_advisory_lock(4817, $1::int)', [lockKey]);
    const runner = await run({
      pgPool: givenBackOnce(owner),
      taskList: taskList(world, jobs),
      parsedCronItems: parseCronItems(cron),
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: quiet,
      preset,
      events,
    });
    const ended = runner.promise.catch((error: Error) => world.log.error('queue', { error: error.message }));
    await leased; // from here on the sweep knows who holds these jobs
    return {
      over: Promise.race([ended, lost]).catch(() => {}),
      async stop() {
        await runner.stop().catch(() => {}); // it may have stopped by itself
        await ended;
        await giveUp();
      },
    };
  } catch (error) {
    await giveUp();
    throw error;
  }
}

/** Gives back the jobs of workers whose process is gone, instead of waiting the four hours the queue would. */
export async function freeJobsOfTheDead(world: World): Promise<number> {
  const { rows } = await world.db.pools.owner.query<{ workerId: string; lockKey: number | null }>(`
    select j.locked_by as "workerId", min(l.lock_key)::int as "lockKey"
    from graphile_worker.jobs j left join worker_leases l on l.worker_id = j.locked_by
    where j.locked_at < now() - interval '5 seconds' group by 1`);
  const dead: string[] = [];
  for (const { workerId, lockKey } of rows) {
    if (lockKey === null || !(await isHeld(world, lockKey))) dead.push(workerId);
  }
  // Nor is anything left of who went without a word.
  await world.db.pools.owner.query(
    `
    delete from worker_leases where worker_id <> all ($1) and not exists (
      select from pg_locks where locktype = 'advisory' and classid = 4817 and objid = lock_key::oid and granted)`,
    [dead],
  );
  if (dead.length === 0) return 0;
  const utils = await makeWorkerUtils({ pgPool: world.db.pools.owner, logger: quiet });
  await utils.forceUnlockWorkers(dead);
  await world.db.pools.owner.query('delete from worker_leases where worker_id = any($1)', [dead]);
  world.log.warn('gave back the jobs of killed workers', { workers: dead.length });
  return dead.length;
}

async function isHeld(world: World, lockKey: number): Promise<boolean> {
  const { rows } = await world.db.pools.owner.query<{ free: boolean }>(
    `select not exists (select 1 from pg_locks where locktype = 'advisory' and classid = 4817 and objid = $1 and granted) as free`,
    [lockKey],
  );
  return !rows[0]!.free;
}
