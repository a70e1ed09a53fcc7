import { readToken } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { shopIn } from './find-shop.ts';
import type { Shop } from './shop.ts';
import type { SignIn } from './sign-in.ts';
import { lockInvitation } from './sql/invitations.ts';
import { findStaffRow } from './sql/staff.ts';
import type { StaffMember } from './staff.ts';

/** What the page of an invitation shows: who invites whom, and whether they sign in or make a password. */
export async function findInvitation(world: World, signIn: SignIn, token: string) {
  const { shop, member } = await inShop(world, shopOf(token), (tx) => openInvitation(world, tx, token));
  const hasAccount = Boolean(await signIn.findUserByEmail(member.email));
  return { shopName: shop.name, email: member.email, name: member.name, role: member.role, hasAccount };
}

/** The shop a token names; a text that is no token names none. */
export const shopOf = (token: string): string => found(readToken(token), 'invitation').shopId;

/** An invitation that can still be accepted, locked. */
export async function openInvitation(
  world: World,
  tx: Tx,
  token: string,
): Promise<{ invitationId: string; shop: Shop; member: StaffMember }> {
  const { shopId, hash } = found(readToken(token), 'invitation');
  const invitation = found(await lockInvitation(tx, shopId, hash), 'invitation');
  if (invitation.acceptedAt) throw new Refusal('gone', 'invitation-used');
  if (invitation.expiresAt <= world.now()) throw new Refusal('gone', 'invitation-expired');
  const member = found(await findStaffRow(tx, shopId, invitation.staffId), 'invitation');
  if (!member.active) throw new Refusal('gone', 'invitation-taken-back');
  return { invitationId: invitation.id, shop: await shopIn(tx, shopId), member };
}
