import type { Case } from '../../cases/case.ts';
import type { Tx } from '../../platform/db.ts';
import type { Grant } from '../refund-facts.ts';

/** What a withdrawal names: all of it goes back. */
export async function claimedLines(tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<Grant[] | null> {
  const lines = await tx
    .selectFrom('caseLines')
    .select(['orderLineId', 'quantity'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .where('unexpected', '=', false)
    .orderBy('position')
    .execute();
  if (lines.length === 0) return null;
  return lines.map(({ orderLineId, quantity }) => ({ line: orderLineId ?? '', quantity, as: 'refund' }));
}
