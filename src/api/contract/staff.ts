import { z } from 'zod';

import { roles } from '../../identity/permissions.ts';
import { acceptInvitationInput, inviteStaffInput, updateStaffInput } from '../../identity/staff-inputs.ts';
import { publicRoute, route } from './route.ts';

const member = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  /** Has a link, and has not used it yet. */
  invited: z.boolean(),
  /** When that link runs out; told in the list only. */
  invitedUntil: z.date().nullable(),
  createdAt: z.date(),
});
const tags = ['Staff'];

export const staffContract = {
  list: route('GET', '/staff', { tags, summary: 'Everybody who works or worked for the shop' }).output(
    z.object({ items: z.array(member) }),
  ),
  invite: route('POST', '/staff', {
    tags,
    summary: 'Invite somebody, or send a new link; the link is also told here, once',
    successStatus: 201,
  })
    .input(inviteStaffInput)
    .output(z.object({ member, invitationUrl: z.string() })),
  update: route('PATCH', '/staff/{staffId}', {
    tags,
    summary: 'Change the name or the role; let somebody leave or return',
  })
    .input(updateStaffInput)
    .output(member),
};

export const invitationsContract = {
  find: publicRoute('GET', '/invitations/{token}', { tags, summary: 'What an invitation says' })
    .input(z.object({ token: z.string().max(100) }))
    .output(
      z.object({
        shopName: z.string(),
        email: z.string(),
        name: z.string(),
        role: z.enum(roles),
        /** The mailbox has an account: sign in, then accept. */
        hasAccount: z.boolean(),
      }),
    ),
  accept: publicRoute('POST', '/invitations/{token}/acceptance', {
    tags,
    summary: 'Accept an invitation: with a new password, or signed in with the account of that e-mail',
    successStatus: 201,
  })
    .input(acceptInvitationInput)
    .output(z.object({ shopId: z.uuid(), staffId: z.uuid() })),
};
