import type { OpenCase } from '../cases/in-case.ts';

/** Codes that could be sent once more are gone; what a voucher was worth, and paid, stays with the books. */
export async function forgetVouchers({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('vouchers')
    .set((eb) => ({ sealedCode: null, voidReason: eb.case().when('voidReason', 'is', null).then(null).else('').end() }))
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
}
