import { createHash } from 'node:crypto';

import { Refusal } from '../kit/refusal.ts';
import { acrossShops, inShop } from './shop-scope.ts';
import type { World } from './world.ts';

export interface KeyedRequest {
  readonly shopId: string;
  /** Whose key it is: two keys of one shop that say the same do not meet. */
  readonly actor: string;
  readonly key: string;
  /** Everything that makes the request what it is: method, path, body. */
  readonly content: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

// An answer that never came: its process was killed. Whoever asks again after this does the work anew, since a
// statement that is stored twice can be seen and merged, and one that is lost cannot.
const ABANDONED_MS = 60_000;

/**
 * Does a keyed write once: the same key with the same request gets the stored answer, with another request it is
 * refused. A write that failed keeps nothing, so that it can be tried again.
 */
export async function answerOnce(
  world: World,
  request: KeyedRequest,
  write: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { replayed: boolean }> {
  const { shopId, actor, key } = request;
  const hash = createHash('sha256').update(request.content).digest();
  const earlier = await claim(world, request, hash);
  if (earlier) {
    if (!earlier.request.equals(hash)) throw new Refusal('invalid', 'idempotency-key-reused');
    if (earlier.status === null) throw new Refusal('conflict', 'idempotency-key-in-use');
    return { status: earlier.status, body: opened(world, earlier.response), replayed: true };
  }
  const mine = { shopId, actor, key };
  try {
    const { status, body } = await write();
    const response = body === undefined ? null : JSON.stringify(sealed(world, body));
    await inShop(world, shopId, (tx) =>
      tx
        .updateTable('idempotencyKeys')
        .set({ status, response })
        .where((eb) => eb.and(mine))
        .execute(),
    );
    return { status, body, replayed: false };
  } catch (error) {
    await inShop(world, shopId, (tx) =>
      tx
        .deleteFrom('idempotencyKeys')
        .where((eb) => eb.and(mine))
        .where('status', 'is', null)
        .execute(),
    );
    throw error;
  }
}

// An answer may hold a secret (the link of a case, a new key): like any secret it is kept encrypted.
const sealed = ({ secrets }: World, body: unknown): string => secrets.encrypt(JSON.stringify(body)).toString('base64');
const opened = ({ secrets }: World, kept: unknown): unknown =>
  kept === null ? undefined : JSON.parse(secrets.decrypt(Buffer.from(kept as string, 'base64')));

/** Takes the key, or says what it already stands for. */
function claim(world: World, { shopId, actor, key }: KeyedRequest, request: Buffer) {
  const createdAt = world.now();
  return inShop(world, shopId, async (tx) => {
    const taken = await tx
      .insertInto('idempotencyKeys')
      .values({ shopId, actor, key, request, status: null, response: null, createdAt })
      .onConflict((conflict) =>
        conflict
          .columns(['shopId', 'actor', 'key'])
          .doUpdateSet({ createdAt })
          .where('idempotencyKeys.status', 'is', null)
          .where('idempotencyKeys.request', '=', request)
          .where('idempotencyKeys.createdAt', '<', new Date(createdAt.getTime() - ABANDONED_MS)),
      )
      .returning('key')
      .executeTakeFirst();
    if (taken) return null;
    return tx
      .selectFrom('idempotencyKeys')
      .select(['request', 'status', 'response'])
      .where((eb) => eb.and({ shopId, actor, key }))
      .executeTakeFirstOrThrow();
  });
}

/** Keys are kept for two days: longer than anybody retries. */
export async function forgetOldKeys(world: World): Promise<void> {
  const before = new Date(world.now().getTime() - 48 * 3600_000);
  await acrossShops(world, (tx) => tx.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute());
}
