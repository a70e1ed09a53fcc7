import { sql } from 'kysely';
import type pg from 'pg';

import type { Tx } from './db.ts';
import type { World } from './world.ts';

/**
 * `case`: it changed. `desk`: somebody came, left, began to write or is about to send; nothing of the case changed.
 * `notice`: somebody is to know of something, or knows it by now; the id is theirs.
 * `access`: somebody, or a key, may do other things than before, or nothing; the id is theirs.
 */
export type LiveNews = 'case' | 'desk' | 'notice' | 'access';
type Watcher = (id: string, news: LiveNews) => void;

/** Tells who watches that a case changed: ids only, the watcher reads again. */
export interface Live {
  /**
   * Calls back with the case that changed; `caseId` null watches the whole shop. Returns how to stop.
   * What happens at the desk only is told to who watches the shop: the buyer at their page hears nothing of it.
   */
  subscribe(shopId: string, caseId: string | null, changed: Watcher): () => void;
  stop(): Promise<void>;
}

/** One listening connection for the whole process, made again when it is lost. */
export function startLive(world: World): Live {
  const watchers = new Map<string, Set<Watcher>>();
  let client: pg.PoolClient | null = null;
  let stopped = false;

  const tell = (payload = '') => {
    const [shopId = '', caseId = '', about] = payload.split(':');
    const news = about === 'desk' || about === 'notice' || about === 'access' ? about : 'case';
    const heard = news === 'case' ? [shopId, payload] : [shopId];
    for (const key of heard) for (const changed of watchers.get(key) ?? []) changed(caseId, news);
  };

  const listening = listen();
  async function listen(): Promise<void> {
    if (stopped) return;
    try {
      const made = await world.db.pools.app.connect();
      client = made;
      made.on('notification', ({ payload }) => tell(payload));
      made.once('error', (error) => {
        made.release(error);
        client = null;
        if (!stopped) setTimeout(() => void listen(), 1000).unref();
      });
      await made.query('listen zwrotka_live');
    } catch (error) {
      // Pages fall back to asking every few seconds; nothing is lost but haste.
      world.log.warn('no live updates', { error: (error as Error).message });
      client?.release(true);
      client = null;
      if (!stopped) setTimeout(() => void listen(), 1000).unref();
    }
  }

  return {
    subscribe(shopId, caseId, changed) {
      const key = caseId ? `${shopId}:${caseId}` : shopId;
      const set = watchers.get(key) ?? new Set();
      watchers.set(key, set.add(changed));
      return () => {
        set.delete(changed);
        if (set.size === 0) watchers.delete(key);
      };
    },
    async stop() {
      stopped = true;
      await listening;
      client?.release(true);
      client = null;
    },
  };
}

/** Colleagues who have this case on their screen read again who is on it and what is being written. Told at the commit. */
export async function tellDesk(tx: Tx, shopId: string, caseId: string): Promise<void> {
  await sql`select pg_notify('zwrotka_live', ${`${shopId}:${caseId}:desk`})`.execute(tx);
}

/** One person's notices changed. Told at the commit. */
export async function tellStaff(tx: Tx, shopId: string, staffId: string): Promise<void> {
  await sql`select pg_notify('zwrotka_live', ${`${shopId}:${staffId}:notice`})`.execute(tx);
}

/** Whoever listens in this name is asked again who they are. Told at the commit. */
export async function tellAccess(tx: Tx, shopId: string, actorId: string): Promise<void> {
  await sql`select pg_notify('zwrotka_live', ${`${shopId}:${actorId}:access`})`.execute(tx);
}
