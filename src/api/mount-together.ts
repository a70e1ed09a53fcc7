import { Readable } from 'node:stream';

import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { Refusal } from '../kit/refusal.ts';
import { storableUrl } from '../kit/storable.ts';
import { problemFor } from './answer-problem.ts';
import { contextOf, type ApiContext } from './context.ts';
import type { Doors } from './doors.ts';
import { ErrorCarrier } from './interceptors.ts';
import { router } from './router.ts';
import { MOST_TOGETHER } from './together-limit.ts';

/** So many are answered at the same time: one page of the desk must not take all connections to the database. */
const AT_ONCE = 5;

const together = z.object({ ask: z.array(z.string().startsWith('/').max(4000)).min(1).max(MOST_TOGETHER) });

/**
 * Many questions in one request, `POST /together {"ask": ["/cases/…", "/cases/…/messages"]}`: a case at the desk is made of
 * twenty, and a browser asks six at a time. Who asks is found out once. Each is answered exactly as by itself, in a line
 * of its own, `number status body`, as soon as its answer is there. Questions only: nothing is changed this way.
 */
export function mountTogether(scope: FastifyInstance, doors: Doors): void {
  const errors = new ErrorCarrier();
  const handler = new StandardOpenAPIHandler(router, {
    interceptors: [errors.inner],
    rootInterceptors: [errors.outer],
  });

  async function answer(request: FastifyRequest, context: ApiContext, path: string) {
    try {
      const url = new URL(storableUrl(`/api/v1${path}`), 'http://together');
      const question = { method: 'GET', url, headers: {}, body: async () => undefined, signal: undefined };
      const { matched, response } = await handler.handle(question, { prefix: '/api/v1', context: { ...context } });
      if (!matched) throw new Refusal('missing', 'no-such-route');
      return { status: response.status, body: response.body };
    } catch (error) {
      const { problem } = problemFor(doors.world.log, error, request);
      return { status: problem.status, body: problem };
    }
  }

  scope.post('/together', async (request, reply) => {
    const asked = together.safeParse(request.body);
    if (!asked.success) throw new Refusal('invalid', 'malformed');
    const { ask } = asked.data;
    const context = await contextOf(doors, request);
    const lines = new Readable({ read() {} });
    let next = 0;
    const answerOn = async () => {
      while (next < ask.length && !lines.destroyed) {
        const at = next++;
        const { status, body } = await answer(request, context, ask[at]!);
        lines.push(`${at} ${status} ${JSON.stringify(body ?? null)}\n`);
      }
    };
    void Promise.all(Array.from({ length: Math.min(AT_ONCE, ask.length) }, answerOn))
      .then(() => lines.push(null))
      .catch((error: Error) => lines.destroy(error));
    return reply.headers({ 'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no' }).send(lines);
  });
}
