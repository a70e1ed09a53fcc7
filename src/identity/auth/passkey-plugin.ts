import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  getSessionFromCtx,
  sessionMiddleware,
} from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

import { keepChallenge, takeChallenge } from './passkey-challenge.ts';
import {
  deletePasskey,
  insertPasskey,
  notePasskeyUse,
  passkeyByCredential,
  passkeySchema,
  passkeysOf,
  renamePasskey,
  type Passkey,
} from './passkey-rows.ts';

const MOST = 20;
const TIMEOUT = 300_000;

const refused = (status: 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND', code: string) =>
  new APIError(status, { code, message: code });

const name = z.string().trim().min(1).max(60);
// What a browser makes of a key, as WebAuthn writes it; the library judges every part of it.
const part = z.string().max(100_000);
const ofKey = {
  id: z.string().max(2000),
  rawId: part,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
const newKey = z.object({
  ...ofKey,
  response: z.object({ clientDataJSON: part, attestationObject: part, transports: z.array(z.string()).optional() }),
});
const usedKey = z.object({
  ...ofKey,
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.nullish().transform((handle) => handle ?? undefined),
  }),
});

/**
 * Passkeys as a second road to a session: register, name, list, remove, sign in. A key must check who holds it (a
 * finger, a face, a PIN), so it is two steps in one. See docs/decisions/0019-second-step-judged-at-the-door.md.
 */
