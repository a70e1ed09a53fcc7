import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';

import {
  Logger,
  parseCronItems,
  run,
  runOnce,
  makeWorkerUtils,
  type CronItem,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type { z } from 'zod';

import type { World } from './world.ts';

/** Work that reacts to an event or to the time. Runs at least once: doing it twice must do no harm. */
export interface Job<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly run: (world: World, payload: Payload) => Promise<void>;
  /** Tries before it is given up, with growing pauses (about three days for 25). */
  readonly maxAttempts?: number;
  /** Where much waits: done before the rest, because somebody looks on (`first`) or soon looks for it (`early`); or after it. */
  readonly turn?: keyof typeof turns;
}

/** As the queue counts: the lowest first. */
const turns = { first: -2, early: -1, last: 1 } as const;
export const priorityOf = ({ turn }: Pick<AnyJob, 'turn'>): number => (turn ? turns[turn] : 0);

// Jobs of different payloads stand in one list; the schema of each checks what it gets.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyJob = Job<any>;

/** A job on the timetable: cron in UTC. */
export interface Timed {
  readonly cron: string;
  readonly job: Job<Record<string, never>>;
}

function taskList(world: World, jobs: readonly AnyJob[]): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        const started = performance.now();
        try {
          await job.run(world, job.payload.parse(payload));
          world.log.debug('job done', { job: job.name, ms: Math.round(performance.now() - started) });
        } catch (error) {
          world.log.error('job failed', { job: job.name, error: (error as Error).message });
          throw error;
        }
      },
    ]),
  );
}

const quiet = new Logger(() => () => {});

/**
 * Runs the queue in this process. Each worker process holds a session advisory lock and writes down which
 * workers it has, so that `freeJobsOfTheDead` can tell a killed one from a slow one.
 */
export async function startWorker(world: World, jobs: readonly AnyJob[], timetable: readonly Timed[], concurrency = 4) {
  const lockKey = randomInt(2 ** 31);
  const lease = await world.db.pools.owner.connect();
  await lease.query('select pg_advisory_lock(4817, $1::int)', [lockKey]);

  const events: WorkerEvents = new EventEmitter();
  let leased: Promise<unknown> = Promise.resolve();
  // Jobs are locked in the name of the pool, not of its workers.
  events.on('pool:create', ({ workerPool }) => {
    leased = world.db.pools.owner
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
  const runner = await run({
    pgPool: world.db.pools.owner,
    taskList: taskList(world, jobs),
    parsedCronItems: parseCronItems(cron),
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet,
    events,
  });
  await leased; // from here on the sweep knows who holds these jobs
  return {
    async stop() {
      await runner.stop();
      await world.db.pools.owner.query('delete from worker_leases where lock_key = $1', [lockKey]);
      lease.release(true);
    },
  };
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

/**
 * Queues that wait for nothing: every case has one, and the more there are, the longer the next job is looked for. Whoever
 * is giving a job its queue is waited for, so that no job is left with a queue that is gone.
 */
export async function forgetEmptyQueues(world: World): Promise<void> {
  const client = await world.db.pools.owner.connect();
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = '2s'`);
    await client.query('lock table graphile_worker._private_job_queues in share row exclusive mode');
    await client.query(`
      delete from graphile_worker._private_job_queues q where locked_at is null
        and not exists (select from graphile_worker._private_jobs j where j.job_queue_id = q.id)`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if ((error as { code?: string }).code !== '55P03') throw error; // nobody let go in time: in an hour, then
  } finally {
    client.release();
  }
}

/** Runs everything that is due, once, and returns: for tests and the command line. */
export async function runDueJobs(world: World, jobs: readonly AnyJob[]): Promise<void> {
  await runOnce({
    pgPool: world.db.pools.owner,
    taskList: taskList(world, jobs),
    noHandleSignals: true,
    logger: quiet,
    concurrency: 1,
  });
}
