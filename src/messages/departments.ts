import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { listStaffIds } from '../identity/list-staff.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { DepartmentInput } from './inside-inputs.ts';

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly members: readonly string[];
  readonly archived: boolean;
}

/** Those in use first; the archived too, since old questions name them. */
export function listDepartments(world: World, actor: Actor): Promise<Department[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const rows = await tx
      .selectFrom('departments')
      .select(['id', 'name', 'emails', 'members', 'archivedAt'])
      .where('shopId', '=', actor.shopId)
      .orderBy(sql`archived_at is not null`)
      .orderBy(sql`lower(name)`)
      .execute();
    return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
  });
}

/** Makes a department, or changes one. */
export function keepDepartment(
  world: World,
  actor: Actor,
  { departmentId, ...input }: DepartmentInput & { departmentId?: string | undefined },
): Promise<{ id: string }> {
  requirePermission(actor, 'change departments');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await refuseTaken(tx, shopId, input.name, departmentId);
    const active = input.members.length ? await listStaffIds(tx, shopId) : [];
    if (input.members.some((id) => !active.includes(id)))
      throw new Refusal('missing', 'staff', { fields: [{ field: 'members', reason: 'unknown' }] });
    const id = departmentId ?? newId(world.now());
    if (departmentId) {
      const changed = await tx
        .updateTable('departments')
        .set(input)
        .where('shopId', '=', shopId)
        .where('id', '=', departmentId)
        .returning('id')
        .executeTakeFirst();
      found(changed, 'department');
    } else
      await tx
        .insertInto('departments')
        .values({ shopId, id, ...input, createdAt: world.now() })
        .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'department.kept', data: { departmentId: id } }]);
    return { id };
  });
}

/** Out of use, and back: questions that name it keep it. */
export function archiveDepartment(
  world: World,
  actor: Actor,
  { departmentId, archived }: { departmentId: string; archived: boolean },
): Promise<void> {
  requirePermission(actor, 'change departments');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { name } = found(
      await tx
        .updateTable('departments')
        .set({ archivedAt: world.now() })
        .where('shopId', '=', shopId)
        .where('id', '=', departmentId)
        .returning('name')
        .executeTakeFirst(),
      'department',
    );
    if (!archived) {
      await refuseTaken(tx, shopId, name, departmentId);
      await tx
        .updateTable('departments')
        .set({ archivedAt: null })
        .where('shopId', '=', shopId)
        .where('id', '=', departmentId)
        .execute();
    }
    await writeShopEvents(world, tx, shopId, actor, [
      { type: archived ? 'department.archived' : 'department.restored', data: { departmentId } },
    ]);
  });
}

async function refuseTaken(tx: Tx, shopId: string, name: string, but?: string): Promise<void> {
  const taken = await tx
    .selectFrom('departments')
    .select('id')
    .where('shopId', '=', shopId)
    .where('archivedAt', 'is', null)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .execute();
  if (taken.some(({ id }) => id !== but))
    throw new Refusal('invalid', 'name-taken', { fields: [{ field: 'name', reason: 'taken' }] });
}
