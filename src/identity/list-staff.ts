import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import { openInvitationEnds } from './sql/invitations.ts';
import { listStaffRows } from './sql/staff.ts';
import type { StaffMember } from './staff.ts';

/** Everybody, the inactive too: their names stand in old cases. Whoever is invited, with the end of their link. */
export async function listStaff(
  world: World,
  actor: Actor,
): Promise<(StaffMember & { readonly invitedUntil: Date | null })[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const until = await openInvitationEnds(tx, actor.shopId);
    return (await listStaffRows(tx, actor.shopId)).map((member) => ({
      ...member,
      invitedUntil: until.get(member.id) ?? null,
    }));
  });
}

/** The same for who has the transaction open already. */
export const staffIn = (tx: Tx, shopId: string): Promise<StaffMember[]> => listStaffRows(tx, shopId);

/** Who works here now. */
export const listStaffIds = async (tx: Tx, shopId: string): Promise<string[]> =>
  (await listStaffRows(tx, shopId)).filter(({ active }) => active).map(({ id }) => id);
