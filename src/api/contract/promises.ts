import { z } from 'zod';

import { breachReasons, listBreachesInput } from '../../cases/breach-inputs.ts';
import { changePromisesInput, tryPromiseInput } from '../../channels/promise-inputs.ts';
import { answerTerms, hoursTerms, remedyTerms } from '../../law/promise-terms.ts';
import type { Day } from '../../kit/day.ts';
import { route } from './route.ts';

const tags = ['Promises and deadlines'];
const day = z.custom<Day>((value) => typeof value === 'string');

const promises = z.object({
  shop: z.object({ hours: hoursTerms, answers: answerTerms, remedies: remedyTerms }),
  channels: z.array(
    z.object({
      channelId: z.uuid(),
      hours: hoursTerms.optional(),
      answers: answerTerms.optional(),
      remedies: remedyTerms.optional(),
    }),
  ),
});

const breach = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  number: z.string(),
  contactName: z.string().nullable(),
  rule: z.string(),
  class: z.string(),
  channelId: z.uuid(),
  assigneeId: z.uuid().nullable(),
  dueAt: z.date(),
  endedAt: z.date().nullable(),
  because: z.enum(breachReasons),
});

export const promisesContract = {
  find: route('GET', '/promises', {
    tags,
    summary: 'Working hours and promised answers, of the shop and of channels that differ',
  }).output(promises),
  change: route('PATCH', '/promises', {
    tags,
    summary: 'Change working hours or promised answers; clocks that run stay as they are',
  })
    .input(changePromisesInput)
    .output(promises),
  example: route('POST', '/promises/examples', {
    tags,
    summary: 'Until when a question of a late Friday would be answered',
  })
    .input(tryPromiseInput)
    .output(
      z.object({
        askedAt: z.date(),
        answerBy: z.date(),
        holidays: z.array(z.object({ day, name: z.string() })),
      }),
    ),
  breaches: route('GET', '/breaches', {
    tags,
    summary: 'What was not done in time: which clock, whose, why, and counts by person and channel',
  })
    .input(listBreachesInput)
    .output(
      z.object({
        from: day,
        to: day,
        items: z.array(breach),
        next: z.uuid().nullable(),
        counts: z.array(
          z.object({
            assigneeId: z.uuid().nullable(),
            channelId: z.uuid(),
            owed: z.number().int(),
            promise: z.number().int(),
          }),
        ),
      }),
    ),
};
