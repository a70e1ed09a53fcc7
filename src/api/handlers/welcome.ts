import { listTests, putAwayTests } from '../../cases/put-away-tests.ts';
import { makeTestCase } from '../../welcome/make-test-case.ts';
import { findProgress, finishWelcome, markStep } from '../../welcome/progress.ts';
import { sendTestMail } from '../../welcome/send-test-mail.ts';
import { makeTestOrder } from '../../welcome/test-order.ts';
import { member } from './base.ts';

const { welcome } = member;

export const welcomeHandlers = {
  find: welcome.find.handler(async ({ context: { world, actor } }) => ({
    ...(await findProgress(world, actor)),
    mail: { transport: world.config.SMTP_URL ? ('smtp' as const) : ('local' as const), from: world.config.MAIL_FROM },
    tests: await listTests(world, actor.shopId),
  })),
  mark: welcome.mark.handler(({ context: { world, actor }, input }) => markStep(world, actor, input)),
  finish: welcome.finish.handler(({ context: { world, actor } }) => finishWelcome(world, actor)),
  sendTestMail: welcome.sendTestMail.handler(({ context: { world, actor }, input }) =>
    sendTestMail(world, actor, input),
  ),
  makeTestOrder: welcome.makeTestOrder.handler(({ context: { world, actor }, input }) =>
    makeTestOrder(world, actor, input),
  ),
  makeTestCase: welcome.makeTestCase.handler(({ context: { world, actor }, input }) =>
    makeTestCase(world, actor, input),
  ),
  putAwayTests: welcome.putAwayTests.handler(async ({ context: { world, actor } }) => ({
    putAway: await putAwayTests(world, actor),
  })),
};
