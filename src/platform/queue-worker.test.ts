/** The worker of a process outlives its database's bad moments. */
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { enqueue } from './enqueue.ts';
import type { Job } from './jobs.ts';
import { freeJobsOfTheDead, startWorker } from './queue-worker.ts';

let t: TestWorld;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

const done = new Set<number>();
const count: Job<{ n: number }> = {
  name: 'test.count',
  payload: z.object({ n: z.number() }),
  async run(_, { n }) {
    await pause(40);
    done.add(n);
  },
};

/** As a database that restarts, or a proxy before it: nobody keeps a connection. */
async function dropConnections(times: number): Promise<void> {
  const operator = new pg.Client({ connectionString: t.ownerUrl });
  await operator.connect();
  for (let n = 0; n < times; n += 1) {
    await operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await pause(50);
  }
  await operator.end();
}

test('a database that drops every connection, again and again, stops neither the process nor the queue', async () => {
  const worker = await startWorker(t.world, [count], []);
  const numbers = Array.from({ length: 40 }, (_, n) => n);
  for (const n of numbers) await enqueue(t.world, count, { n });
  await vi.waitFor(() => expect(done.size).toBeGreaterThan(3), { timeout: 10_000 });
  await dropConnections(8);
  expect(done.size).toBeLessThan(numbers.length); // or it was no test
  await vi.waitFor(
    async () => {
      // as if the seconds had passed after which a job is taken from who is gone
      await t.world.db.pools.owner.query(
        `update graphile_worker._private_jobs set locked_at = locked_at - interval '6 seconds'`,
      );
      await freeJobsOfTheDead(t.world);
      expect([...done].sort((a, b) => a - b)).toEqual(numbers);
    },
    { timeout: 20_000, interval: 500 },
  );
  await worker.stop();
  await freeJobsOfTheDead(t.world);
  const { rows } = await t.world.db.pools.owner.query(
    `select (select count(*)::int from graphile_worker.jobs) as jobs, (select count(*)::int from worker_leases) as leases`,
  );
  expect(rows).toEqual([{ jobs: 0, leases: 0 }]);
});

test('a worker that is told to stop while the database is gone stops', async () => {
  const worker = await startWorker(t.world, [count], []);
  await dropConnections(2);
  await worker.stop();
  await dropConnections(1);
});
