import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import { listStaffRows } from './sql/staff.ts';
import type { StaffMember } from './staff.ts';

/** Everybody, the inactive too: their names stand in old cases. */
export async function listStaff(world: World, actor: Actor): Promise<StaffMember[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, (tx) => listStaffRows(tx, actor.shopId));
}

/** The same for who has the transaction open already. */
export const staffIn = (tx: Tx, shopId: string): Promise<StaffMember[]> => listStaffRows(tx, shopId);
