import { priorityOf, type AnyJob } from './jobs.ts';
import type { World } from './world.ts';

/** The advisory lock of whoever takes events to the queue. */
export const RELAY_LOCK = 4_817_202_602;
const BATCH = 200;

/** Which jobs an event starts. The payload of each is `{ shopId, caseId, eventId }`. */
export type Listeners = Readonly<Record<string, readonly AnyJob[]>>;

interface Waiting {
  position: number;
  shop_id: string;
  event_id: string;
  case_id: string | null;
  type: string;
}

/**
 * Hands events to the queue: takes them in order, adds a job per listener, forgets them, all in one
 * transaction. One relay at a time in the whole installation. A case's jobs share a queue, so that its
 * reactions keep their order. Returns how many events were taken.
 */
export async function relayOnce(world: World, listeners: Listeners): Promise<number> {
  const client = await world.db.pools.owner.connect();
  try {
    await client.query('begin');
    const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [RELAY_LOCK]);
    if (!lock.rows[0]!.taken) {
      await client.query('rollback');
      return 0;
    }
    const { rows } = await client.query<Waiting>('select * from event_outbox order by position limit $1', [BATCH]);
    const specs = rows.flatMap((event) =>
      (listeners[event.type] ?? []).map((job) => ({
        identifier: job.name,
        payload: { shopId: event.shop_id, caseId: event.case_id, eventId: event.event_id },
        queueName: event.case_id ? `case:${event.case_id}` : null,
        jobKey: `${event.event_id}:${job.name}`,
        maxAttempts: job.maxAttempts ?? 25,
        priority: priorityOf(job),
      })),
    );
    if (specs.length) {
      // Of one turn the queue takes what is due first and knows no other order: a microsecond keeps one case's reactions apart.
      await client.query(
        `select graphile_worker.add_jobs(array(
           select row(s->>'identifier', (s->'payload')::json, s->>'queueName', now() + n * interval '1 microsecond', (s->>'maxAttempts')::int, s->>'jobKey', (s->>'priority')::int, null)::graphile_worker.job_spec
           from jsonb_array_elements($1::jsonb) with ordinality as e(s, n) order by n))`,
        [JSON.stringify(specs)],
      );
    }
    if (rows.length) {
      await client.query('delete from event_outbox where position = any($1)', [rows.map((event) => event.position)]);
      const cases = new Set(rows.flatMap((event) => (event.case_id ? `${event.shop_id}:${event.case_id}` : [])));
      await client.query(`select pg_notify('zwrotka_live', told) from unnest($1::text[]) as told`, [[...cases]]);
    }
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Relays after every nudge of this process, and every 200 ms for what other processes wrote. */
export function startRelay(world: World, listeners: Listeners) {
  let stopped = false;
  let wake: (() => void) | null = null;
  let nudged = false;

  const loop = (async () => {
    while (!stopped) {
      nudged = false;
      try {
        while (!stopped && (await relayOnce(world, listeners)) === BATCH);
      } catch (error) {
        world.log.error('relay', { error: (error as Error).message });
        await pause(1000);
      }
      if (!nudged && !stopped) await pause(200);
    }
  })();

  function pause(ms: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => (clearTimeout(timer), resolve());
    });
  }

  return {
    nudge() {
      nudged = true;
      wake?.();
    },
    async stop() {
      stopped = true;
      wake?.();
      await loop;
    },
  };
}
