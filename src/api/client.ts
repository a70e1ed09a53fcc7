import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';

import type { FieldProblem } from '../kit/refusal.ts';
import { contract, type Contract } from './contract.ts';

export type ApiClient = JsonifiedClient<ContractRouterClient<Contract, { version?: number; key?: string }>>;

/** A "no" of the API: what it was, and at which fields. Status 0: the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number,
    reason: string,
    fields: readonly FieldProblem[] = [],
    retryAfterSeconds: number | null = null,
  ) {
    super(`${status} ${reason}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.reason = reason;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * The typed client, for the browser and for machines. A call may say which version of a case it has seen and a key
 * that makes it safe to repeat: `client.cases.move(input, { context: { version: 7, key } })`.
 */
export function makeClient(
  url: string,
  headers: () => Record<string, string>,
  send: (request: Request, init: RequestInit) => Promise<Response> = fetch,
): ApiClient {
  const link = new OpenAPILink<{ version?: number; key?: string }>(contract, {
    url,
    headers: ({ context: { version, key } }) => ({
      ...headers(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    }),
    fetch: async (request, init) => {
      const answer = await send(request, init).catch((error: Error) => {
        if (error.name === 'AbortError') throw error;
        throw new ApiProblem(0, 'not-reached');
      });
      if (answer.ok) return answer;
      const problem = (await answer.json().catch(() => ({}))) as Partial<ApiProblem>;
      const wait = Number(answer.headers.get('retry-after'));
      throw new ApiProblem(answer.status, problem.reason ?? 'bug', problem.fields, wait || null);
    },
  });
  return createORPCClient(link);
}
