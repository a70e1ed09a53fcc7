import { z } from 'zod';

import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { composeForBuyer } from './composing/for-buyer.ts';
import { readHappening } from './happening.ts';
import { readMailing } from './mailing.ts';
import { postLetter } from './post-letter.ts';

export const onEvent = z.object({ shopId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() });
export type OnEvent = z.output<typeof onEvent>;

/** Turns what happened on a case into a mail to the buyer. */
export const mailBuyer: Job<OnEvent> = {
  name: 'messages.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { email, name } = mailing.kase.contact;
    if (!email) return; // reached by phone or letter: the case says so with a flag
    const composed = await inShop(world, shopId, async (tx) =>
      composeForBuyer(tx, mailing, await readHappening(tx, shopId, eventId)),
    );
    if (composed)
      await postLetter(world, mailing, {
        ...composed,
        cause: `${eventId}:${composed.code}`,
        to: { address: email, name },
      });
  },
};

/** Which events it listens to. */
export const buyerEvents = [
  'case.submitted',
  'case.not-spam',
  'case.requalified',
  'case.replied',
  'case.status-set',
  'case.closed',
  'case.reopened',
  'case.cancelled',
  'case.takeback-declined',
  'case.withdrawal-stands',
  'case.remedy-done',
  'case.promise-changed',
  'case.link-asked',
] as const;
