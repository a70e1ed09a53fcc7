import { z } from 'zod';

import { permissionNames, roles } from '../../identity/permissions.ts';
import { renameInput } from '../../identity/staff-inputs.ts';
import { userRoute } from './route.ts';

const membership = z.object({
  shopId: z.uuid(),
  shopName: z.string(),
  zone: z.string(),
  staffId: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  /** Nothing of this shop opens before a second step at sign-in is set up. */
  secondStepNeeded: z.boolean(),
  permissions: z.array(z.enum(permissionNames)),
});

export const meContract = {
  find: userRoute('GET', '/me', {
    tags: ['Sign-in'],
    summary: 'Who is signed in, and the shops they work for with what they may do there',
  }).output(
    z.object({
      userId: z.string(),
      email: z.string(),
      name: z.string(),
      twoFactor: z.boolean().describe('this session has had a second step'),
      authenticator: z.boolean().describe('the account asks a code of an app at sign-in'),
      shops: z.array(membership),
    }),
  ),
  rename: userRoute('PATCH', '/me', {
    tags: ['Sign-in'],
    summary: 'How whoever is signed in is called, in every shop they work for',
    successStatus: 204,
  })
    .input(renameInput)
    .output(z.void()),
};
