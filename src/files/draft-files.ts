import type { Tx } from '../platform/db.ts';

/** Files that lie under a draft of a message, or under an answer that waits to leave: on no case yet. */

export const filesUnder = (tx: Tx, shopId: string, draftIds: readonly string[]) =>
  draftIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('files')
        .select(['id', 'name', 'mime', 'size', 'hasThumbnail', 'draftId'])
        .where('shopId', '=', shopId)
        .where('draftId', 'in', draftIds)
        .where('removedAt', 'is', null)
        .orderBy('addedAt')
        .orderBy('id')
        .execute();

/** From a draft to what is sent, and back when that was undone. */
export async function moveFilesUnder(tx: Tx, shopId: string, from: string, to: string): Promise<void> {
  await tx.updateTable('files').set({ draftId: to }).where('shopId', '=', shopId).where('draftId', '=', from).execute();
}

/** The message has left: its files are the case's. Those of a note stay inside the shop. */
export async function giveFilesToMessage(
  tx: Tx,
  shopId: string,
  draftId: string,
  { caseId, messageId, internal }: { caseId: string; messageId: string; internal: boolean },
): Promise<string[]> {
  const given = await tx
    .updateTable('files')
    .set({ caseId, messageId, internal, draftId: null })
    .where('shopId', '=', shopId)
    .where('draftId', '=', draftId)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  return given.map(({ id }) => id);
}
