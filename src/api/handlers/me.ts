import { may, permissionNames } from '../../identity/permissions.ts';
import { renameMyself } from '../../identity/rename-myself.ts';
import { staffOfUser } from '../../identity/staff-of-user.ts';
import { user } from './base.ts';

export const meHandlers = {
  find: user.me.find.handler(async ({ context: { world, user: signedIn } }) => {
    const shops = await staffOfUser(world, signedIn.userId);
    return {
      ...signedIn,
      shops: shops.map(({ asksSecondStep, ...shop }) => ({
        ...shop,
        secondStepNeeded: asksSecondStep && !signedIn.twoFactor,
        permissions: permissionNames.filter((each) => may(shop.role, each)),
      })),
    };
  }),
  rename: user.me.rename.handler(({ context: { world, signIn, user: signedIn }, input }) =>
    renameMyself(world, signIn, signedIn, input.name),
  ),
};
