/**
 * Owns the embedded database of the folder it is given and writes numbers into it until it is killed,
 * printing each number once the server acknowledged it.
 */
import { writeSync } from 'node:fs';

import pg from 'pg';

import { startEmbedded } from '../../src/platform/embedded-postgres.ts';

const server = await startEmbedded({ dataDir: process.argv[2]! });
const client = new pg.Client({ connectionString: server.ownerUrl });
client.on('error', () => {});
await client.connect();
await client.query('create table if not exists numbers (n int primary key)');
const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from numbers');
writeSync(1, `postgres ${server.pid}\n`);
for (let n = rows[0]!.next; ; n++) {
  await client.query('insert into numbers values ($1)', [n]);
  writeSync(1, `${n}\n`);
}
