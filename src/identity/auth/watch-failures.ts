import { createAuthMiddleware, isAPIError } from 'better-auth/api';

import type { World } from '../../platform/world.ts';
import { noteFailedSignIn, type FailedSignIn } from '../failed-sign-in.ts';
import { passkeyByCredential } from './passkey-rows.ts';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The plugin's own name of the cookie between password and code; its constant is not exported. */
const CODE_TO_COME = 'two_factor';

/** After every answer of the sign-in: what was refused is told to the log. Tries over the limit never get here. */
export const watchFailures = (world: World) =>
  createAuthMiddleware(async (ctx) => {
    if (!isAPIError(ctx.context.returned)) return;
    try {
      const failed = await whatFailed(ctx);
      if (failed) await noteFailedSignIn(world, failed);
    } catch (error) {
      // whoever did not get in is told so, whatever the log does
      world.log.error('a failed sign-in was not written down', { error: (error as Error).message });
    }
  });

async function whatFailed(ctx: Context): Promise<FailedSignIn | null> {
  const body = (ctx.body ?? {}) as { email?: unknown; answer?: { id?: unknown } };
  const { code } = (ctx.context.returned as { body?: { code?: string } }).body ?? {};
  if (ctx.path === '/sign-in/email')
    return code === 'INVALID_EMAIL_OR_PASSWORD' && typeof body.email === 'string'
      ? { step: 'password', email: body.email }
      : null;
  if (ctx.path === '/passkey/sign-in') {
    const id = body.answer?.id;
    const passkey = typeof id === 'string' ? await passkeyByCredential(ctx.context.adapter, id) : null;
    return passkey && { step: 'passkey', userId: passkey.userId };
  }
  if (ctx.path === '/two-factor/verify-totp' || ctx.path === '/two-factor/verify-backup-code') {
    const { name } = ctx.context.createAuthCookie(CODE_TO_COME);
    const ticket = await ctx.getSignedCookie(name, ctx.context.secret);
    const waiting = ticket ? await ctx.context.internalAdapter.findVerificationValue(ticket) : null;
    return waiting && { step: 'code', userId: waiting.value };
  }
  return null;
}
