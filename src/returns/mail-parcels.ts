import { statusChangedLetter } from '../letters/status-changed-letter.ts';
import { sendBackReminderLetter } from '../letters/send-back-reminder-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { parcelsIn } from './list-parcels.ts';

/** What a buyer is told about labels and parcels: that there is one to use, that it comes back to them, that time runs out. */
export const mailParcels: Job<OnEvent> = {
  name: 'returns.mail-parcels',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame } = mailing;
    if (!kase.contact.email) return;
    const to = { address: kase.contact.email, name: kase.contact.name };
    const { event, parcels } = await inShop(world, shopId, async (tx) => ({
      event: await readHappening(tx, shopId, eventId),
      parcels: await parcelsIn(tx, shopId, caseId),
    }));

    if (event.type === 'case.sendback-reminded') {
      const clock = kase.clocks.find(({ rule, state }) => rule === 'WD-SENDBACK' && state === 'running');
      if (!clock?.deadline) return; // sent in the meantime
      const letter = sendBackReminderLetter(words, { ...frame, by: clock.deadline });
      return postLetter(world, mailing, {
        cause: `${eventId}:reminder`,
        code: 'send-back-reminder',
        to,
        letter,
        told: [clock],
      });
    }

    const parcel = parcels.find(({ id }) => id === event.data['parcelId']);
    const what = (
      {
        'case.label-issued': 'issued',
        'case.parcel-sent-back': 'sent-back',
        'case.parcel-lost': 'lost',
      } as const
    )[event.type];
    if (!parcel || !what) return;
    const note =
      what === 'issued'
        ? [
            parcel.code && words.t('parcels.mail.code', { code: parcel.code }),
            parcel.method === 'label' && words.t('parcels.mail.label'),
            parcel.method === 'pickup' &&
              words.t('parcels.mail.pickup', { day: parcel.pickupOn ? words.day(parcel.pickupOn) : 'none' }),
            parcel.validUntil && words.t('parcels.mail.until', { day: words.day(parcel.validUntil) }),
          ]
            .filter(Boolean)
            .join('\n')
        : words.t(`parcels.mail.${what}.note`);
    const letter = statusChangedLetter(words, {
      ...frame,
      status: words.t(`parcels.mail.${what}`),
      changedAt: event.at,
      note,
    });
    await postLetter(world, mailing, { cause: `${eventId}:parcel`, code: `parcel-${what}`, to, letter });
  },
};

export const parcelEvents = [
  'case.label-issued',
  'case.parcel-sent-back',
  'case.parcel-lost',
  'case.sendback-reminded',
] as const;
