import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runMigrations } from 'graphile-worker';
import pg from 'pg';

import type { RoleUrls } from './database.ts';
import { makeRoles, roleUrls } from './roles.ts';
import { packageRoot } from './words.ts';

const LOCK = 4_817_202_601;

/**
 * Brings a database up to date: roles, our numbered SQL files, the queue's own schema. Forward only; safe
 * when several processes start at once, since one does the work and the others wait for it.
 */
export async function migrate(
  ownerUrl: string,
  rolesKey: string,
  log: (line: string) => void = () => {},
): Promise<RoleUrls> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migrations (name text primary key, hash bytea not null, applied_at timestamptz not null default now())',
    );
    await makeRoles(client, rolesKey);
    for (const { name, text, hash } of migrationFiles()) {
      const done = await client.query<{ hash: Buffer }>('select hash from migrations where name = $1', [name]);
      if (done.rows[0]) {
        if (!done.rows[0].hash.equals(hash))
          throw new Error(`migration ${name} was changed after it ran; write a new one`);
        continue;
      }
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
      }
      log(`migrated ${name}`);
    }
    await runMigrations({ connectionString: ownerUrl });
    return await roleUrls(client, ownerUrl, rolesKey);
  } finally {
    await client.end();
  }
}

export function migrationFiles(): { name: string; text: string; hash: Buffer }[] {
  const folder = join(packageRoot, 'db/migrations');
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest() };
    });
}
