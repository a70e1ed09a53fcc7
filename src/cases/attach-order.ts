import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { attachOrderInput } from './case-inputs.ts';
import { startClocks } from './clock-acts.ts';
import { clocksAgain } from './clocks-again.ts';
import { inCase } from './in-case.ts';
import { lowerFlag } from './record-axes.ts';
import { lockClaimedOrder } from './submission-facts.ts';

/** Matches a case to the order the buyer meant. What the buyer was told is never made shorter by it. */
export function attachOrder(world: World, actor: Actor, input: z.output<typeof attachOrderInput>): Promise<void> {
  requirePermission(actor, 're-qualify cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase } = open;
    refuseIf(kase.orderId === null ? null : 'order-known');
    const order = found(await lockClaimedOrder(tx, kase.shopId, input.orderId), 'order');
    await tx
      .updateTable('cases')
      .set({ orderId: order.id, orderNumber: order.number })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.id)
      .execute();
    await lowerFlag(open, 'order-not-found');
    await startClocks(open, await clocksAgain(open, { orderId: order.id }));
    open.announce({ type: 'case.order-attached', data: { orderId: order.id } });
  });
}
