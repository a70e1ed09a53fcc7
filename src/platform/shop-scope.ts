import { sql } from 'kysely';

import { isId } from '../kit/id.ts';
import type { Tx } from './db.ts';
import type { World } from './world.ts';

const afterCommits = new WeakMap<Tx, Set<() => void>>();

/** Runs once the open transaction is committed, and not at all when it is rolled back. */
export function afterCommit(tx: Tx, run: () => void): void {
  afterCommits.get(tx)?.add(run);
}

/**
 * The only way to a shop's tables: a transaction that sees this shop's rows and no other's.
 * Do not call the outside world inside it.
 */
export function inShop<T>(world: Pick<World, 'db'>, shopId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  // The id goes into the text of the statement, so that begin and set travel together; hence the check.
  if (!isId(shopId)) throw new Error('not a shop id');
  return inTransaction(world.db.app, `begin; select set_config('app.shop_id', '${shopId}', true)`, work);
}

/** For work that belongs to no single shop: sign-in, sweeps, the host. Never for an answer to a request about one shop. */
export function acrossShops<T>(world: Pick<World, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { across, acrossBySetting } = world.db;
  return inTransaction(across, acrossBySetting ? `begin; select set_config('app.across', 'on', true)` : 'begin', work);
}

async function inTransaction<T>(db: Tx, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const then = new Set<() => void>();
  const result = await db.connection().execute(async (tx) => {
    afterCommits.set(tx, then);
    await sql.raw(begin).execute(tx);
    try {
      const value = await work(tx);
      const { rows } = await sql<{ command: string }>`commit`.execute(tx);
      // a statement failed, somebody caught that and went on: nothing is kept, so nobody may think it is
      if (rows[0]?.command === 'ROLLBACK') throw new Error('a failed statement undid the transaction');
      return value;
    } catch (error) {
      await sql`rollback`.execute(tx).catch(() => {}); // a lost connection has rolled back already
      throw error;
    }
  });
  for (const run of then) run();
  return result;
}
