import { sql } from 'kysely';

import { acrossShops, inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { StaffActor } from './actor.ts';
import type { Role } from './permissions.ts';
import type { SignedIn } from './sign-in.ts';
import { findStaffByUser } from './sql/staff.ts';

export interface Membership {
  readonly shopId: string;
  readonly shopName: string;
  readonly zone: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  /** Whose role must sign in with a second step. */
  readonly asksSecondStep: boolean;
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
        sql<boolean>`coalesce(shops.policy -> 'secondStepFor', '[]') ? staff.role`.as('asksSecondStep'),
      ])
      .where('staff.userId', '=', userId)
      .where('staff.active', '=', true)
      .orderBy('shops.name')
      .orderBy('staff.shopId')
      .execute(),
  );
}

/** The user as a member of one shop, or null; or what their role still lacks. What every signed-in request asks. */
export async function staffActor(
  world: World,
  { userId, twoFactor }: Pick<SignedIn, 'userId' | 'twoFactor'>,
  shopId: string,
): Promise<StaffActor | 'second-step-needed' | null> {
  const member = await inShop(world, shopId, (tx) => findStaffByUser(tx, shopId, userId));
  if (!member?.active) return null;
  if (member.asksSecondStep && !twoFactor) return 'second-step-needed';
  return { kind: 'staff', shopId, id: member.id, role: member.role, name: member.name, twoFactor };
}
