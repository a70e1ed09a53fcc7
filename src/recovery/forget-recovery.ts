import type { OpenCase } from '../cases/in-case.ts';

/** What was said about the parcel of a person, and notes on claims. Days, sums and outcomes stay. */
export async function forgetRecovery({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('traces')
    .set({ number: null, reference: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('traceSteps')
    .set({ words: '' })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('claims')
    .set({ note: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
}
