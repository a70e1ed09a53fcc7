import { acceptInvitation } from '../../identity/accept-invitation.ts';
import { findInvitation } from '../../identity/find-invitation.ts';
import { inviteStaff } from '../../identity/invite-staff.ts';
import { listStaff } from '../../identity/list-staff.ts';
import { isInvited, type StaffMember } from '../../identity/staff.ts';
import { updateStaff } from '../../identity/update-staff.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import { member, open } from './base.ts';

const shown = (staff: StaffMember & { invitedUntil?: Date | null }) => ({
  ...staff,
  invited: isInvited(staff),
  invitedUntil: staff.invitedUntil ?? null,
});

export const staffHandlers = {
  list: member.staff.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listStaff(world, actor)).map(shown),
  })),
  invite: member.staff.invite.handler(async ({ context: { world, actor }, input }) => {
    const { member: invited, invitationUrl } = await inviteStaff(world, actor, input);
    return { member: shown(invited), invitationUrl };
  }),
  update: member.staff.update.handler(async ({ context: { world, actor }, input }) =>
    shown(await updateStaff(world, actor, input)),
  ),
};

// A token cannot be guessed; the limit is against somebody who keeps the server busy hashing passwords.
const acceptances = { name: 'accept-invitation', tries: 30, seconds: 600 };

export const invitationsHandlers = {
  find: open.invitations.find.handler(({ context: { world, signIn }, input }) =>
    findInvitation(world, signIn, input.token),
  ),
  accept: open.invitations.accept.handler(async ({ context: { world, signIn, user, clientIp }, input }) => {
    await limitTries(world, acceptances, clientIp);
    const joined = await acceptInvitation(world, signIn, user, input);
    return { shopId: joined.shopId, staffId: joined.member.id };
  }),
};
