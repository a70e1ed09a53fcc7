import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';

/** The decision that stands: the one no other supersedes. Read under the lock of the case. */
export async function lastDecision(tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<string | null> {
  const row = await tx
    .selectFrom('decisions as d')
    .select('d.id')
    .where('d.shopId', '=', shopId)
    .where('d.caseId', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions as s')
            .select('s.id')
            .whereRef('s.shopId', '=', 'd.shopId')
            .whereRef('s.supersedes', '=', 'd.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}
