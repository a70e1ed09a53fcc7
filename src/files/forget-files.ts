import { sql } from 'kysely';

import { inShop } from '../platform/shop-scope.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { keyOf, thumbnailKeyOf } from './file.ts';

/**
 * Removes the bytes of every file of a case. Done before the rows are emptied: interrupted, it is done again, while bytes
 * that no row names would never be found.
 */
export const removeBytesOfCase = (world: World, shopId: string, caseId: string): Promise<void> =>
  removeBytes(world, shopId, (files) => files.where('caseId', '=', caseId));

/** The same of a parcel that never found its case, once its rows are emptied: it may be finding it this moment. */
export const removeBytesOfOrphan = (world: World, shopId: string, orphanId: string): Promise<void> =>
  removeBytes(world, shopId, (files) => files.where('orphanId', '=', orphanId).where('removedAt', 'is not', null));

async function removeBytes(world: World, shopId: string, which: (files: Files) => Files): Promise<void> {
  const files = await inShop(world, shopId, (tx) => which(filesOf(tx, shopId)).execute());
  for (const file of files) {
    await world.files.remove(keyOf(shopId, file.id));
    await world.files.remove(thumbnailKeyOf(shopId, file.id));
  }
}

const filesOf = (tx: Tx, shopId: string) => tx.selectFrom('files').select('id').where('shopId', '=', shopId);
type Files = ReturnType<typeof filesOf>;

/** That there was a file stays; what it was called and what was in it does not. */
export async function forgetFiles(tx: Tx, shopId: string, caseId: string, at: Date): Promise<void> {
  await emptied(tx, at).where('shopId', '=', shopId).where('caseId', '=', caseId).execute();
}

export async function forgetFilesOfOrphan(tx: Tx, shopId: string, orphanId: string, at: Date): Promise<void> {
  await emptied(tx, at)
    .where('shopId', '=', shopId)
    .where('orphanId', '=', orphanId)
    .where('caseId', 'is', null)
    .execute();
}

const emptied = (tx: Tx, at: Date) =>
  tx.updateTable('files').set({
    name: '',
    originalHash: Buffer.alloc(0),
    hasThumbnail: false,
    removedAt: sql`coalesce(removed_at, ${at})`,
  });
