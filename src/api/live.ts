import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';

import { requirePermission } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

const HEARTBEAT_MS = 25_000;
// The browser comes back by itself, and is asked again who it is.
const LONGEST_MS = 10 * 60_000;

/** Server-sent events of one shop: which case changed, or who is on it, ids only. `new EventSource('/api/v1/live?shop=<id>')`. */
export function mountLive(scope: FastifyInstance, { world, signIn, live }: Doors): void {
  const streams = new Set<ServerResponse>();
  scope.addHook('preClose', async () => streams.forEach((stream) => stream.end()));

  scope.get('/live', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    requirePermission(actor, 'read cases');

    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 2000\n\n');
    streams.add(stream);
    const unsubscribe = live.subscribe(actor.shopId, null, (id, news) => {
      if (news === 'access') {
        if (id === actor.id) hangUp(); // the browser comes back, if it still may
      } else if (news !== 'notice') stream.write(`event: ${news}\ndata: ${JSON.stringify({ caseId: id })}\n\n`);
      else if (id === actor.id) stream.write('event: notice\ndata: {}\n\n');
    });
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(hangUp, LONGEST_MS);
    const leave = () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      unsubscribe();
      streams.delete(stream);
    };
    stream.once('close', leave);
    function hangUp() {
      leave(); // first: nothing more is written to it
      stream.end();
    }
  });
}
