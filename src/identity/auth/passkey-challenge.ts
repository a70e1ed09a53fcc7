import { randomBytes } from 'node:crypto';

import type { GenericEndpointContext } from 'better-auth';
import { z } from 'zod';

const SECONDS = 300;
const COOKIE = 'passkey';

const kept = z.object({
  challenge: z.string(),
  purpose: z.enum(['register', 'sign-in']),
  userId: z.string().nullable(),
});
type Kept = z.output<typeof kept>;

/** Keeps what the key must sign, for five minutes and one answer; the browser that asked holds the only ticket to it. */
export async function keepChallenge(ctx: GenericEndpointContext, asked: Kept): Promise<void> {
  const ticket = randomBytes(24).toString('base64url');
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identifierOf(ticket),
    value: JSON.stringify(asked),
    expiresAt: new Date(Date.now() + SECONDS * 1000),
  });
  const { name, attributes } = ctx.context.createAuthCookie(COOKIE, { maxAge: SECONDS });
  await ctx.setSignedCookie(name, ticket, ctx.context.secret, attributes);
}

/** Gives back what was asked and forgets it: an answer sent twice finds nothing the second time. */
export async function takeChallenge(
  ctx: GenericEndpointContext,
  wanted: Omit<Kept, 'challenge'>,
): Promise<string | null> {
  const { name, attributes } = ctx.context.createAuthCookie(COOKIE, { maxAge: SECONDS });
  const ticket = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!ticket) return null;
  ctx.setCookie(name, '', { ...attributes, maxAge: 0 });
  const found = await ctx.context.internalAdapter.consumeVerificationValue(identifierOf(ticket));
  if (!found || found.expiresAt <= new Date()) return null;
  const { challenge, purpose, userId } = kept.parse(JSON.parse(found.value));
  return purpose === wanted.purpose && userId === wanted.userId ? challenge : null;
}

const identifierOf = (ticket: string) => `passkey-${ticket}`;
