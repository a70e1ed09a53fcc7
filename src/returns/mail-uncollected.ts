import { isOpen } from '../cases/case.ts';
import { sentAgainLetter, uncollectedLetter } from '../letters/uncollected-letter.ts';
import { isProtected } from '../law/vocabulary.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { uncollectedIn } from './list-uncollected.ts';

export const uncollectedEvents = ['case.not-collected', 'case.uncollected-reminded', 'case.sent-again'] as const;

/** Tells the buyer that the parcel came back and asks what is to become of it; and that it is on its way once more. */
export const mailUncollected: Job<OnEvent> = {
  name: 'returns.mail-uncollected',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame } = mailing;
    if (!kase.contact.email || kase.procedure !== 'not_collected') return; // joined to a withdrawal: its own mails tell
    const { event, parcels } = await inShop(world, shopId, async (tx) => ({
      event: await readHappening(tx, shopId, eventId),
      parcels: await uncollectedIn(tx, shopId, caseId),
    }));
    const parcel = parcels.at(-1);
    if (!parcel) return;
    const to = { address: kase.contact.email, name: kase.contact.name };
    if (event.type === 'case.sent-again') {
      const again = await inShop(world, shopId, (tx) =>
        tx
          .selectFrom('shipments')
          .select(['carrier', 'number'])
          .where('shopId', '=', shopId)
          .where('externalId', '=', `again-${parcel.id}`)
          .executeTakeFirst(),
      );
      const letter = sentAgainLetter(words, {
        ...frame,
        carrier: again?.carrier ?? null,
        number: again?.number ?? null,
      });
      return postLetter(world, mailing, { cause: `${eventId}:again`, code: 'sent-again', to, letter });
    }
    if (parcel.choice || !isOpen(kase)) return; // answered in the meantime
    const letter = uncollectedLetter(words, {
      ...frame,
      orderNumber: kase.orderNumber,
      carrier: parcel.carrier,
      number: parcel.number,
      againPrice: { amount: parcel.againPrice, currency: parcel.currency },
      mayWithdraw: isProtected(kase.capacity),
      reminder: event.type === 'case.uncollected-reminded',
    });
    await postLetter(world, mailing, { cause: `${eventId}:uncollected`, code: 'parcel-uncollected', to, letter });
  },
};
