import { createHash, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';

import { AlreadyRunning, startEmbedded } from '../src/platform/embedded-postgres.ts';
import { migrate, migrationFiles } from '../src/platform/migrate.ts';
import { packageRoot } from '../src/platform/words.ts';

/** What a test file needs to make itself a database. */
export interface TestServer {
  /** A role that may create databases and roles. */
  readonly adminUrl: string;
  readonly template: string;
  /** Tells the databases of this run from those of others. */
  readonly run: number;
}

/** Roles are the server's, so every database of a test run shares them and their passwords. */
export const testRolesKey = 'the roles of the tests';

const TEMPLATES = 7_310_001; // the advisory lock under which templates are made
export const RUNS = 7_310_002; // with its number, the advisory lock that a living run holds
export const databaseOf = (run: number, name: string) => `zwrotka_test_${run}_${name}`;

/** DATABASE_URL, or an embedded server that is kept between runs; in it, a migrated template. */
export async function startTestServer(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const embedded = process.env.DATABASE_URL ? null : await startFreeSlot();
  const adminUrl = embedded?.ownerUrl ?? process.env.DATABASE_URL!;
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => {});
  await admin.connect();
  const run = randomInt(1, 2 ** 31);
  await admin.query('select pg_advisory_lock($1, $2)', [RUNS, run]);
  await sweep(admin);
  const template = await makeTemplate(admin, adminUrl);
  return {
    server: { adminUrl, template, run },
    async stop() {
      await sweep(admin, run);
      await admin.end();
      await embedded?.stop();
    },
  };
}

/** Two runs at once get a server each; a third run of the first one's slot finds its template ready. */
async function startFreeSlot() {
  for (let slot = 1; ; slot++) {
    const dataDir = join(packageRoot, 'node_modules/.cache/zwrotka-test-pg', String(slot));
    mkdirSync(dataDir, { recursive: true });
    try {
      return await startEmbedded({ dataDir, throwAway: true });
    } catch (error) {
      if (!(error instanceof AlreadyRunning) || slot === 20) throw error;
    }
  }
}

/** Drops the databases of runs that crashed, and of `ours`, which ends. */
async function sweep(admin: pg.Client, ours?: number) {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^zwrotka_test_\\d+_'`,
  );
  for (const { name } of rows) {
    const run = Number(name.split('_')[2]);
    if (run !== ours) {
      const lock = await admin.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [RUNS, run]);
      if (!lock.rows[0]!.free) continue;
      await admin.query('select pg_advisory_unlock($1, $2)', [RUNS, run]);
    }
    await admin.query(`drop database if exists "${name}" with (force)`);
  }
}

async function makeTemplate(admin: pg.Client, adminUrl: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file.hash);
  const template = `zwrotka_template_${hash.digest('hex').slice(0, 16)}`;
  const draft = `${template}_draft`;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATES]);
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'zwrotka\\_template\\_%'`,
    );
    if (rows.some(({ name }) => name === template)) return template;
    for (const { name } of rows) await admin.query(`drop database if exists "${name}" with (force)`);
    await admin.query(`create database "${draft}"`);
    const url = new URL(adminUrl);
    url.pathname = draft;
    await migrate(url.href, testRolesKey);
    await admin.query(`alter database "${draft}" rename to "${template}"`);
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATES]);
  }
}
