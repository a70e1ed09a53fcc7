import type pg from 'pg';

interface Said {
  readonly text: string;
  readonly name?: string | undefined;
  readonly values?: unknown[] | undefined;
}

/** What a piece of work said to the database: statements that were sent together stand in one batch. */
export type Script = readonly (readonly Said[])[];

/**
 * Writes down what work over this pool says. With `undo`, its commits become rollbacks, so that the script can be
 * played later with the very same ids.
 */
export function listenTo(pool: pg.Pool, { undo }: { undo: boolean }): Script[] {
  const heard: Script[] = [];
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (said: Said) => Promise<pg.QueryResult>;
    let script: Said[][] = [];
    let underWay = 0;
    client.query = (async (query: string | Said, values?: unknown[]) => {
      const said = typeof query === 'string' ? { text: query, values } : { ...query, values: query.values ?? values };
      if (said.text.startsWith('begin')) script = [];
      if (underWay === 0) script.push([]);
      script.at(-1)!.push(said);
      underWay += 1;
      try {
        if (said.text !== 'commit') return await send(said);
        heard.push(script);
        return undo ? { ...(await send({ text: 'rollback' })), command: 'COMMIT' } : await send(said);
      } finally {
        underWay -= 1;
      }
    }) as typeof client.query;
  });
  return heard;
}

/** Says the same again through the bare driver, waiting where the work waited. */
export async function play(pool: pg.Pool, scripts: readonly Script[]): Promise<void> {
  for (const script of scripts) {
    const client = await pool.connect();
    try {
      for (const batch of script) await Promise.all(batch.map((said) => client.query(said as pg.QueryConfig)));
    } finally {
      client.release();
    }
  }
}
