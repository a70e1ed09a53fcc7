import { Refusal } from '../../kit/refusal.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import type { World } from '../../platform/world.ts';

/** Tries are counted where all processes see them, so that more processes do not mean more guesses. */
export const sharedCounters = (world: World) => ({
  async consume(key: string, { window, max }: { window: number; max: number }) {
    try {
      await limitTries(world, { name: 'sign-in', tries: max, seconds: window }, key);
      return { allowed: true, retryAfter: null };
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'limited')) throw error;
      return { allowed: false, retryAfter: error.retryAfterSeconds ?? window };
    }
  },
});
