import type { Happening } from '../messages/happening.ts';
import type { Tx } from '../platform/db.ts';

/** The colleague who did it; null when it was the buyer, a rule or the clock. */
export async function authorOf(tx: Tx, shopId: string, { actorKind, actorId }: Happening): Promise<string | null> {
  if (actorKind !== 'staff' || !actorId) return null;
  const author = await tx
    .selectFrom('staff')
    .select('name')
    .where('shopId', '=', shopId)
    .where('id', '=', actorId)
    .executeTakeFirst();
  return author?.name ?? null;
}
