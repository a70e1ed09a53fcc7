import type { FastifyRequest } from 'fastify';

import { findKey } from '../identity/find-key.ts';
import type { SignedIn, SignIn } from '../identity/sign-in.ts';
import { staffActor } from '../identity/staff-of-user.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ApiContext } from './context.ts';

/** A machine comes with a key, a person with the session cookie and the shop they are looking at. */
export async function credentialsOf(
  world: World,
  signIn: SignIn,
  request: FastifyRequest,
): Promise<Pick<ApiContext, 'user' | 'actor'>> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    const actor = token ? await findKey(world, token) : null;
    if (!actor) throw new Refusal('unauthenticated', 'key-unknown');
    return { user: null, actor };
  }
  const user = await sessionOf(signIn, request);
  if (!user) return { user: null, actor: null };
  if (!['GET', 'HEAD'].includes(request.method)) refuseOtherSites(world, request);
  const shopId = shopNamedBy(request);
  if (!shopId) return { user, actor: null };
  const actor = isId(shopId) ? await staffActor(world, user, shopId) : null;
  // the same for a shop of others and for none at all
  if (!actor) throw new Refusal('forbidden', 'not-a-member');
  if (actor !== 'second-step-needed') return { user, actor };
  // one's own account stays open: the second step is set up there
  if (!/^\/api\/v1\/me(\?|$)/.test(request.url)) throw new Refusal('forbidden', 'second-step-needed');
  return { user, actor: null };
}

/** An EventSource and a link to a file cannot set headers: they name the shop in the address. */
function shopNamedBy({ headers, query }: FastifyRequest): string | undefined {
  const header = headers['zwrotka-shop'];
  return (Array.isArray(header) ? header[0] : header) ?? (query as { shop?: string }).shop;
}

function sessionOf(signIn: SignIn, { headers }: FastifyRequest): Promise<SignedIn | null> {
  return headers.cookie?.includes('zwrotka.session_token')
    ? signIn.userOf(new Headers({ cookie: headers.cookie }))
    : Promise.resolve(null);
}

/** A browser says where a write comes from; another site's page must not act with our cookie (beside SameSite=Lax). */
function refuseOtherSites({ config }: World, { headers, host, protocol }: FastifyRequest): void {
  const ours = [new URL(config.PUBLIC_URL).origin, `${protocol}://${host}`];
  const site = headers['sec-fetch-site'];
  const same = site === undefined ? ours.includes(headers.origin ?? '') : site === 'same-origin';
  if (!same) throw new Refusal('forbidden', 'other-site');
}
