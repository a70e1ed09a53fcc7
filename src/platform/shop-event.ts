import { z } from 'zod';

import { inShop } from './shop-scope.ts';
import type { World } from './world.ts';

/** What the relay hands to a job: which event. */
export const onShopEvent = z.object({ shopId: z.uuid(), eventId: z.uuid() });

export async function dataOf(world: World, shopId: string, eventId: string): Promise<unknown> {
  const event = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('events')
      .select('data')
      .where('shopId', '=', shopId)
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow(),
  );
  return event.data;
}
