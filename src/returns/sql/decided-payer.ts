import type { Tx } from '../../platform/db.ts';

/** Who pays for the parcel by the decision that holds; null where none says so. */
export async function decidedPayer(tx: Tx, shopId: string, caseId: string): Promise<'buyer' | 'shop' | null> {
  const row = await tx
    .selectFrom('decisions as d')
    .select('d.returnPayer')
    .where('d.shopId', '=', shopId)
    .where('d.caseId', '=', caseId)
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
    .executeTakeFirst();
  return row?.returnPayer ?? null;
}
