import type { Actor } from '../identity/actor.ts';
import type { SignedIn, SignIn } from '../identity/sign-in.ts';
import type { World } from '../platform/world.ts';

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
}
