import type { SignIn } from '../identity/sign-in.ts';
import type { Live } from '../platform/live.ts';
import type { World } from '../platform/world.ts';

/** What the roof hands to every door it mounts. */
export interface Doors {
  readonly world: World;
  readonly signIn: SignIn;
  readonly live: Live;
}
