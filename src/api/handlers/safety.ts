import { closeSafety, dismissSafety, findSafety, openSafety, recordSafetyStep } from '../../cases/safety-matter.ts';
import { safetyRegister } from '../../cases/safety-register.ts';
import { member, ofKnownCase } from './base.ts';
import { upon } from './upon.ts';

export const safetyHandlers = {
  find: member.safety.find.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    matter: await findSafety(world, actor, input),
  })),
  open: member.safety.open.handler(upon(openSafety)),
  dismiss: member.safety.dismiss.handler(upon(dismissSafety)),
  step: member.safety.step.handler(upon(recordSafetyStep)),
  close: member.safety.close.handler(upon(closeSafety)),
  register: member.safety.register.handler(({ context: { world, actor }, input }) =>
    safetyRegister(world, actor, input),
  ),
};
