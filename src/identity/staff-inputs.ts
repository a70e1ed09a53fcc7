import { z } from 'zod';

import { roles } from './permissions.ts';

export const emailAddress = z.string().trim().toLowerCase().max(254, 'too-long').pipe(z.email('not-an-email'));
const name = z.string().trim().min(1, 'required').max(120, 'too-long');

export const inviteStaffInput = z.object({ email: emailAddress, name, role: z.enum(roles) });
export type InviteStaff = z.output<typeof inviteStaffInput>;

export const updateStaffInput = z.object({
  staffId: z.uuid(),
  name: name.optional(),
  role: z.enum(roles).optional(),
  active: z.boolean().optional(),
});
export type UpdateStaff = z.output<typeof updateStaffInput>;

export const renameInput = z.object({ name });

/** Long rather than clever (NIST SP 800-63B): no rules about signs. */
export const password = z.string().min(10, 'too-short').max(128, 'too-long');

export const acceptInvitationInput = z.object({
  token: z.string().max(100),
  /** Not needed by somebody who is signed in already. */
  name: name.optional(),
  password: password.optional(),
});
export type AcceptInvitation = z.output<typeof acceptInvitationInput>;

export const createKeyInput = z.object({ name, role: z.enum(roles) });
export type CreateKey = z.output<typeof createKeyInput>;
