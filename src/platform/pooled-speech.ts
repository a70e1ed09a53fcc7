import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import { preparedName } from './prepared.ts';

const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] } as const;

const TRAVELS = /^(begin|savepoint|release savepoint)\b/;

/**
 * The pool as Kysely sees it, with two things Kysely has no word for. Prepared statements go by their name. And what
 * begins a transaction, sets a savepoint or lets it go is not waited for: it travels with the next statement (the pool
 * pipelines), one round trip less; should it have failed, so does what follows, and the commit says so.
 */
export function pooledSpeech(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let unheard: Promise<unknown>[] = [];
      const query = async (text: string, values: readonly unknown[] = []) => {
        if (TRAVELS.test(text)) {
          const answer = client.query(text);
          answer.catch(() => {});
          unheard.push(answer);
          return NOTHING;
        }
        const name = preparedName(text);
        const answer = client.query({ text, values: [...values], ...(name && { name }) });
        if (text === 'commit') await Promise.all([...unheard.splice(0), answer]);
        if (text === 'rollback') unheard = [];
        return answer;
      };
      const { processID } = client as { processID?: number };
      const heard: Pick<PostgresPoolClient, 'release'> & { query: unknown; processID: number | undefined } = {
        query,
        processID,
        release: (broken?: boolean) => client.release(broken),
      };
      return heard as PostgresPoolClient;
    },
  };
}
