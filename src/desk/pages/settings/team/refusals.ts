import type { Role } from '../../../../identity/permissions.ts';
import { refusalForLeaving, refusalForOneself, refusalForRole } from '../../../../identity/staff.ts';
import type { Colleague } from '../../api/shop-queries.ts';

/** The rules know people as the server does: whoever is only invited has no user yet. */
const known = ({ invited, createdAt, ...member }: Colleague) => ({
  ...member,
  userId: invited ? null : member.id,
  createdAt: new Date(createdAt),
});

export type TeamRefusal = 'owners-only' | 'last-owner' | 'not-yourself';

/** Why a colleague cannot be changed so, by the server's own rules. */
export function refusalForChange(
  by: { role: Role; staffId: string },
  member: Colleague,
  after: { role: Role; active: boolean },
  all: readonly Colleague[],
): TeamRefusal | null {
  const forbidden = refusalForRole(by.role, member.role, after.role);
  if (forbidden) return forbidden;
  const leaving = refusalForLeaving(known(member), after, all.map(known));
  if (leaving === 'last-owner') return 'last-owner';
  return refusalForOneself(by.staffId, known(member), after);
}
