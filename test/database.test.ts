import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { migrationFiles } from '../src/platform/migrate.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './test-server.ts';

let one: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([one, other].map((each) => each.drop())));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a database of a test is migrated, and nobody else sees what is written into it', async () => {
  expect(await ask(one.ownerUrl, 'select name from migrations order by name')).toEqual(
    migrationFiles().map(({ name }) => ({ name })),
  );
  await ask(one.ownerUrl, 'create table mine (n int)');
  expect(await ask(other.ownerUrl, `select to_regclass('mine') as mine`)).toEqual([{ mine: null }]);
});

test('the roles of the product can sign in', async () => {
  for (const url of Object.values(one.urls)) expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the tests do not run as a superuser', async () => {
  const rows = await ask(one.ownerUrl, 'select rolsuper from pg_roles where rolname = current_user');
  if (!process.env.DATABASE_URL) expect(rows).toEqual([{ rolsuper: false }]);
});

test('a dropped database is gone, although somebody is still connected', async () => {
  const { ownerUrl, drop } = await createTestDatabase();
  const forgotten = new pg.Client({ connectionString: ownerUrl });
  forgotten.on('error', () => {});
  await forgotten.connect();
  await drop();
  const name = new URL(ownerUrl).pathname.slice(1);
  expect(await ask(inject('testServer').adminUrl, `select from pg_database where datname = '${name}'`)).toEqual([]);
});
