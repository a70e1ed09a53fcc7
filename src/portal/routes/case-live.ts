import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';

import { readCaseToken } from '../../cases/case-tokens.ts';
import type { Portal } from '../door.ts';
import type { Token } from './case.tsx';

const HEARTBEAT_MS = 25_000;
const LONGEST_MS = 10 * 60_000; // the browser comes back by itself, and is asked again what it holds

/** Tells an open page that its case changed; the page reads itself again. */
export function mountCaseLive(app: FastifyInstance, { world, live }: Portal): void {
  const streams = new Set<ServerResponse>();
  app.addHook('preClose', async () => streams.forEach((stream) => stream.end()));

  app.get<Token>('/c/:token/live', async (request, reply) => {
    const { shopId, caseId } = await readCaseToken(world, request.params.token);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 3000\n\n');
    streams.add(stream);
    const unsubscribe = live.subscribe(shopId, caseId, () => stream.write('event: changed\ndata: {}\n\n'));
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => stream.end(), LONGEST_MS);
    stream.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      unsubscribe();
      streams.delete(stream);
    });
  });
}