export function passkeys(publicUrl: string) {
  const { origin, hostname } = new URL(publicUrl);
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true } as const;

  return {
    id: 'zwrotka-passkeys',
    schema: passkeySchema,
    hooks: {
      before: [
        {
          // With a password alone nobody adds the second step that is asked for beside the password.
          matcher: ({ path }) => path === '/two-factor/enable',
          handler: createAuthMiddleware(async (ctx) => {
            const session = await getSessionFromCtx(ctx);
            if (session) await requireProof(ctx, session);
          }),
        },
      ],
    },
    endpoints: {
      listPasskeys: createAuthEndpoint('/passkey/list', { method: 'GET', use: [sessionMiddleware] }, async (ctx) =>
        ctx.json((await passkeysOf(ctx.context.adapter, ctx.context.session.user.id)).map(shown)),
      ),

      beginPasskey: createAuthEndpoint(
        '/passkey/register-options',
        { method: 'POST', body: z.object({ password: z.string() }), use: [sessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          await ctx.context.password.checkPassword(user.id, ctx);
          const mine = await requireProof(ctx, ctx.context.session);
          if (mine.length >= MOST) throw refused('BAD_REQUEST', 'TOO_MANY_PASSKEYS');
          const options = await generateRegistrationOptions({
            rpName: 'Zwrotka',
            rpID: hostname,
            userName: user.email,
            userDisplayName: user.name,
            userID: new TextEncoder().encode(user.id),
            timeout: TIMEOUT,
            attestationType: 'none',
            excludeCredentials: mine.map((each) => ({ id: each.credentialId, transports: transportsOf(each) })),
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          });
          await keepChallenge(ctx, { challenge: options.challenge, purpose: 'register', userId: user.id });
          return ctx.json(options);
        },
      ),

      addPasskey: createAuthEndpoint(
        '/passkey/register',
        { method: 'POST', body: z.object({ name, answer: newKey }), use: [sessionMiddleware] },
        async (ctx) => {
          const { user, session } = ctx.context.session;
          const challenge = await takeChallenge(ctx, { purpose: 'register', userId: user.id });
          if (!challenge) throw refused('BAD_REQUEST', 'PASSKEY_TOO_LATE');
          const { registrationInfo } = await verifyRegistrationResponse({
            ...expected,
            response: ctx.body.answer,
            expectedChallenge: challenge,
          }).catch(() => ({ registrationInfo: undefined }));
          if (!registrationInfo) throw refused('BAD_REQUEST', 'PASSKEY_REFUSED');
          const { credential, credentialBackedUp } = registrationInfo;
          // also when it is another's: whose it is, is not told
          if (await passkeyByCredential(ctx.context.adapter, credential.id))
            throw refused('BAD_REQUEST', 'PASSKEY_REFUSED');
          const passkey = await insertPasskey(ctx.context.adapter, {
            userId: user.id,
            name: ctx.body.name,
            credentialId: credential.id,
            publicKey: Buffer.from(credential.publicKey).toString('base64url'),
            counter: credential.counter,
            transports: (credential.transports ?? []).join(','),
            synced: credentialBackedUp,
            createdAt: new Date(),
          });
          // it was used just now, so this session has had its second step
          await ctx.context.internalAdapter.updateSession(session.token, { passkeyId: passkey.id });
          return ctx.json(shown(passkey));
        },
      ),

      namePasskey: createAuthEndpoint(
        '/passkey/rename',
        { method: 'POST', body: z.object({ id: z.string(), name }), use: [sessionMiddleware] },
        async (ctx) => {
          const done = await renamePasskey(
            ctx.context.adapter,
            ctx.context.session.user.id,
            ctx.body.id,
            ctx.body.name,
          );
          if (!done) throw refused('NOT_FOUND', 'PASSKEY_NOT_FOUND');
          return ctx.json({ status: true });
        },
      ),

      removePasskey: createAuthEndpoint(
        '/passkey/remove',
        { method: 'POST', body: z.object({ id: z.string(), password: z.string() }), use: [sessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          await ctx.context.password.checkPassword(user.id, ctx);
          await requireProof(ctx, ctx.context.session);
          // sessions it opened lose their second step with it: the foreign key sees to that
          if (!(await deletePasskey(ctx.context.adapter, user.id, ctx.body.id)))
            throw refused('NOT_FOUND', 'PASSKEY_NOT_FOUND');
          return ctx.json({ status: true });
        },
      ),

      askPasskey: createAuthEndpoint('/passkey/sign-in-options', { method: 'POST' }, async (ctx) => {
        // no key is named: the browser knows its own, and nobody learns who has any
        const options = await generateAuthenticationOptions({
          rpID: hostname,
          timeout: TIMEOUT,
          userVerification: 'required',
        });
        await keepChallenge(ctx, { challenge: options.challenge, purpose: 'sign-in', userId: null });
        return ctx.json(options);
      }),

      signInPasskey: createAuthEndpoint(
        '/passkey/sign-in',
        { method: 'POST', body: z.object({ answer: usedKey }) },
        async (ctx) => {
          const { adapter, internalAdapter } = ctx.context;
          const challenge = await takeChallenge(ctx, { purpose: 'sign-in', userId: null });
          if (!challenge) throw refused('UNAUTHORIZED', 'PASSKEY_TOO_LATE');
          const passkey = await passkeyByCredential(adapter, ctx.body.answer.id);
          const counter = passkey && (await verified(passkey, ctx.body.answer, challenge));
          if (!passkey || counter === null || !(await notePasskeyUse(adapter, passkey, counter)))
            throw refused('UNAUTHORIZED', 'PASSKEY_REFUSED');
          const user = await internalAdapter.findUserById(passkey.userId);
          if (!user) throw refused('UNAUTHORIZED', 'PASSKEY_REFUSED');
          const before = await getSessionFromCtx(ctx);
          const session = await internalAdapter.createSession(user.id, false, { passkeyId: passkey.id });
          await setSessionCookie(ctx, { session, user });
          if (before?.user.id === user.id) await internalAdapter.deleteSession(before.session.token);
          return ctx.json({ user: { id: user.id } });
        },
      ),
    },
  } satisfies BetterAuthPlugin;

  /** The new counter when the key signed this very question for this very site and person; null when not. */
  async function verified(
    passkey: Passkey,
    given: z.output<typeof usedKey>,
    challenge: string,
  ): Promise<number | null> {
    const { userHandle } = given.response;
    if (userHandle !== undefined && userHandle !== Buffer.from(passkey.userId).toString('base64url')) return null;
    try {
      const { verified: holds, authenticationInfo } = await verifyAuthenticationResponse({
        ...expected,
        response: given,
        expectedChallenge: challenge,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
          transports: transportsOf(passkey),
        },
      });
      return holds ? authenticationInfo.newCounter : null;
    } catch {
      return null; // a wrong origin, a counter that went back, nonsense: all the same to whoever asks
    }
  }
}

/**
 * Whoever has passkeys shows one before they change how they sign in; else a stolen password would give itself the
 * second step. An app of codes was asked at sign-in already.
 */
async function requireProof(
  ctx: { context: { adapter: Parameters<typeof passkeysOf>[0] } },
  { user, session }: { user: { id: string } & Record<string, unknown>; session: Record<string, unknown> },
): Promise<Passkey[]> {
  const mine = await passkeysOf(ctx.context.adapter, user.id);
  if (mine.length > 0 && !session['passkeyId'] && !user['twoFactorEnabled'])
    throw refused('FORBIDDEN', 'PASSKEY_FIRST');
  return mine;
}

const transportsOf = ({ transports }: Passkey): string[] => transports.split(',').filter(Boolean);

const shown = ({ id, name, createdAt, usedAt, synced }: Passkey) => ({ id, name, createdAt, usedAt, synced });
