import type { AnyJob } from '../../platform/jobs.ts';
import { RELAY_LOCK, type Listeners } from '../../platform/relay.ts';
import { localMail } from '../../platform/local-mail.ts';
import { clockOf, type World } from '../../platform/world.ts';

import { quickenCommits } from './quick-commits.ts';

/** What follows from what happens: the lists of worker.ts, which stands above this room. */
export interface Reactions {
  readonly listeners: Listeners;
  readonly jobs: readonly AnyJob[];
}

/** A world set back in time, in which everything that has happened is reacted to at once. */
export interface DemoWorld {
  readonly world: World;
  /** Goes to an instant, lets something happen there, and all that follows from it. */
  happen(at: Date, what: (world: World) => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

/** The jobs that events start run here, not from the queue, since the queue's own clock cannot be set back. */
export async function openDemoWorld(real: World, { listeners }: Reactions): Promise<DemoWorld> {
  let now = real.now();
  const clock = clockOf(() => now);
  // Mails stay on this machine, whatever server is configured.
  const world: World = { ...real, ...clock, nudgeRelay: () => {}, mail: localMail({ db: real.db, now: clock.now }) };
  const lease = await real.db.pools.owner.connect();
  // The relay of a process that runs already would date the mails of weeks ago today.
  await lease.query('select pg_advisory_lock($1)', [RELAY_LOCK]);
  const quick = await quickenCommits([real.db.pools.app, real.db.pools.owner]);

  return {
    world,
    async happen(at, what) {
      now = at;
      await what(world);
      now = new Date(at.getTime() + 4000); // a mail leaves a moment after its cause
      await react(world, listeners);
    },
    async end() {
      await quick.end();
      await lease.query('select pg_advisory_unlock($1)', [RELAY_LOCK]);
      lease.release();
    },
  };
}

interface Waiting {
  position: number;
  shop_id: string;
  event_id: string;
  case_id: string | null;
  type: string;
}

/** Hands every waiting event to its listeners, in order; an event is forgotten when all of them are done. */
async function react(world: World, listeners: Listeners): Promise<void> {
  const { owner } = world.db.pools;
  for (;;) {
    const { rows } = await owner.query<Waiting>('select * from event_outbox order by position');
    if (rows.length === 0) return;
    for (const event of rows) {
      for (const job of listeners[event.type] ?? []) {
        await job.run(world, { shopId: event.shop_id, caseId: event.case_id, eventId: event.event_id });
      }
    }
    await owner.query('delete from event_outbox where position = any($1)', [rows.map(({ position }) => position)]);
  }
}
