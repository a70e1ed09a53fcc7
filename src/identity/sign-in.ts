import type { World } from '../platform/world.ts';
import { makeAuth } from './auth/make-auth.ts';
import { noteAccountAct } from './note-access.ts';

/** Somebody with a session. Which shops they may enter is said by `staff`, not here. */
export interface SignedIn {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** Whether this session has had a second step: an app of codes on the account, or a passkey in this very session. */
  readonly twoFactor: boolean;
  /** Whether the account asks a code of an app at sign-in. */
  readonly authenticator: boolean;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly locale: string;
}

/** Accounts, sessions, passwords, second factor. Grants nothing by itself. */
export interface SignIn {
  /** Answers everything under /api/auth. `clientIp` is the address the server trusts. */
  handle(request: Request, clientIp: string): Promise<Response>;
  userOf(headers: Headers): Promise<SignedIn | null>;
  findUserByEmail(email: string): Promise<{ id: string } | null>;
  /** Accounts come into being by invitation only; nobody signs up. */
  createUser(user: NewUser): Promise<string>;
  renameUser(userId: string, name: string): Promise<void>;
}

/** The header our own door writes the client's address into; what a client sends there is thrown away. */
const IP_HEADER = 'x-zwrotka-client-ip';

/** Where a session begins, by what. */
const signIns = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'code',
  '/passkey/sign-in': 'passkey',
} as const;
const keyActs = { '/passkey/register': 'passkey-added', '/passkey/remove': 'passkey-removed' } as const;

export function makeSignIn(world: World): SignIn {
  const auth = makeAuth(world, IP_HEADER);
  return {
    async handle(request, clientIp) {
      const headers = new Headers(request.headers);
      headers.set(IP_HEADER, clientIp);
      const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
      const by = path in signIns ? signIns[path as keyof typeof signIns] : null;
      const act = path in keyActs ? keyActs[path as keyof typeof keyActs] : null;
      // setting the second step up answers at the same address as signing in with it
      const was = by || act ? await auth.api.getSession({ headers }) : null;
      const answer = await auth.handler(new Request(request, { headers }));
      if (by && answer.ok && (!was || by === 'passkey')) {
        // while the second step is still to come, no user is told
        const { user } = (await answer.clone().json()) as { user?: { id: string } };
        if (user) await noteAccountAct(world, user.id, { type: 'signed-in', by });
      }
      if (act && answer.ok && was) await noteAccountAct(world, was.user.id, { type: act });
      return answer;
    },
    async userOf(headers) {
      const session = await auth.api.getSession({ headers });
      if (!session) return null;
      const { id, email, name, twoFactorEnabled } = session.user;
      const authenticator = twoFactorEnabled ?? false;
      return { userId: id, email, name, authenticator, twoFactor: authenticator || Boolean(session.session.passkeyId) };
    },
    async findUserByEmail(email) {
      const { internalAdapter } = await auth.$context;
      const known = await internalAdapter.findUserByEmail(email);
      return known && { id: known.user.id };
    },
    async createUser({ password, ...user }) {
      const { internalAdapter, password: passwords } = await auth.$context;
      const hash = await passwords.hash(password);
      const made = await internalAdapter.createUser({ ...user, emailVerified: true }, { method: 'email-password' });
      await internalAdapter.linkAccount({
        userId: made.id,
        accountId: made.id,
        providerId: 'credential',
        password: hash,
      });
      return made.id;
    },
    async renameUser(userId, name) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(userId, { name });
    },
  };
}
