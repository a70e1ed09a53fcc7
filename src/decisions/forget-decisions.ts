import type { OpenCase } from '../cases/in-case.ts';

/** The text of each decision, and where its goods were sent. What was decided, on what ground, stays. */
export async function forgetDecisions({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('decisions')
    .set({ body: '', salt: null, conditions: '' })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('remedyDeliveries')
    .set({ number: null, numberKey: null, checkAt: null, carrierState: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('proposals')
    .set({ body: '' })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('waitingDecisions')
    .set({ input: '{}', note: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await tx
    .updateTable('postedLetters')
    .set({ number: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
}
