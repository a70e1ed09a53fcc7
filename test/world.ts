import pg from 'pg';

import { readConfig } from '../src/platform/config.ts';
import type { Http } from '../src/platform/http.ts';
import { runDueJobs } from '../src/platform/jobs.ts';
import { silentLog } from '../src/platform/log.ts';
import { refuseUnsafeMail, type OutgoingMail } from '../src/platform/mail.ts';
import { makeWorld } from '../src/platform/make-world.ts';
import { relayOnce } from '../src/platform/relay.ts';
import { roleUrls } from '../src/platform/roles.ts';
import { secretsFrom } from '../src/platform/secrets.ts';
import type { World } from '../src/platform/world.ts';
import { jobs, listeners } from '../src/worker.ts';
import { createTestDatabase } from './database.ts';
import { memoryFiles } from './memory-files.ts';

export interface TestClock {
  now: Date;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

export interface TestWorld {
  readonly world: World;
  /** What `world.now()` says. The database's own `now()` and the queue's stay real. */
  readonly clock: TestClock;
  /** What has left, in order. */
  readonly mails: OutgoingMail[];
  readonly ownerUrl: string;
  /** Relays every event and runs every job that is due, until nothing is left. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** A world on a database of its own: real rows, a clock that stands still, an outbox. Close it in `afterAll`. */
export async function makeTestWorld({
  now = '2026-10-05T10:00:00Z',
  env = {},
  http,
}: { now?: string | Date; env?: Record<string, string>; http?: Http } = {}): Promise<TestWorld> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const urls = await roleUrls(owner, database.ownerUrl, database.rolesKey).finally(() => owner.end());

  const mails: OutgoingMail[] = [];
  const clock: TestClock = {
    now: new Date(now),
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
      clock.now = new Date(clock.now.getTime() + ms);
    },
  };
  const world = makeWorld(readConfig({ NODE_ENV: 'test', DATABASE_POOL: '6', LOG_LEVEL: 'silent', ...env }), urls, {
    files: memoryFiles(),
    secrets: secretsFrom('a secret of tests, long enough for anything'),
    log: silentLog,
    ...(http && { http }),
    now: () => clock.now,
    mail: {
      async send(mail) {
        refuseUnsafeMail(mail);
        mails.push(mail);
        return { accepted: true };
      },
    },
  });
  return {
    world,
    clock,
    mails,
    ownerUrl: database.ownerUrl,
    async drain() {
      do {
        while ((await relayOnce(world, listeners)) > 0);
        await runDueJobs(world, jobs);
      } while ((await relayOnce(world, listeners)) > 0 || (await jobsWait(world)));
    },
    async close() {
      await world.db.close();
      await database.drop();
    },
  };
}

/** The queue says it is through while the last job of a case still holds the case's others back. */
async function jobsWait({ db }: World): Promise<boolean> {
  const { rows } = await db.pools.owner.query<{ waits: boolean }>(
    'select exists (select from graphile_worker.jobs where run_at <= now() and attempts < max_attempts) as waits',
  );
  return rows[0]!.waits;
}
