import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { StaffActor } from './actor.ts';
import type { Role } from './permissions.ts';
import { findStaffByUser } from './sql/staff.ts';

export interface Membership {
  readonly shopId: string;
  readonly shopName: string;
  readonly zone: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
}

/** The shops somebody works for: the shop switcher. */
export function staffOfUser(world: World, userId: string): Promise<Membership[]> {
  return acrossShops(world, (tx) =>
    tx
      .selectFrom('staff')
      .innerJoin('shops', 'shops.id', 'staff.shopId')
      .select([
        'staff.shopId',
        'shops.name as shopName',
        'shops.zone',
        'staff.id as staffId',
        'staff.name',
        'staff.role',
      ])
      .where('staff.userId', '=', userId)
      .where('staff.active', '=', true)
      .orderBy('shops.name')
      .orderBy('staff.shopId')
      .execute(),
  );
}

/** The user as a member of one shop, or null: what every signed-in request asks. */
export async function staffActor(world: World, userId: string, shopId: string): Promise<StaffActor | null> {
  const member = await inShop(world, shopId, (tx) => findStaffByUser(tx, shopId, userId));
  if (!member?.active) return null;
  return { kind: 'staff', shopId, id: member.id, role: member.role, name: member.name };
}
