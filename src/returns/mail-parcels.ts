import { newsLetter } from '../letters/news-letter.ts';
import { parcelReadyLetter } from '../letters/parcel-ready-letter.ts';
import { sendBackReminderLetter } from '../letters/send-back-reminder-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing, type Mailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { parcelsIn } from './list-parcels.ts';
import { carrierName } from './parcel-number.ts';
import { takenOff, type ReturnParcel } from './return-parcel.ts';

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
    if (what === 'issued') return mailIssued(world, mailing, { cause: `${eventId}:parcel`, parcel });
    const letter = newsLetter(words, {
      ...frame,
      title: words.t(`parcels.mail.${what}`),
      at: event.at,
      text: [words.t(`parcels.mail.${what}.note`)],
    });
    await postLetter(world, mailing, { cause: `${eventId}:parcel`, code: `parcel-${what}`, to, letter });
  },
};

/** The code in large figures, or the label itself: what is needed at the locker is in the mail. */
async function mailIssued(
  world: World,
  mailing: Mailing,
  { cause, parcel }: { cause: string; parcel: ReturnParcel },
): Promise<void> {
  const { kase, words, frame } = mailing;
  if (parcel.method === 'own') return;
  const letter = parcelReadyLetter(words, {
    ...frame,
    method: parcel.method,
    code: parcel.code,
    carrier: carrierName(parcel.carrier),
    validUntil: parcel.validUntil,
    pickupOn: parcel.pickupOn,
    price: takenOff(parcel),
    enclosed: parcel.labelFileId !== null,
  });
  await postLetter(world, mailing, {
    cause,
    code: 'parcel-issued',
    to: { address: kase.contact.email!, name: kase.contact.name },
    letter,
    enclosed: parcel.labelFileId ? [parcel.labelFileId] : [],
  });
}

export const parcelEvents = [
  'case.label-issued',
  'case.parcel-sent-back',
  'case.parcel-lost',
  'case.sendback-reminded',
] as const;
