import { requirePermission, type Actor } from '../identity/actor.ts';
import { listStaff } from '../identity/list-staff.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';

/** Who tries the shop out, with the mailbox that gets its mails. A key has none. */
export async function myself(world: World, actor: Actor): Promise<{ id: string; name: string; email: string }> {
  requirePermission(actor, 'change the shop');
  if (actor.kind !== 'staff') throw new Refusal('conflict', 'people-only');
  return found(
    (await listStaff(world, actor)).find(({ id }) => id === actor.id),
    'staff',
  );
}
