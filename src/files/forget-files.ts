import { sql } from 'kysely';

import { inShop } from '../platform/shop-scope.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { keyOf, thumbnailKeyOf } from './file.ts';

/**
 * Removes the bytes of every file of a case. Done before the rows are emptied: interrupted, it is done again, while bytes
 * that no row names would never be found.
 */
export async function removeBytesOfCase(world: World, shopId: string, caseId: string): Promise<void> {
  const files = await inShop(world, shopId, (tx) =>
    tx.selectFrom('files').select('id').where('shopId', '=', shopId).where('caseId', '=', caseId).execute(),
  );
  for (const { id } of files) {
    await world.files.remove(keyOf(shopId, id));
    await world.files.remove(thumbnailKeyOf(shopId, id));
  }
}

/** That there was a file stays; what it was called and what was in it does not. */
export async function forgetFiles(tx: Tx, shopId: string, caseId: string, at: Date): Promise<void> {
  await tx
    .updateTable('files')
    .set({
      name: '',
      originalHash: Buffer.alloc(0),
      hasThumbnail: false,
      removedAt: sql`coalesce(removed_at, ${at})`,
    })
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .execute();
}
