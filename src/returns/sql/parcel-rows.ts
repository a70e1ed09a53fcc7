import type { Insertable, Selectable, Updateable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';

export type ParcelRow = Selectable<Tables['returnShipments']>;

export const parcelsOfCase = (tx: Tx, shopId: string, caseId: string): Promise<ParcelRow[]> =>
  tx
    .selectFrom('returnShipments')
    .selectAll()
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .orderBy('askedAt')
    .orderBy('id')
    .execute();

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
