import { acrossShops } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { keyOf, thumbnailKeyOf } from './file.ts';

const BATCH = 200;

/**
 * What was sent with a form that was never filed goes when its draft has expired. The rows go last: what an
 * interrupted run left is found by the next one.
 */
export async function forgetDraftFiles(world: World): Promise<void> {
  for (;;) {
    const files = await acrossShops(world, (tx) =>
      tx
        .selectFrom('files as f')
        .innerJoin('formDrafts as d', (join) => join.onRef('d.shopId', '=', 'f.shopId').onRef('d.id', '=', 'f.draftId'))
        .select(['f.shopId', 'f.id'])
        .where('f.caseId', 'is', null)
        .where('d.expiresAt', '<', world.now())
        .limit(BATCH)
        .execute(),
    );
    for (const { shopId, id } of files) {
      await world.files.remove(keyOf(shopId, id));
      await world.files.remove(thumbnailKeyOf(shopId, id));
      await acrossShops(world, (tx) =>
        tx.deleteFrom('files').where('shopId', '=', shopId).where('id', '=', id).where('caseId', 'is', null).execute(),
      );
    }
    if (files.length < BATCH) return;
  }
}
