import type { FastifyInstance } from 'fastify';

import type { World } from '../platform/world.ts';

const PATIENCE_MS = 2000;
const BEHIND_SECONDS = 60;

/**
 * /healthz: this process lives. /readyz: it may be sent requests, so its database answers. A relay that is behind
 * is told and does not close the door: what buyers send is stored and waits.
 */
export function mountHealth(app: FastifyInstance, world: World): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const late = new Promise<'down'>((resolve) => setTimeout(() => resolve('down'), PATIENCE_MS).unref());
    const relay = await Promise.race([relayLag(world).catch(() => 'down' as const), late]);
    const ready = relay !== 'down';
    reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return {
      status: ready ? 'ok' : 'not-ready',
      database: ready ? 'ok' : 'down',
      ...(ready && { relay: relay > BEHIND_SECONDS ? 'behind' : 'ok', oldestEventSeconds: relay }),
    };
  });
}

/** How long the first event in line has waited. Its id tells when it was made (UUIDv7). */
async function relayLag({ db, now }: World): Promise<number> {
  const { rows } = await db.pools.owner.query<{ id: string }>(
    'select event_id as id from event_outbox order by position limit 1',
  );
  if (!rows[0]) return 0;
  const madeAt = parseInt(rows[0].id.replaceAll('-', '').slice(0, 12), 16);
  return Math.max(0, Math.round((now().getTime() - madeAt) / 1000));
}
