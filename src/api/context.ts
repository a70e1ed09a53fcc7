import type { FastifyRequest } from 'fastify';

import type { Actor } from '../identity/actor.ts';
import type { SignedIn, SignIn } from '../identity/sign-in.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { credentialsOf } from './credentials.ts';

/** What a handler knows about its request. */
export interface ApiContext {
  readonly world: World;
  readonly signIn: SignIn;
  /** Somebody with a session, whether they named a shop or not. */
  readonly user: SignedIn | null;
  /** The member or the key that acts in one shop. */
  readonly actor: Extract<Actor, { kind: 'staff' | 'apiKey' }> | null;
  /** The version `If-Match` names: pass it to verbs that change a case. */
  readonly expectedVersion: number | null;
  /** For a log line or a limit: never stored. */
  readonly clientIp: string;
  /** Cases this request was told exist: asked together, the questions about one case look for it once. */
  readonly knownCases: Map<string, Promise<void>>;
}

export async function contextOf(
  { world, signIn }: Pick<ApiContext, 'world' | 'signIn'>,
  request: FastifyRequest,
): Promise<ApiContext> {
  return {
    world,
    signIn,
    ...(await credentialsOf(world, signIn, request)),
    expectedVersion: versionNamedBy(request),
    clientIp: request.ip,
    knownCases: new Map(),
  };
}

/** `If-Match: "7"` (RFC 9110, 13.1.1): the version the client has seen. */
function versionNamedBy({ headers }: FastifyRequest): number | null {
  const header = headers['if-match'];
  if (header === undefined) return null;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new Refusal('invalid', 'if-match-unusable');
  return Number(version);
}
