import type { Tx } from '../platform/db.ts';

/** Counts of goods of a case that were not taken back: those alone tell that, and when, something came. */
export const standingCounts = (tx: Tx, { shopId, id }: { readonly shopId: string; readonly id: string }) =>
  tx
    .selectFrom('receipts as r')
    .where('r.shopId', '=', shopId)
    .where('r.caseId', '=', id)
    .where('r.kind', '=', 'count')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('receipts as u')
            .select('u.id')
            .whereRef('u.shopId', '=', 'r.shopId')
            .whereRef('u.undoes', '=', 'r.id'),
        ),
      ),
    );
