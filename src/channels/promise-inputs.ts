import { z } from 'zod';

import { answerTerms, hoursTerms, promiseTarget, remedyTerms } from '../law/promise-terms.ts';

/** For the shop, or for one channel; a part that is null is taken from the shop again, or from what is usual. */
export const changePromisesInput = z.object({
  channelId: z.uuid().nullable(),
  hours: hoursTerms.nullable().optional(),
  answers: answerTerms.nullable().optional(),
  remedies: remedyTerms.nullable().optional(),
});
export type ChangePromises = z.output<typeof changePromisesInput>;

/** What would be promised to somebody who asks on a Friday, half an hour before the shop usually closes. */
export const tryPromiseInput = z.object({ hours: hoursTerms, target: promiseTarget });
export type TryPromise = z.output<typeof tryPromiseInput>;
