import type { FastifyReply, FastifyRequest } from 'fastify';

import { Refusal } from '../kit/refusal.ts';
import { hungUp } from '../platform/hung-up.ts';
import type { Log } from '../platform/log.ts';

const statusOf: Record<Refusal['kind'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  gone: 410,
  conflict: 409,
  stale: 412,
  limited: 429,
};

/** The last resort for what no door answered itself: plain words, no details. */
export const answerFailure = (log: Log) =>
  function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { statusCode = 500, message, stack } = error as Error & { statusCode?: number };
    const status = error instanceof Refusal ? statusOf[error.kind] : statusCode;
    if (status >= 500 && !hungUp(request.raw, error)) {
      log.error('request failed', { requestId: request.id, route: request.routeOptions.url, error: message, stack });
    }
    void reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(status >= 500 ? `Something broke on our side. Request ${request.id}\n` : 'There is nothing here.\n');
  };
