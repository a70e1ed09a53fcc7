import type { Tx } from '../platform/db.ts';
import type { Happening } from './composing/what.ts';

export type { Happening } from './composing/what.ts';

/** An event as the letters about it read it. */
export async function readHappening(tx: Tx, shopId: string, eventId: string): Promise<Happening> {
  const row = await tx
    .selectFrom('events')
    .select(['id', 'type', 'at', 'actorKind', 'actorId', 'data'])
    .where('shopId', '=', shopId)
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  return { ...row, data: row.data as Record<string, unknown> };
}
