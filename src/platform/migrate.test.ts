import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { expect, inject, test } from 'vitest';

import { createTestDatabase } from '../../test/database.ts';
import { migrate, migrationFiles } from './migrate.ts';

test('three processes that start at once migrate an empty database once', async () => {
  const database = await createTestDatabase(); // for its server; ours is a new, empty one beside it
  const name = `three_at_once_${randomBytes(4).toString('hex')}`;
  const url = new URL(database.ownerUrl);
  const admin = new pg.Client({ connectionString: inject('testServer').adminUrl });
  await admin.connect();
  await admin.query(`create database "${name}"`);
  url.pathname = name;
  try {
    const lines: string[] = [];
    const started = Array.from({ length: 3 }, () => migrate(url.href, database.rolesKey, (line) => lines.push(line)));
    const [one, ...others] = await Promise.all(started);
    for (const other of others) expect(other).toEqual(one);
    expect(lines).toEqual(migrationFiles().map((file) => `migrated ${file.name}`));
    expect(new URL(one!.app).username).not.toBe(url.username);

    const again: string[] = [];
    await migrate(url.href, database.rolesKey, (line) => again.push(line));
    expect(again).toEqual([]);

    await changeHash(url.href);
    await expect(migrate(url.href, database.rolesKey)).rejects.toThrow(/was changed after it ran/);
  } finally {
    await admin.query(`drop database "${name}" with (force)`);
    await admin.end();
    await database.drop();
  }
});

async function changeHash(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`update migrations set hash = 'other' where name like '0001%'`);
  await client.end();
}
