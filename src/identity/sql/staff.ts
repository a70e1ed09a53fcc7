import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { StaffMember } from '../staff.ts';

const columns = ['id', 'userId', 'email', 'name', 'role', 'active', 'createdAt'] as const;
const members = (tx: Tx, shopId: string) => tx.selectFrom('staff').select(columns).where('shopId', '=', shopId);

export const listStaffRows = (tx: Tx, shopId: string): Promise<StaffMember[]> =>
  members(tx, shopId).orderBy('createdAt').orderBy('id').execute();

export const findStaffRow = (tx: Tx, shopId: string, id: string): Promise<StaffMember | undefined> =>
  members(tx, shopId).where('id', '=', id).executeTakeFirst();

export const findStaffByEmail = (tx: Tx, shopId: string, email: string): Promise<StaffMember | undefined> =>
  members(tx, shopId).where('email', '=', email).executeTakeFirst();

/** With whether the shop asks a second step of their role: read with every request, so in one question. */
export const findStaffByUser = (
  tx: Tx,
  shopId: string,
  userId: string,
): Promise<(StaffMember & { asksSecondStep: boolean }) | undefined> =>
  members(tx, shopId)
    .select(
      sql<boolean>`exists (
        select from shops where shops.id = staff.shop_id and shops.policy -> 'secondStepFor' ? staff.role
      )`.as('asksSecondStep'),
    )
    .where('userId', '=', userId)
    .executeTakeFirst();

export async function insertStaff(tx: Tx, shopId: string, member: StaffMember): Promise<void> {
  await tx
    .insertInto('staff')
    .values({ shopId, ...member })
    .execute();
}

export async function saveStaff(
  tx: Tx,
  shopId: string,
  { id, userId, name, role, active }: StaffMember,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ userId, name, role, active })
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .execute();
}
