import type { Tx } from '../platform/db.ts';
import type { Case } from './case.ts';

interface DecisionInForce {
  readonly id: string;
  /** Who pays for the parcel back; null where it does not say. */
  readonly returnPayer: 'buyer' | 'shop' | null;
}

/** The decision that stands: the one no other supersedes. Whoever is to supersede it holds the lock of the case. */
export async function decisionInForce(
  tx: Tx,
  { shopId, id }: Pick<Case, 'shopId' | 'id'>,
): Promise<DecisionInForce | null> {
  const row = await tx
    .selectFrom('decisions as d')
    .select(['d.id', 'd.returnPayer'])
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
    .orderBy('d.at', 'desc')
    .orderBy('d.id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
