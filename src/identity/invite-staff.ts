import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import { invitationUrl } from './create-shop.ts';
import { shopIn } from './find-shop.ts';
import { postInvitation } from './access-mails.ts';
import type { InviteStaff } from './staff-inputs.ts';
import { refusalForRole, type StaffMember } from './staff.ts';
import { insertInvitation } from './sql/invitations.ts';
import { findStaffByEmail, insertStaff, saveStaff } from './sql/staff.ts';

/** Invites somebody, or sends a new link to somebody invited before. The link is told once and kept nowhere. */
export async function inviteStaff(
  world: World,
  actor: Actor,
  input: InviteStaff,
): Promise<{ member: StaffMember; invitationUrl: string }> {
  requirePermission(actor, 'manage staff');
  const { member, token, shop } = await inShop(world, actor.shopId, async (tx) => {
    const known = await findStaffByEmail(tx, actor.shopId, input.email);
    if (known?.userId) throw new Refusal('conflict', known.active ? 'staff-already' : 'staff-inactive');
    const forbidden = refusalForRole(actor.kind === 'system' ? null : actor.role, known?.role ?? null, input.role);
    if (forbidden) throw new Refusal('forbidden', forbidden);

    const invited: StaffMember = {
      id: known?.id ?? newId(world.now()),
      userId: null,
      email: input.email,
      name: input.name,
      role: input.role,
      active: true,
      createdAt: known?.createdAt ?? world.now(),
    };
    await (known ? saveStaff(tx, actor.shopId, invited) : insertStaff(tx, actor.shopId, invited));
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: 'staff-invited', data: { staffId: invited.id, role: invited.role } },
    ]);
    return {
      member: invited,
      token: await insertInvitation(tx, actor.shopId, invited.id, world.now()),
      shop: await shopIn(tx, actor.shopId),
    };
  });
  const url = invitationUrl(world, token);
  await postInvitation(world, shop, member, { url, by: actor.kind === 'staff' ? actor.name : null });
  return { member, invitationUrl: url };
}
