import type { Tx } from '../platform/db.ts';
import type { OpenCase } from './in-case.ts';
import { forgetCaseText } from './index-case-text.ts';

/**
 * What a case says about its buyer: the statement (by the one change it allows), how to reach them, what they typed, their
 * links. The axes, the clocks and the history stay: they hold codes and salted digests, and the salt goes here.
 */
export async function forgetCase({ tx, kase, at }: OpenCase): Promise<void> {
  const { shopId, id: caseId } = kase;
  await tx
    .updateTable('statements')
    .set({ content: '{}', wording: '', salt: null })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('wording', '<>', '')
    .execute();
  await tx
    .updateTable('cases')
    .set({
      contactName: null,
      contactEmail: null,
      contactPhone: null,
      payoutAccount: null,
      orderNumber: null,
      summary: '',
      preview: '',
      nameKey: null,
      emailKey: null,
      phoneKey: null,
      orderKey: null,
      unread: false,
      erasedAt: at,
    })
    .where('shopId', '=', shopId)
    .where('id', '=', caseId)
    .execute();
  // a line of no known order is called what the buyer called it
  await tx
    .updateTable('caseLines')
    .set({ name: '' })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('orderLineId', 'is', null)
    .execute();
  await tx
    .updateTable('caseTokens')
    .set({ revokedAt: at })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('revokedAt', 'is', null)
    .execute();
  await tx.deleteFrom('formDrafts').where('shopId', '=', shopId).where('submittedCaseId', '=', caseId).execute();
  await tx.deleteFrom('caseFieldValues').where('shopId', '=', shopId).where('caseId', '=', caseId).execute();
  await forgetCaseText(tx, shopId, caseId);
}

/** When something last happened on it, read before: to be forgotten is no news that lifts a case to the top of the list. */
export const readActivity = (tx: Tx, shopId: string, caseId: string): Promise<{ activeAt: Date } | undefined> =>
  tx.selectFrom('cases').select('activeAt').where('shopId', '=', shopId).where('id', '=', caseId).executeTakeFirst();

export async function keepActivity(tx: Tx, shopId: string, caseId: string, activeAt: Date): Promise<void> {
  await tx.updateTable('cases').set({ activeAt }).where('shopId', '=', shopId).where('id', '=', caseId).execute();
}
