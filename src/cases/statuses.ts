import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { type Stage } from './case.ts';
import type { statusInput } from './status-inputs.ts';

export interface Status {
  readonly id: string;
  readonly namePl: string;
  readonly nameEn: string;
  readonly color: string;
  readonly stage: Stage;
  readonly visible: boolean;
  readonly position: number;
  readonly mail: 'none' | 'standard' | 'own';
  readonly mailPl: string | null;
  readonly mailEn: string | null;
}

/** The statuses a shop made for itself, on top of the axes. */
export async function listStatuses(world: World, actor: Actor): Promise<Status[]> {
  requirePermission(actor, 'read settings');
  const rows = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('statuses')
      .select(['id', 'namePl', 'nameEn', 'color', 'stage', 'visible', 'position', 'mail', 'mailPl', 'mailEn'])
      .where('shopId', '=', actor.shopId)
      .where('archivedAt', 'is', null)
      .orderBy('position')
      .orderBy('namePl')
      .execute(),
  );
  return rows.map((row) => ({ ...row, stage: row.stage as Stage }));
}

export function createStatus(world: World, actor: Actor, input: z.output<typeof statusInput>): Promise<Status> {
  requirePermission(actor, 'change statuses');
  return inShop(world, actor.shopId, async (tx) => {
    const id = newId(world.now());
    await tx
      .insertInto('statuses')
      .values({ shopId: actor.shopId, id, ...input })
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'status.created', data: { statusId: id } }]);
    return { id, ...input };
  });
}

export function updateStatus(
  world: World,
  actor: Actor,
  { statusId, ...input }: z.output<typeof statusInput> & { statusId: string },
): Promise<Status> {
  requirePermission(actor, 'change statuses');
  return inShop(world, actor.shopId, async (tx) => {
    refuseIf((await isCarriedElsewhere(tx, actor.shopId, statusId, input.stage)) ? 'status-in-use' : null);
    const query = tx
      .updateTable('statuses')
      .set(input)
      .where('shopId', '=', actor.shopId)
      .where('id', '=', statusId)
      .where('archivedAt', 'is', null);
    found(await query.returning('id').executeTakeFirst(), 'status');
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'status.changed', data: { statusId } }]);
    return { id: statusId, ...input };
  });
}

/** Taken out of use; cases that carry it keep it. */
export function archiveStatus(world: World, actor: Actor, { statusId }: { statusId: string }): Promise<void> {
  requirePermission(actor, 'change statuses');
  return inShop(world, actor.shopId, async (tx) => {
    const query = tx
      .updateTable('statuses')
      .set({ archivedAt: world.now() })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', statusId);
    found(await query.returning('id').executeTakeFirst(), 'status');
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'status.archived', data: { statusId } }]);
  });
}

/** A status fits one stage only: while cases of another carry it, it cannot be bound anew. */
async function isCarriedElsewhere(tx: Tx, shopId: string, statusId: string, stage: Stage): Promise<boolean> {
  const kase = await tx
    .selectFrom('cases')
    .select('id')
    .where('shopId', '=', shopId)
    .where('statusId', '=', statusId)
    .where('stage', '<>', stage)
    .executeTakeFirst();
  return kase !== undefined;
}
