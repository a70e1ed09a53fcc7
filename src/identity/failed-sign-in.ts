import { z } from 'zod';

import { Refusal } from '../kit/refusal.ts';
import { enqueue } from '../platform/enqueue.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { limitTries } from '../platform/rate-limit.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { system } from './actor.ts';
import { staffOfUser } from './staff-of-user.ts';

const failure = z.object({
  step: z.enum(['password', 'code', 'passkey']),
  email: z.string().optional(),
  userId: z.string().optional(),
});
export type FailedSignIn = z.output<typeof failure>;

/** So many of one account an hour are written down: a log that anybody can fill from outside is no log. */
const WRITTEN = { name: 'failed-sign-in', tries: 10, seconds: 3600 };

/**
 * Tells the log that somebody did not get in. For an address nobody has, the same is done up to the queue: whoever
 * counts the milliseconds learns nothing. What was typed as a password goes nowhere.
 */
export async function noteFailedSignIn(world: World, failed: FailedSignIn): Promise<void> {
  try {
    await limitTries(world, WRITTEN, failed.userId ?? failed.email?.toLowerCase() ?? '');
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  const sealed = world.secrets.encrypt(JSON.stringify(failed)).toString('base64');
  await enqueue(world, writeFailedSignIn, { sealed });
}

/** Written to every shop the person works for; of an account nobody has, nothing is kept. */
export const writeFailedSignIn: Job<{ sealed: string }> = {
  name: 'identity.write-failed-sign-in',
  payload: z.object({ sealed: z.string() }),
  maxAttempts: 5,
  async run(world, { sealed }) {
    const { step, email, userId } = failure.parse(JSON.parse(world.secrets.decrypt(Buffer.from(sealed, 'base64'))));
    const known = userId ?? (email && (await userOfEmail(world, email)));
    if (!known) return;
    for (const { shopId, staffId } of await staffOfUser(world, known))
      await inShop(world, shopId, (tx) =>
        writeShopEvents(world, tx, shopId, system(shopId, 'sign-in'), [
          { type: 'sign-in-failed', data: { staffId, step } },
        ]),
      );
  },
};

async function userOfEmail({ db }: World, email: string): Promise<string | undefined> {
  const { rows } = await db.pools.auth.query<{ id: string }>('select id from auth.users where email = $1', [
    email.trim().toLowerCase(),
  ]);
  return rows[0]?.id;
}
