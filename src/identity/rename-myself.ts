import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import { findStaffByUser, saveStaff } from './sql/staff.ts';
import { staffOfUser } from './staff-of-user.ts';

/** How somebody is called, in every shop they work for. Nobody needs a manager to correct their own name. */
export async function renameMyself(world: World, signIn: SignIn, user: SignedIn, name: string): Promise<void> {
  await signIn.renameUser(user.userId, name);
  for (const { shopId, staffId, role } of await staffOfUser(world, user.userId)) {
    await inShop(world, shopId, async (tx) => {
      const member = await findStaffByUser(tx, shopId, user.userId);
      if (!member || member.name === name) return;
      await saveStaff(tx, shopId, { ...member, name });
      await writeShopEvents(world, tx, shopId, { kind: 'staff', id: staffId }, [
        { type: 'staff-changed', data: { staffId, role, active: member.active } },
      ]);
    });
  }
}
