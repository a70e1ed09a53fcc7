import type { OpenCase } from '../cases/in-case.ts';

/** Every word that was said on a case, by both, and every mail to and about the buyer. That it was said, and when, stays. */
export async function forgetMessages({ tx, kase }: OpenCase): Promise<void> {
  const { shopId, id: caseId } = kase;
  await tx
    .updateTable('messages')
    .set({ body: '', salt: null })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .execute();
  await tx
    .updateTable('messages')
    .set({ authorName: null })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('authorKind', '=', 'buyer')
    .execute();
  await tx
    .updateTable('mails')
    .set({
      toAddress: '',
      toName: null,
      replyTo: null,
      subject: '',
      html: '',
      body: '',
      headers: '{}',
      sealedToken: null,
      contentHash: Buffer.alloc(0),
      lastError: null,
    })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('state', '<>', 'queued') // what has yet to leave is not emptied under the postman: it goes on the next round
    .execute();
  await tx.deleteFrom('messageDrafts').where('shopId', '=', shopId).where('caseId', '=', caseId).execute();
  await tx
    .updateTable('heldSends')
    .set({ body: '' })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('state', '<>', 'held')
    .execute();
}

/** A mail that has yet to leave holds its case's erasure back. */
export async function mailsWait({ tx, kase }: OpenCase): Promise<boolean> {
  const waiting = await tx
    .selectFrom('mails')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return waiting !== undefined;
}
