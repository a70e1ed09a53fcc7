import { z } from 'zod';

import type { Job } from '../platform/jobs.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import { carryOutErasure } from './carry-out-erasure.ts';
import { dataOf, onShopEvent } from '../platform/shop-event.ts';
import { exportKey } from './export-customer.ts';

/** Somebody asked to be forgotten: what may go, goes. */
export const beginErasure: Job<z.output<typeof onShopEvent>> = {
  name: 'privacy.begin-erasure',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { erasureId } = z.object({ erasureId: z.uuid() }).parse(await dataOf(world, shopId, eventId));
    await carryOutErasure(world, { shopId, erasureId });
  },
};

/** Every hour: what was kept for a duty that has ended goes, and copies of data nobody fetched in time. */
export const sweepPrivacy: Job<Record<string, never>> = {
  name: 'privacy.sweep',
  payload: z.object({}),
  async run(world) {
    const now = world.now();
    const expired = await acrossShops(world, (tx) =>
      tx.selectFrom('customerExports').select(['shopId', 'id']).where('expiresAt', '<=', now).execute(),
    );
    for (const { shopId, id } of expired) {
      await world.files.remove(exportKey(shopId, id));
      await acrossShops(world, (tx) =>
        tx.deleteFrom('customerExports').where('shopId', '=', shopId).where('id', '=', id).execute(),
      );
    }
    // A day early, since it may be tomorrow already where the shop is: the plan itself asks the shop's own day.
    const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    const due = await acrossShops(world, (tx) =>
      tx
        .selectFrom('erasures as e')
        .innerJoin('erasureParts as p', (join) =>
          join.onRef('p.shopId', '=', 'e.shopId').onRef('p.erasureId', '=', 'e.id'),
        )
        .select(['e.shopId', 'e.id'])
        .distinct()
        .where('e.doneAt', 'is', null)
        .where('p.doneAt', 'is', null)
        .where((eb) => eb.or([eb('p.until', 'is', null), eb('p.until', '<', tomorrow)]))
        .execute(),
    );
    let failed: unknown = null;
    for (const { shopId, id } of due) {
      await carryOutErasure(world, { shopId, erasureId: id }).catch((error: unknown) => {
        failed = error;
        world.log.error('erasure', { erasureId: id, error: (error as Error).message });
      });
    }
    if (failed !== null) throw failed as Error;
  },
};
