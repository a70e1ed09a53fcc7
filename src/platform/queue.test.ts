/** From the event to the job: once, in order, and again when a worker was killed. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { enqueue } from './enqueue.ts';
import { writeShopEvents } from './events.ts';
import { forgetEmptyQueues, runDueJobs, type Job } from './jobs.ts';
import { freeJobsOfTheDead } from './queue-worker.ts';
import { relayOnce, startRelay } from './relay.ts';
import { inShop } from './shop-scope.ts';

let all: TestWorld;
let shopId: string;
const seen: string[] = [];
const payload = z.object({ shopId: z.uuid(), caseId: z.uuid().nullable(), eventId: z.uuid() });
const react: Job<z.output<typeof payload>> = {
  name: 'test.react',
  payload,
  run: async (_, { eventId }) => void seen.push(eventId),
};
const also: Job<z.output<typeof payload>> = { ...react, name: 'test.also' };

beforeAll(async () => {
  all = await makeTestWorld();
  ({ shopId } = await aShop(all.world));
  await all.drain();
});
afterAll(() => all.close());

const announce = (types: string[], { fail = false } = {}) =>
  inShop(all.world, shopId, async (tx) => {
    await writeShopEvents(
      all.world,
      tx,
      shopId,
      { kind: 'system', id: 'test' },
      types.map((type) => ({ type })),
    );
    if (fail) throw new Error('rolled back');
  });
const waiting = async () =>
  (await all.world.db.pools.owner.query<{ n: number }>('select count(*)::int as n from event_outbox')).rows[0]!.n;

test('an event starts each of its listeners exactly once, whatever relays at the same time', async () => {
  seen.length = 0;
  await announce(['happened', 'unheard', 'happened']);
  const listeners = { happened: [react, also] };
  const taken = await Promise.all([1, 2, 3].map(() => relayOnce(all.world, listeners)));
  expect(taken.filter((n) => n > 0)).toEqual([3]);
  await runDueJobs(all.world, [react, also]);
  await runDueJobs(all.world, [react, also]);
  expect(seen).toHaveLength(4);
  expect(new Set(seen).size).toBe(2);
});

test('what was rolled back never happened', async () => {
  await announce(['happened'], { fail: true }).catch(() => {});
  expect(await waiting()).toBe(0);
});

test('the relay takes what was written at once, and what another process wrote within a moment', async () => {
  const relay = startRelay(all.world, {});
  await announce(['unheard']);
  for (let n = 0; n < 50 && (await waiting()) > 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await waiting()).toBe(0);
  await relay.stop();
});

test('a job that failed is tried again', async () => {
  let tries = 0;
  const fragile: Job<Record<string, never>> = {
    name: 'test.fragile',
    payload: z.object({}),
    async run() {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    },
  };
  await enqueue(all.world, fragile, {});
  await runDueJobs(all.world, [fragile]);
  expect(tries).toBe(1);
  await all.world.db.pools.owner.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`);
  await runDueJobs(all.world, [fragile]);
  expect(tries).toBe(2);
});

test('whoever stops knows what became of each job, however long that takes to write down', async () => {
  const { owner } = all.world.db.pools;
  await owner.query(`
    create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return null; end $$;
    create trigger slowly after update or delete on graphile_worker._private_jobs for each row
      when (old.locked_at is not null) execute function slowly()`);
  const none: z.ZodType<Record<string, never>> = z.object({});
  const fine: Job<Record<string, never>> = { name: 'test.fine', payload: none, run: async () => {} };
  const broken: Job<Record<string, never>> = {
    name: 'test.broken',
    payload: none,
    run: async () => {
      throw new Error('no');
    },
  };
  for (const job of [fine, broken]) await enqueue(all.world, job, {});
  await runDueJobs(all.world, [fine, broken]);
  const { rows } = await owner.query(
    `select task_identifier as job, attempts, locked_at as lock from graphile_worker.jobs where task_identifier like 'test.%'`,
  );
  await owner.query('drop function slowly cascade');
  expect(rows).toEqual([{ job: 'test.broken', attempts: 1, lock: null }]);
});

test('what somebody looks on at is done first, bells last; of the rest, what was first', async () => {
  const done: string[] = [];
  const jobs = (['rest', 'last', 'first'] as const).map((name): Job<Record<string, never>> => ({
    name: `test.turn.${name}`,
    payload: z.object({}),
    ...(name !== 'rest' && { turn: name }),
    run: async () => void done.push(name),
  }));
  for (const job of jobs.toReversed()) await enqueue(all.world, job, {});
  await enqueue(all.world, jobs[1]!, {});
  await enqueue(all.world, jobs[0]!, {});
  await runDueJobs(all.world, jobs);
  expect(done).toEqual(['first', 'rest', 'rest', 'last', 'last']);
});

test('queues that wait for nothing are forgotten; one with a job stays, and its job is done', async () => {
  const queues = async () =>
    (
      await all.world.db.pools.owner.query<{ name: string }>(
        `select queue_name as name from graphile_worker._private_job_queues where queue_name like 'test:%' order by 1`,
      )
    ).rows.map(({ name }) => name);
  let done = 0;
  const job: Job<Record<string, never>> = {
    name: 'test.queued',
    payload: z.object({}),
    run: async () => void (done += 1),
  };
  await enqueue(all.world, job, {}, { queue: 'test:old' });
  await runDueJobs(all.world, [job]);
  await enqueue(all.world, job, {}, { queue: 'test:new' });
  expect(await queues()).toEqual(['test:new', 'test:old']);
  await forgetEmptyQueues(all.world);
  expect(await queues()).toEqual(['test:new']);
  await runDueJobs(all.world, [job]);
  expect(done).toBe(2);
});

test('the job of a killed worker is given back; that of a slow one is not', async () => {
  const { owner } = all.world.db.pools;
  const slow: Job<Record<string, never>> = { name: 'test.slow', payload: z.object({}), run: async () => {} };
  const child = await startChild();
  try {
    const taken = once(child, 'message');
    await enqueue(all.world, slow, {});
    await taken; // it has the job now, and will not finish it
    const locked = await owner.query(`
      update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`);
    expect(locked.rowCount).toBe(1);
    expect(await freeJobsOfTheDead(all.world)).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
  await until(async () => (await freeJobsOfTheDead(all.world)) === 1);
  let done = 0;
  await runDueJobs(all.world, [{ ...slow, run: async () => void (done += 1) }]);
  expect(done).toBe(1);
});

async function startChild(): Promise<ChildProcess> {
  const { owner, app } = all.world.db.pools;
  const child = fork(join(import.meta.dirname, '../../test/stuck-worker.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, OWNER_URL: owner.options.connectionString, APP_URL: app.options.connectionString },
  });
  await once(child, 'message');
  return child;
}

async function until(happened: () => Promise<boolean>) {
  for (let n = 0; n < 100; n += 1) {
    if (await happened()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen');
}
