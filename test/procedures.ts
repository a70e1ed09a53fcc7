import { isContractProcedure } from '@orpc/contract';

import { contract } from '../src/api/contract.ts';
import type { Access } from '../src/api/contract/route.ts';

/** One address of the public API, as the contract declares it. */
export interface Procedure {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: NonNullable<Access['access']>;
}

/** Every procedure of the contract: what is generated from this list forgets none. */
export const procedures: readonly Procedure[] = [...walk(contract, [])];

function* walk(node: object, path: string[]): Generator<Procedure> {
  if (isContractProcedure(node)) {
    const { route, meta } = node['~orpc'];
    const { access = 'member' } = meta as Access;
    yield { name: path.join('.'), method: (route.method ?? 'POST') as Procedure['method'], path: route.path!, access };
    return;
  }
  for (const [key, child] of Object.entries(node)) yield* walk(child as object, [...path, key]);
}

/** The address and the body an input makes: path first, then query or body. */
export function requestOf({ method, path }: Procedure, input: object) {
  const rest: Record<string, unknown> = { ...input };
  const url = `/api/v1${path.replace(/\{\+?(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  })}`;
  if (method !== 'GET') return { method, url, payload: rest };
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  return { method, url: query.size ? `${url}?${query}` : url };
}
