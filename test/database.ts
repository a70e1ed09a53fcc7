import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { databaseOf, testRolesKey } from './test-server.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  /** The key the roles' passwords come from: for `roleUrls` or another `migrate`. */
  readonly rolesKey: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of one test file. End its pools before dropping it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, run } = inject('testServer');
  const name = databaseOf(run, randomBytes(5).toString('hex'));
  await asAdmin(adminUrl, `create database "${name}" template "${template}"`);
  const url = new URL(adminUrl);
  url.pathname = name;
  return {
    ownerUrl: url.href,
    rolesKey: testRolesKey,
    drop: () => asAdmin(adminUrl, `drop database if exists "${name}" with (force)`),
  };
}

async function asAdmin(adminUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
