import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

import { AlreadyRunning, startEmbedded } from '../src/platform/embedded-postgres.ts';
import type { RoleUrls } from '../src/platform/database.ts';
import { migrate, migrationFiles } from '../src/platform/migrate.ts';
import { roleUrls } from '../src/platform/roles.ts';
import { packageRoot } from '../src/platform/words.ts';

/** What a test file needs to make itself a database. */
export interface TestServer {
  /** A role that may create databases and roles. */
  readonly adminUrl: string;
  readonly template: string | null;
  /** Why there is no template: a migration that fails. Tests without a database still run. */
  readonly failure: string | null;
  /** Tells the databases of this run from those of others. */
  readonly run: number;
}

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly urls: RoleUrls;
  /** The key the passwords of the roles come from, for another `migrate`. */
  readonly rolesKey: string;
  drop(): Promise<void>;
}

// Roles are the server's, so every database of a test run shares them and their passwords.
const testRolesKey = 'the roles of the tests';

const TEMPLATES = 7_310_001; // the advisory lock under which templates are made
const RUNS = 7_310_002; // with its number, the advisory lock that a living run holds

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
  let template: string | null = null;
  let failure: string | null = null;
  try {
    template = await makeTemplate(admin, adminUrl);
  } catch (error) {
    failure = (error as Error).message;
  }
  return {
    server: { adminUrl, template, failure, run },
    async stop() {
      await sweep(admin, run);
      await admin.end();
      await embedded?.stop();
    },
  };
}

/** A migrated, empty database. End its pools before dropping it. */
export async function createDatabaseOn({ adminUrl, template, failure, run }: TestServer): Promise<TestDatabase> {
  if (!template) throw new Error(`There is no database for tests: ${failure}`);
  const name = `zwrotka_test_${run}_${randomBytes(5).toString('hex')}`;
  const ownerUrl = onDatabase(adminUrl, name);
  await withClient(adminUrl, (admin) => admin.query(`create database "${name}" template "${template}"`));
  return {
    ownerUrl,
    urls: await withClient(ownerUrl, (owner) => roleUrls(owner, ownerUrl, testRolesKey)),
    rolesKey: testRolesKey,
    drop: async () => {
      await withClient(adminUrl, (admin) => dropDatabase(admin, name));
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
    await dropDatabase(admin, name);
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
    for (const { name } of rows) await dropDatabase(admin, name);
    await admin.query(`create database "${draft}"`);
    await migrate(onDatabase(adminUrl, draft), testRolesKey);
    await admin.query(`alter database "${draft}" rename to "${template}"`);
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATES]);
  }
}

function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The vacuum of the server may be in it; nobody but its superuser can send it away, so we wait until it is done. */
async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.query(`drop database if exists "${name}" with (force)`);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (tries === 100 || (code !== '42501' && code !== '55006')) throw error;
      await pause(100);
    }
  }
}
