import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import type { Database, RoleUrls } from './database.ts';
import { pooledSpeech } from './pooled-speech.ts';
import type { Tables } from './tables.ts';

// A date stays a day, never a midnight somewhere; counts and sums of minor units fit a double exactly or we want to know.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
});

/** A query builder over an open transaction: SQL functions take it and never open their own. */
export type Tx = Kysely<Tables>;

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

export function connect(
  urls: RoleUrls,
  { size, onError }: { size: number; onError: (error: Error) => void },
): Database {
  const pool = (connectionString: string, max: number, pipeline = false) => {
    const patience = { connectionTimeoutMillis: 15_000, idleTimeoutMillis: 60_000 };
    const made = new pg.Pool({ connectionString, max, pipeline, ...patience });
    // Without listeners, idle and in use, a stopping server takes the process with it.
    made.on('error', onError);
    made.on('connect', (client) => client.on('error', onError));
    return made;
  };
  const kysely = (from: pg.Pool) =>
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pooledSpeech(from) }), plugins });

  const app = pool(urls.app, size, true);
  const across = urls.across === urls.app ? app : pool(urls.across, Math.max(2, Math.ceil(size / 4)));
  const owner = pool(urls.owner, Math.max(4, Math.ceil(size / 3)));
  const auth = pool(urls.auth, Math.max(2, Math.ceil(size / 5)));
  return {
    app: kysely(app),
    across: kysely(across),
    owner: kysely(owner),
    pools: { app, owner, auth },
    acrossBySetting: urls.across === urls.app,
    async close() {
      await Promise.all([...new Set([app, across, owner, auth])].map((each) => each.end()));
    },
  };
}
