import type { FastifyReply, FastifyRequest } from 'fastify';

import { hungUp } from '../platform/hung-up.ts';
import type { Log } from '../platform/log.ts';
import { problemOf, type Problem } from './problems.ts';

/** A refusal as it is; anything else is a bug, logged with its request. */
export function problemFor(
  log: Log,
  error: unknown,
  request: FastifyRequest,
): { problem: Problem & { requestId?: string }; headers: Record<string, string> } {
  const known = problemOf(error);
  if (hungUp(request.raw, error))
    log.debug('the caller left', { requestId: request.id, route: request.routeOptions.url });
  else if (!known) {
    const { message, stack } = error as Error;
    log.error('request failed', { requestId: request.id, route: request.routeOptions.url, error: message, stack });
  }
  const bug = {
    type: 'urn:zwrotka:problem:bug',
    title: 'Something broke on our side',
    status: 500,
    reason: 'bug',
    requestId: request.id,
  };
  return known ?? { problem: bug, headers: {} };
}

/** The error handler of the API's scope: problem+json. */
export const answerProblem = (log: Log) =>
  function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { problem, headers } = problemFor(log, error, request);
    // as bytes: a string would get the charset of JSON text written behind its type
    void reply
      .code(problem.status)
      .headers({ ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
      .send(Buffer.from(JSON.stringify(problem)));
  };
