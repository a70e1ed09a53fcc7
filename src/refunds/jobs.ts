import { inCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { refundSentLetter } from '../letters/refund-sent-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { partsOfPayment } from './payment-parts.ts';
import { moneyOf, type Evidence } from './attempt.ts';
import { planRefundOpen } from './refund-plan.ts';
import { shownRefund } from './shown-refund.ts';
import { showOwed } from './show-owed.ts';

/** Tells the buyer that the money is on its way: how much, when, how. */
export const mailRefund: Job<OnEvent> = {
  name: 'refunds.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame } = mailing;
    if (!kase.contact.email) return;
    const { refund, parts } = await inShop(world, shopId, async (tx) => {
      const { data } = await readHappening(tx, shopId, eventId);
      const attempt = await tx
        .selectFrom('refundAttempts')
        .selectAll()
        .where('shopId', '=', shopId)
        .where('id', '=', String(data['refundId']))
        .executeTakeFirstOrThrow();
      return {
        refund: attempt,
        parts:
          attempt.purpose === 'goodwill'
            ? [{ label: words.t('refunds.part.goodwill'), amount: moneyOf(attempt) }]
            : partsOfPayment(words, await shownRefund(tx, { ...kase, shopId }), {
                amount: attempt.amount,
                left: Number(data['left'] ?? 0),
              }),
      };
    });
    if (refund.method === 'nothing_owed' || !refund.sentOn) return;
    if ((refund.evidence as Evidence | null)?.by === 'voucher') return; // the mail with the code tells it
    const account = refund.method === 'bank_transfer' ? kase.payoutAccount : null;
    const letter = refundSentLetter(words, {
      ...frame,
      amount: { amount: refund.amount, currency: refund.currency },
      sentOn: refund.sentOn,
      method: account
        ? words.t('refunds.to-account', { ending: account.slice(-4) })
        : words.t(`refunds.method.${refund.method}`),
      reference: refund.reference,
      parts,
    });
    await postLetter(world, mailing, {
      cause: `${eventId}:refund`,
      code: 'refund-sent',
      to: { address: kase.contact.email, name: kase.contact.name },
      letter,
    });
  },
};

export const refundEvents = ['case.money-sent'] as const;

/** A withdrawal's money is owed from now on: its sum is written down. A decision writes its own. */
export const planWithdrawn: Job<OnEvent> = {
  name: 'refunds.plan-withdrawn',
  payload: onEvent,
  run: (world, { shopId, caseId }) =>
    inCase(world, system(shopId, 'refund'), { caseId }, async (open) => {
      const { procedure, money } = open.kase;
      if (procedure !== 'withdrawal' || money !== 'planned') return;
      await planRefundOpen(open, { because: 'goods-or-proof' });
      await showOwed(open);
    }),
};

export const unlockingEvents = [
  'case.proof-given',
  'case.parcel-sent',
  'case.goods-received',
  'case.withdrawal-stands',
  'case.parcel-sent-back', // its label took the goods nowhere
  'case.parcel-lost',
] as const;
