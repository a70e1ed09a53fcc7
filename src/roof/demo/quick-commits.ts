import type pg from 'pg';

const AT_ONCE = 3; // the demo does one thing after another: it never takes more connections than these

/**
 * While the demo is made, a commit does not wait for the disk: two thousand of them would take most of the time.
 * A power cut then loses the last of them, in order, so that the demo is seen to be cut off and is made again.
 */
export async function quickenCommits(pools: readonly pg.Pool[]): Promise<{ end(): Promise<void> }> {
  const setAll = async (statement: string, pool: pg.Pool, count: number) => {
    const clients = await Promise.all(Array.from({ length: count }, () => pool.connect()));
    for (const client of clients) await client.query(statement);
    for (const client of clients) client.release(); // the pool gives those first that came back last
  };
  for (const pool of pools) await setAll('set synchronous_commit = off', pool, AT_ONCE);
  return {
    async end() {
      for (const pool of pools) await setAll('reset synchronous_commit', pool, pool.idleCount);
    },
  };
}
