import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { setStatusInput } from './case-inputs.ts';
import { inCase, type OpenCase } from './in-case.ts';

/** Puts one of the shop's own statuses on a case. A status belongs to a stage and fits no other. */
export function setStatus(world: World, actor: Actor, input: z.output<typeof setStatusInput>): Promise<void> {
  requirePermission(actor, 'move cases');

  return inCase(world, actor, input, (open) => setStatusOpen(open, input.statusId));
}

/** The same on a case that is open already. */
export async function setStatusOpen(open: OpenCase, statusId: string | null): Promise<void> {
  const { tx, kase, actor } = open;
  requirePermission(actor, 'move cases');
  if (kase.statusId === statusId) return;
  let visible = false;
  if (statusId) {
    const query = tx
      .selectFrom('statuses')
      .select(['stage', 'visible'])
      .where('shopId', '=', kase.shopId)
      .where('id', '=', statusId);
    const status = found(await query.where('archivedAt', 'is', null).executeTakeFirst(), 'status');
    refuseIf(status.stage === kase.stage ? null : 'status-of-another-stage');
    visible = status.visible;
  }
  await tx.updateTable('cases').set({ statusId }).where('shopId', '=', kase.shopId).where('id', '=', kase.id).execute();
  open.announce({ type: 'case.status-set', data: { statusId, visible } });
}
