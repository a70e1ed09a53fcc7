import { findPostalAddress, printDecision } from '../../decisions/print-decision.ts';
import { findLetter, listLetters } from '../../messages/list-letters.ts';
import { markPosted, resendLetter } from '../../messages/resend-letter.ts';
import { member, ofKnownCase } from './base.ts';
import { upon } from './upon.ts';

export const lettersHandlers = {
  list: member.letters.list.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    address: await findPostalAddress(world, actor, input),
    items: await listLetters(world, actor, input),
  })),
  find: member.letters.find
    .use(ofKnownCase)
    .handler(({ context: { world, actor }, input }) => findLetter(world, actor, input)),
  resend: member.letters.resend.handler(upon(resendLetter)),
  print: member.letters.print
    .use(ofKnownCase)
    .handler(({ context: { world, actor }, input }) => printDecision(world, actor, input)),
  posted: member.letters.posted.handler(upon(markPosted)),
};
