import { Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { openInvitation, shopOf } from './find-invitation.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import type { AcceptInvitation } from './staff-inputs.ts';
import type { StaffMember } from './staff.ts';
import { markAccepted } from './sql/invitations.ts';
import { saveStaff } from './sql/staff.ts';

/**
 * Whoever has the link has the mailbox: a new person makes an account, one who has an account signs in first.
 * The only way to get an account.
 */
export async function acceptInvitation(
  world: World,
  signIn: SignIn,
  visitor: SignedIn | null,
  input: AcceptInvitation,
): Promise<{ shopId: string; member: StaffMember }> {
  const shopId = shopOf(input.token);
  // The account is made before our transaction opens: it lives behind another connection. An account without a
  // shop, left by a crash in between, can do nothing, and the same link finishes the work after signing in.
  const { member: invited, shop } = await inShop(world, shopId, (tx) => openInvitation(world, tx, input.token));
  const userId = await userFor(signIn, visitor, invited, shop.locale, input);

  return inShop(world, shopId, async (tx) => {
    const { invitationId, member } = await openInvitation(world, tx, input.token);
    const joined: StaffMember = { ...member, userId, name: input.name ?? member.name };
    await saveStaff(tx, shopId, joined);
    await markAccepted(tx, shopId, invitationId, world.now());
    await writeShopEvents(world, tx, shopId, { kind: 'staff', id: joined.id }, [
      { type: 'staff-joined', data: { staffId: joined.id } },
    ]);
    return { shopId, member: joined };
  });
}

async function userFor(
  signIn: SignIn,
  visitor: SignedIn | null,
  invited: StaffMember,
  locale: string,
  input: AcceptInvitation,
): Promise<string> {
  if (visitor) {
    if (visitor.email !== invited.email) throw new Refusal('conflict', 'invitation-for-another');
    return visitor.userId;
  }
  if (await signIn.findUserByEmail(invited.email)) throw new Refusal('unauthenticated', 'sign-in-first');
  if (!input.password)
    throw new Refusal('invalid', 'invalid-input', { fields: [{ field: 'password', reason: 'required' }] });
  return signIn.createUser({
    email: invited.email,
    name: input.name ?? invited.name,
    password: input.password,
    locale,
  });
}
