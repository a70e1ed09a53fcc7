import { z } from 'zod';

import { Refusal } from '../kit/refusal.ts';
import type { Job } from '../platform/jobs.ts';
import { tellDesk } from '../platform/live.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor, type StaffActor } from './actor.ts';
import { GONE_MS, type Doing } from './presence.ts';

/** Only a person sits at the desk; a key does not. */
export function requirePerson(actor: Actor): asserts actor is StaffActor {
  if (actor.kind !== 'staff') throw new Refusal('conflict', 'people-only');
}

/** A window says where it is. Colleagues hear of it when it changed, not of every beat. */
export function notePresence(
  world: World,
  actor: Actor,
  { clientId, caseId, doing }: { clientId: string; caseId: string | null; doing: Doing },
): Promise<void> {
  requirePermission(actor, 'read cases');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  const seenAt = world.now();
  return inShop(world, shopId, async (tx) => {
    const before = await tx
      .selectFrom('presence')
      .select(['caseId', 'doing', 'seenAt'])
      .where('shopId', '=', shopId)
      .where('staffId', '=', staffId)
      .where('clientId', '=', clientId)
      .executeTakeFirst();
    await tx
      .insertInto('presence')
      .values({ shopId, staffId, clientId, caseId, doing, seenAt })
      .onConflict((conflict) =>
        conflict.columns(['shopId', 'staffId', 'clientId']).doUpdateSet({ caseId, doing, seenAt }),
      )
      .execute();
    const gone = !before || before.seenAt.getTime() <= seenAt.getTime() - GONE_MS;
    if (!gone && before.caseId === caseId && before.doing === doing) return;
    for (const each of new Set([before?.caseId, caseId])) if (each) await tellDesk(tx, shopId, each);
  });
}

/** A window was closed. */
export function leaveDesk(world: World, actor: Actor, { clientId }: { clientId: string }): Promise<void> {
  requirePermission(actor, 'read cases');
  requirePerson(actor);
  const { shopId, id: staffId } = actor;
  return inShop(world, shopId, async (tx) => {
    const left = await tx
      .deleteFrom('presence')
      .where('shopId', '=', shopId)
      .where('staffId', '=', staffId)
      .where('clientId', '=', clientId)
      .returning('caseId')
      .executeTakeFirst();
    if (left?.caseId) await tellDesk(tx, shopId, left.caseId);
  });
}

/** Every minute: windows that were never closed, only lost. */
export const sweepPresence: Job<Record<string, never>> = {
  name: 'identity.sweep-presence',
  payload: z.object({}),
  run: (world) =>
    acrossShops(world, async (tx) => {
      const gone = await tx
        .deleteFrom('presence')
        .where('seenAt', '<=', new Date(world.now().getTime() - GONE_MS))
        .returning(['shopId', 'caseId'])
        .execute();
      for (const { shopId, caseId } of gone) if (caseId) await tellDesk(tx, shopId, caseId);
    }),
};
