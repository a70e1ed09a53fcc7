import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { withCase } from './in-case.ts';
import { raiseFlag } from './record-axes.ts';

const onShopEvent = z.object({ shopId: z.uuid(), caseId: z.null(), eventId: z.uuid() });

/** A newer revision of an order holds less than was claimed from it: nothing is lost or refused, a person looks. */
export const flagShrunkOrders: Job<z.output<typeof onShopEvent>> = {
  name: 'cases.flag-shrunk-orders',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    await inShop(world, shopId, async (tx) => {
      const event = await tx
        .selectFrom('events')
        .select('data')
        .where('shopId', '=', shopId)
        .where('id', '=', eventId)
        .executeTakeFirstOrThrow();
      const { lines } = event.data as { lines: { lineId: string }[] };
      const cases = await tx
        .selectFrom('caseLines as l')
        .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'l.shopId').onRef('k.id', '=', 'l.caseId'))
        .select('k.id')
        .distinct()
        .where('l.shopId', '=', shopId)
        .where('k.closedAt', 'is', null)
        .where(
          'l.orderLineId',
          'in',
          lines.map(({ lineId }) => lineId),
        )
        .execute();
      for (const { id } of cases) {
        await withCase(world, tx, system(shopId, 'order'), { caseId: id }, async (open) => {
          if (open.kase.flags.includes('order-shrank')) return;
          await raiseFlag(open, 'order-shrank');
          open.announce({ type: 'case.order-shrank' });
        });
      }
    });
  },
};
