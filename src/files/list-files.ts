import { sql } from 'kysely';

import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { fileColumns, keyOf, thumbnailKeyOf, type StoredFile } from './file.ts';

export async function listFiles(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<StoredFile[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, (tx) => {
    const files = tx
      .selectFrom('files')
      .select(fileColumns)
      .where('shopId', '=', actor.shopId)
      .where('caseId', 'in', sql<string>`(select case_family(${actor.shopId}, ${caseId}))`)
      .where('removedAt', 'is', null);
    return (actor.kind === 'buyer' ? files.where('internal', '=', false) : files)
      .orderBy('addedAt')
      .orderBy('id')
      .execute();
  });
}

/** The files of a draft that its door has opened. */
export const listDraftFiles = (world: World, shopId: string, draftId: string): Promise<StoredFile[]> =>
  inShop(world, shopId, (tx) =>
    tx
      .selectFrom('files')
      .select(fileColumns)
      .where('shopId', '=', shopId)
      .where('draftId', '=', draftId)
      .where('removedAt', 'is', null)
      .orderBy('addedAt')
      .orderBy('id')
      .execute(),
  );

/** Files the buyer sent ahead of a message they have not sent yet. */
export async function listWaitingFiles(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<StoredFile[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('files')
      .select(fileColumns)
      .where('shopId', '=', actor.shopId)
      .where('caseId', '=', caseId)
      .where('addedBy', '=', 'buyer')
      .where('draftId', 'is', null)
      .where('messageId', 'is', null)
      .where('removedAt', 'is', null)
      .where(
        sql<boolean>`not exists (select from proofs_of_sending p where p.shop_id = ${actor.shopId} and p.file_id = files.id)`,
      )
      .orderBy('addedAt')
      .orderBy('id')
      .execute(),
  );
}

/** The buyer takes back a file sent ahead of a message. */
export async function removeWaitingFile(
  world: World,
  actor: Actor,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<void> {
  if (!(await listWaitingFiles(world, actor, { caseId })).some(({ id }) => id === fileId)) return;
  await inShop(world, actor.shopId, (tx) =>
    tx.deleteFrom('files').where('shopId', '=', actor.shopId).where('id', '=', fileId).execute(),
  );
  await world.files.remove(keyOf(actor.shopId, fileId));
  await world.files.remove(thumbnailKeyOf(actor.shopId, fileId));
}

/** The buyer takes a file out of a draft that is not sent yet. */
export async function removeDraftFile(world: World, shopId: string, draftId: string, fileId: string): Promise<void> {
  const removed = await inShop(world, shopId, (tx) =>
    tx
      .deleteFrom('files')
      .where('shopId', '=', shopId)
      .where('draftId', '=', draftId)
      .where('id', '=', fileId)
      .where('caseId', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!removed) return;
  await world.files.remove(keyOf(shopId, fileId));
  await world.files.remove(thumbnailKeyOf(shopId, fileId));
}

/** Ties files that lie on the case already to the message they came with. */
export async function tieFiles(
  tx: Tx,
  shopId: string,
  caseId: string,
  messageId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .updateTable('files')
    .set({ messageId })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('id', 'in', fileIds)
    .where('messageId', 'is', null)
    .execute();
}
