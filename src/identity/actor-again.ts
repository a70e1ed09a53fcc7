import type { Tx } from '../platform/db.ts';
import type { KeyActor, StaffActor } from './actor.ts';
import { findKeyRow } from './sql/api-keys.ts';
import { findStaffRow } from './sql/staff.ts';

/** Who asked for work that is done later, as they are now: null when they may do nothing here any more. */
export async function actorAgain(
  tx: Tx,
  shopId: string,
  { kind, id }: { kind: 'staff' | 'apiKey'; id: string },
): Promise<StaffActor | KeyActor | null> {
  if (kind === 'apiKey') {
    const key = await findKeyRow(tx, shopId, id);
    return key && !key.revokedAt ? { kind, shopId, id, role: key.role } : null;
  }
  const member = await findStaffRow(tx, shopId, id);
  return member?.active ? { kind, shopId, id, role: member.role, name: member.name } : null;
}
