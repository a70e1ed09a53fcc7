import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard';

import type { Actor } from '../identity/actor.ts';
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

export function keyIn(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < 1 || key.length > 200)
    throw new Refusal('invalid', 'idempotency-key-unusable');
  return key;
}

export const keyedBy = (actor: Actor) => ({ shopId: actor.shopId, actor: `${actor.kind}:${actor.id}` });

/** A write with an `Idempotency-Key` is done once per actor; asked again it gets the same answer, marked. */
export async function keyedWrites({ request, context, next }: Intercepted): Promise<StandardHandleResult> {
  const { actor, world } = context;
  const key = keyIn(request.headers);
  if (key === null || !actor || request.method === 'GET') return next();
  const { method, url } = request;
  const content = JSON.stringify([method, url.pathname, url.search, (await request.body()) ?? null]);
  const answer = await answerOnce(world, { ...keyedBy(actor), key, content }, async () => {
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
