import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { setStatusInput } from './case-inputs.ts';
import { inCase } from './in-case.ts';

/** Puts one of the shop's own statuses on a case. A status belongs to a stage and fits no other. */
export function setStatus(world: World, actor: Actor, input: z.output<typeof setStatusInput>): Promise<void> {
  requirePermission(actor, 'move cases');

  return inCase(world, actor, input, async (open) => {
    const { tx, kase } = open;
    if (kase.statusId === input.statusId) return;
    let visible = false;
    if (input.statusId) {
      const query = tx
        .selectFrom('statuses')
        .select(['stage', 'visible'])
        .where('shopId', '=', kase.shopId)
        .where('id', '=', input.statusId);
      const status = found(await query.where('archivedAt', 'is', null).executeTakeFirst(), 'status');
      refuseIf(status.stage === kase.stage ? null : 'status-of-another-stage');
      visible = status.visible;
    }
    await tx
      .updateTable('cases')
      .set({ statusId: input.statusId })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.id)
      .execute();
    open.announce({ type: 'case.status-set', data: { statusId: input.statusId, visible } });
  });
}
