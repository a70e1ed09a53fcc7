import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';

export type ParcelRow = Selectable<Tables['returnShipments']>;

/** Those of the case and of the cases merged into it, the first asked for first. */
export const parcelsOfCase = (tx: Tx, shopId: string, caseId: string): Promise<ParcelRow[]> =>
  ofFamily(tx, shopId, caseId).orderBy('askedAt').orderBy('id').execute();

const ofFamily = (tx: Tx, shopId: string, caseId: string) =>
  tx
    .selectFrom('returnShipments')
    .selectAll()
    .where('shopId', '=', shopId)
    .where('caseId', 'in', sql<string>`(select case_family(${shopId}, ${caseId}))`);

/** One of them. */
export const findParcelOfCase = (
  tx: Tx,
  shopId: string,
  { caseId, parcelId }: { readonly caseId: string; readonly parcelId: string },
): Promise<ParcelRow | undefined> => ofFamily(tx, shopId, caseId).where('id', '=', parcelId).executeTakeFirst();

export const findParcel = (tx: Tx, shopId: string, id: string): Promise<ParcelRow | undefined> =>
  tx.selectFrom('returnShipments').selectAll().where('shopId', '=', shopId).where('id', '=', id).executeTakeFirst();

export async function insertParcel(tx: Tx, row: Insertable<Tables['returnShipments']>): Promise<boolean> {
  const made = await tx
    .insertInto('returnShipments')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function saveParcel(
  tx: Tx,
  { shopId, id }: Pick<ParcelRow, 'shopId' | 'id'>,
  change: Updateable<Tables['returnShipments']>,
): Promise<void> {
  await tx.updateTable('returnShipments').set(change).where('shopId', '=', shopId).where('id', '=', id).execute();
}
