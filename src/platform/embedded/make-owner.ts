import pg from 'pg';

import { type Access, superuserUrl } from './folder.ts';

/**
 * The owner's role and its database. Each step looks first, so that a start that was interrupted here goes on.
 * The product never connects as the superuser, whom no row-level security holds: this is its only use.
 */
export async function makeOwner(access: Access, port: number, throwAway: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(access, port) });
  client.on('error', () => {});
  await client.connect();
  try {
    const role = await client.query(`select from pg_roles where rolname = 'zwrotka_owner'`);
    if (!role.rowCount) {
      const password = client.escapeLiteral(access.ownerPassword);
      await client.query(
        `create role zwrotka_owner login nosuperuser createrole ${throwAway ? 'createdb' : ''} password ${password}`,
      );
    }
    const database = await client.query(`select from pg_database where datname = 'zwrotka'`);
    if (!database.rowCount) await client.query('create database zwrotka owner zwrotka_owner');
  } finally {
    await client.end();
  }
}
