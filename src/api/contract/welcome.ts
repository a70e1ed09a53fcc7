import { z } from 'zod';

import { stepStates, welcomeSteps } from '../../welcome/welcome.ts';
import { markStepInput, onChannel } from '../../welcome/welcome-inputs.ts';
import { route } from './route.ts';

const tags = ['Welcome'];
const progress = z.object({
  steps: z.partialRecord(z.enum(welcomeSteps), z.enum(stepStates)),
  finishedAt: z.string().nullable(),
});

export const welcomeContract = {
  find: route('GET', '/welcome', { tags, summary: 'How far the first run of the shop is, and its test cases' }).output(
    progress.extend({
      mail: z.object({
        transport: z.enum(['smtp', 'local']).describe('local: mails are kept and not sent'),
        from: z.string(),
      }),
      tests: z.array(z.object({ id: z.uuid(), number: z.string(), openedAt: z.date() })),
    }),
  ),
  mark: route('PUT', '/welcome/steps/{step}', { tags, summary: 'A step was done, or put off' })
    .input(markStepInput)
    .output(progress),
  finish: route('POST', '/welcome/finish', { tags, summary: 'The first run is over' }).output(progress),
  sendTestMail: route('POST', '/welcome/test-mail', { tags, summary: 'A mail of a channel, to whoever asks' })
    .input(onChannel)
    .output(
      z.object({
        to: z.string(),
        from: z.string(),
        replyTo: z.string().nullable(),
        sent: z.boolean(),
        answer: z.string().nullable(),
      }),
    ),
  makeTestOrder: route('POST', '/welcome/test-order', {
    tags,
    summary: 'An order nobody placed, to fill the form in with: its cases are tests',
  })
    .input(onChannel)
    .output(z.object({ orderId: z.uuid(), number: z.string(), email: z.string() })),
  makeTestCase: route('POST', '/welcome/test-case', {
    tags,
    summary: 'A withdrawal from the test order, sent as a buyer sends it',
    successStatus: 201,
  })
    .input(onChannel)
    .output(z.object({ caseId: z.uuid(), number: z.string() })),
  putAwayTests: route('DELETE', '/welcome/test-cases', { tags, summary: 'Take all test cases off the lists' }).output(
    z.object({ putAway: z.number() }),
  ),
};
