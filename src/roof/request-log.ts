import type { FastifyInstance, FastifyRequest } from 'fastify';

import { newId } from '../kit/id.ts';
import type { Log } from '../platform/log.ts';

/** The id a request keeps through every log line: the proxy's, when it looks like one, else our own. */
export const requestId = ({ headers }: Pick<FastifyRequest['raw'], 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : newId();
};

/** One line a request. The pattern of the route, never the address: that may hold a token. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const facts = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (facts.route.startsWith('/healthz') || facts.route.startsWith('/readyz')) log.debug('request', facts);
    else log.info('request', facts);
  });
}
