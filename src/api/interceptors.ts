import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard';

import { Refusal } from '../kit/refusal.ts';
import { answerOnce } from '../platform/idempotency.ts';
import type { ApiContext } from './context.ts';

type Intercepted = StandardHandlerInterceptorOptions<ApiContext> & { next(): Promise<StandardHandleResult> };

/**
 * Carries the error of a procedure out to the server's own error handler, where all become problem+json: oRPC
 * would answer it in a form of its own.
 */
export class ErrorCarrier {
  readonly #errors = new WeakMap<ApiContext, unknown>();

  readonly inner = async ({ context, next }: Intercepted): Promise<StandardHandleResult> => {
    try {
      return await next();
    } catch (error) {
      this.#errors.set(context, error);
      throw error;
    }
  };

  readonly outer = async ({ context, next }: Intercepted): Promise<StandardHandleResult> => {
    const result = await next();
    if (this.#errors.has(context)) throw this.#errors.get(context);
    return result;
  };
}

/** A write with an `Idempotency-Key` is done once per actor; asked again it gets the same answer, marked. */
export async function keyedWrites({ request, context, next }: Intercepted): Promise<StandardHandleResult> {
  const key = request.headers['idempotency-key'];
  const { actor, world } = context;
  if (key === undefined || !actor || request.method === 'GET') return next();
  if (typeof key !== 'string' || key.length < 1 || key.length > 200)
    throw new Refusal('invalid', 'idempotency-key-unusable');

  const { method, url } = request;
  const content = JSON.stringify([method, url.pathname, url.search, (await request.body()) ?? null]);
  const whose = `${actor.kind}:${actor.id}`;
  const answer = await answerOnce(world, { shopId: actor.shopId, actor: whose, key, content }, async () => {
    const { response } = await next();
    if (!response) throw new Refusal('missing', 'no-such-route');
    return { status: response.status, body: response.body };
  });
  return {
    matched: true,
    response: {
      status: answer.status,
      headers: answer.replayed ? { 'idempotency-replayed': 'true' } : {},
      body: answer.body,
    },
  };
}
