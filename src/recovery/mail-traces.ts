import { newsLetter } from '../letters/news-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { tracingIn } from './read-trace.ts';

const told = {
  'case.trace-opened': 'opened',
  'case.trace-found': 'found',
  'case.trace-lost': 'lost',
  'case.last-date-set': 'last-date',
  'case.delivery-withdrawn': 'withdrawn',
} as const;

/** What a buyer is told about a parcel that did not come: that it is looked for, what came of it, and what follows. */
export const mailTraces: Job<OnEvent> = {
  name: 'recovery.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame } = mailing;
    if (!kase.contact.email) return;
    const { event, tracing } = await inShop(world, shopId, async (tx) => ({
      event: await readHappening(tx, shopId, eventId),
      tracing: await tracingIn(tx, { ...kase, shopId }, world.now()),
    }));
    const what = told[event.type as keyof typeof told];
    const { trace, lastDate } = tracing;
    const answer = kase.clocks.find(({ rule, state }) => rule.startsWith('CMP-REPLY') && state === 'running');
    const carrier = trace?.carrier ?? '';
    const text = [
      words.t(`recovery.mail.${what}.note`, {
        carrier,
        day: lastDate.until ? words.day(lastDate.until) : '',
      }),
      (what === 'opened' || what === 'lost') &&
        answer?.deadline &&
        words.t('recovery.mail.answer-by', { day: words.day(answer.deadline) }),
    ].filter((each) => typeof each === 'string');
    const letter = newsLetter(words, {
      ...frame,
      title: words.t(`recovery.mail.${what}`),
      at: event.at,
      text,
      parcel: [carrier, trace?.number].filter(Boolean).join(' ') || null,
    });
    await postLetter(world, mailing, {
      cause: `${eventId}:trace`,
      code: `trace-${what}`,
      to: { address: kase.contact.email, name: kase.contact.name },
      letter,
      ...(answer && (what === 'opened' || what === 'lost') && { told: [answer] }),
    });
  },
};

export const traceEvents = Object.keys(told) as (keyof typeof told)[];
