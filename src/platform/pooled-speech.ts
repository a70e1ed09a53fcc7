import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import { preparedName } from './prepared.ts';

const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] } as const;

/**
 * The pool as Kysely sees it, with two things Kysely has no word for. Prepared statements go by their name. And a
 * `begin` is not waited for: it travels with the first statement (the pool pipelines), one round trip less for every
 * transaction; should it have failed, the commit says so.
 */
export function pooledSpeech(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let begun: Promise<unknown> | null = null;
      const query = async (text: string, values: readonly unknown[] = []) => {
        if (text.startsWith('begin')) {
          begun = client.query(text);
          begun.catch(() => {});
          return NOTHING;
        }
        const name = preparedName(text);
        const answer = client.query({ text, values: [...values], ...(name && { name }) });
        if (text === 'commit') await Promise.all([begun, answer]);
        return answer;
      };
      const { processID } = client as { processID?: number };
      return {
        query,
        processID,
        release: (broken?: boolean) => client.release(broken),
      } as unknown as PostgresPoolClient;
    },
  };
}
