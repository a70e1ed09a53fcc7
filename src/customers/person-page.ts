import type { Actor } from '../identity/actor.ts';
import { requirePermission } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readPerson } from './person-of.ts';

export interface PersonPageInput {
  readonly customerId: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * One page of what is kept of a person, under all records that are theirs, newest first: ids are made in the order of
 * time. `ask` reads one row more than is shown.
 */
export async function personPage<Row extends { readonly id: string }>(
  world: World,
  actor: Actor,
  { customerId, after, limit }: PersonPageInput,
  ask: (
    tx: Tx,
    of: { shopId: string; members: readonly string[]; after: string | null; limit: number },
  ) => Promise<readonly Row[]>,
): Promise<{ rows: Row[]; next: string | null }> {
  requirePermission(actor, 'read customers');
  if (after && !isId(after))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { members } = await readPerson(tx, shopId, customerId);
    const rows = await ask(tx, { shopId, members, after: after ?? null, limit: limit + 1 });
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null };
  });
}
