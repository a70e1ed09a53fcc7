import type { World } from '../platform/world.ts';
import { makeAuth } from './auth/make-auth.ts';
import { noteSignIn } from './note-access.ts';

/** Somebody with a session. Which shops they may enter is said by `staff`, not here. */
export interface SignedIn {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly twoFactor: boolean;
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

/** Where a session begins. */
const SIGN_INS = ['/sign-in/email', '/two-factor/verify-totp', '/two-factor/verify-backup-code'];

export function makeSignIn(world: World): SignIn {
  const auth = makeAuth(world, IP_HEADER);
  return {
    async handle(request, clientIp) {
      const headers = new Headers(request.headers);
      headers.set(IP_HEADER, clientIp);
      const opens = SIGN_INS.some((path) => new URL(request.url).pathname.endsWith(path));
      // setting the second step up answers at the same address as signing in with it
      const was = opens && (await auth.api.getSession({ headers }));
      const answer = await auth.handler(new Request(request, { headers }));
      if (opens && !was && answer.ok) {
        // while the second step is still to come, no user is told
        const { user } = (await answer.clone().json()) as { user?: { id: string } };
        if (user) await noteSignIn(world, user.id);
      }
      return answer;
    },
    async userOf(headers) {
      const session = await auth.api.getSession({ headers });
      if (!session) return null;
      const { id, email, name, twoFactorEnabled } = session.user;
      return { userId: id, email, name, twoFactor: twoFactorEnabled ?? false };
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
