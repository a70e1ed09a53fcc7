import type { OpenCase } from '../cases/in-case.ts';

/** What was written about the goods, and the number of the buyer's parcel. What was counted stays. */
export async function forgetReturns({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('receipts')
    .set({ condition: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('receiptUnits')
    .set({ serial: null, serialKey: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('orphanParcels')
    .set({ carrier: null, parcel: null, parcelKey: null, senderName: null, senderPhone: null, about: '', reason: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('proofsOfSending')
    .set({ number: '', carrier: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('returnShipments')
    .set({ number: null, numberKey: null, code: null, carrierRef: null, pickupAddress: null, checkAt: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('returnSlips')
    .set({ codeSealed: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
}
