import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { tellAccess } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requirePermission, type Actor } from './actor.ts';
import type { UpdateStaff } from './staff-inputs.ts';
import { settingChanges } from './setting-changes.ts';
import { refusalForLeaving, refusalForOneself, refusalForRole, type StaffMember } from './staff.ts';
import { lockShop } from './sql/shops.ts';
import { listStaffRows, saveStaff } from './sql/staff.ts';

export async function updateStaff(world: World, actor: Actor, input: UpdateStaff): Promise<StaffMember> {
  requirePermission(actor, 'manage staff');
  return inShop(world, actor.shopId, async (tx) => {
    await lockShop(tx, actor.shopId);
    const all = await listStaffRows(tx, actor.shopId);
    const member = found(
      all.find(({ id }) => id === input.staffId),
      'staff',
    );
    const after: StaffMember = {
      ...member,
      name: input.name ?? member.name,
      role: input.role ?? member.role,
      active: input.active ?? member.active,
    };
    const forbidden = refusalForRole(actor.kind === 'system' ? null : actor.role, member.role, after.role);
    if (forbidden) throw new Refusal('forbidden', forbidden);
    refuseIf(refusalForLeaving(member, after, all));
    refuseIf(refusalForOneself(actor.kind === 'staff' ? actor.id : null, member, after));

    await saveStaff(tx, actor.shopId, after);
    if (after.role !== member.role || after.active !== member.active) await tellAccess(tx, actor.shopId, after.id);
    await writeShopEvents(world, tx, actor.shopId, actor, [
      {
        type: 'staff-changed',
        data: {
          staffId: after.id,
          role: after.role,
          active: after.active,
          changes: settingChanges(member, after, ['role', 'active']),
        },
      },
    ]);
    return after;
  });
}
