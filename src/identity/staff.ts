import type { Role } from './permissions.ts';

/** Somebody who works for a shop. Without a user yet, they are only invited. */
export interface StaffMember {
  readonly id: string;
  readonly userId: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  readonly createdAt: Date;
}

export const isInvited = (member: StaffMember): boolean => member.userId === null;

/** Only an owner makes owners, and only an owner touches one. */
export function refusalForRole(by: Role | null, now: Role | null, wanted: Role): 'owners-only' | null {
  const needsOwner = now === 'owner' || wanted === 'owner';
  return needsOwner && by !== null && by !== 'owner' ? 'owners-only' : null;
}

/** Nobody raises, lowers or locks out themselves: a colleague does that, who is not afraid of the wrong click. */
export const refusalForOneself = (
  byStaffId: string | null,
  member: StaffMember,
  after: Pick<StaffMember, 'role' | 'active'>,
): 'not-yourself' | null =>
  member.id === byStaffId && (after.role !== member.role || !after.active) ? 'not-yourself' : null;

/** A shop always keeps an owner who can sign in. */
export function refusalForLeaving(
  member: StaffMember,
  after: Pick<StaffMember, 'role' | 'active'>,
  all: readonly StaffMember[],
) {
  const owns = (each: Pick<StaffMember, 'role' | 'active'>) => each.role === 'owner' && each.active;
  if (!owns(member) || owns(after)) return null;
  return all.some((each) => each.id !== member.id && owns(each) && !isInvited(each)) ? null : 'last-owner';
}
