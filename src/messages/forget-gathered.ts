import { acrossShops } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const KEPT = 7 * 86_400_000;

/**
 * A digest or a morning mail names buyers of many cases and belongs to none, so that no erasure of a case would find it:
 * its words go a week after it left. That it left, and when, stays.
 */
export async function forgetGatheredMails(world: World): Promise<void> {
  await acrossShops(world, (tx) =>
    tx
      .updateTable('mails')
      .set({ subject: '', html: '', body: '' })
      .where('audience', '=', 'staff')
      .where('caseId', 'is', null)
      .where('state', '<>', 'queued')
      .where('body', '<>', '')
      .where('createdAt', '<', new Date(world.now().getTime() - KEPT))
      .execute(),
  );
}
