import { Logger, runOnce, type TaskList } from 'graphile-worker';
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

export function taskList(world: World, jobs: readonly AnyJob[]): TaskList {
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

export const quiet = new Logger(() => () => {});

/**
 * What became of a job is handed to the queue's own batch, which it waits for when it stops. Without one it writes that
 * down behind our back: a pool that is closed meanwhile fails nobody's promise, and the job is done again.
 */
export const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } as const;

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
    preset,
    concurrency: 1,
  });
}
