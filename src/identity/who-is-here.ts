import type { Tx } from '../platform/db.ts';
import { GONE_MS, type Here } from './presence.ts';

/** Everybody at the desk of this shop now, once for each case they have open: writing is told before looking. */
export async function whoIsHere(tx: Tx, shopId: string, now: Date): Promise<Here[]> {
  const rows = await tx
    .selectFrom('presence as p')
    .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'p.shopId').onRef('s.id', '=', 'p.staffId'))
    .select(['p.staffId', 's.name', 'p.caseId', 'p.doing', 'p.seenAt'])
    .where('p.shopId', '=', shopId)
    .where('p.seenAt', '>', new Date(now.getTime() - GONE_MS))
    .where('s.active', '=', true)
    .orderBy('p.doing', 'desc')
    .orderBy('p.seenAt', 'desc')
    .execute();
  const once = new Map<string, Here>();
  for (const row of rows) {
    const key = `${row.staffId}:${row.caseId}`;
    if (!once.has(key)) once.set(key, row);
  }
  return [...once.values()];
}
