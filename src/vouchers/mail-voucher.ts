import { voucherLetter } from '../letters/voucher-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing, voucherMark } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import { partsOfPayment } from '../refunds/payment-parts.ts';
import { shownRefund } from '../refunds/shown-refund.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';

/** The code, by mail. What is kept of the mail has a mark in its place: the code itself stands only in what was sent. */
export const mailVoucher: Job<OnEvent> = {
  name: 'vouchers.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const { voucher, paidFor, left } = await inShop(world, shopId, async (tx) => {
      const { data } = await readHappening(tx, shopId, eventId);
      const row = await tx
        .selectFrom('vouchers')
        .select(['id', 'attemptId', 'value', 'currency', 'validUntil', 'singleUse', 'state'])
        .where('shopId', '=', shopId)
        .where('id', '=', String(data['voucherId']))
        .executeTakeFirstOrThrow();
      const paid = row.attemptId ? await findPurpose(tx, shopId, row.attemptId) : null;
      return { voucher: row, paidFor: paid, left: Number(data['left'] ?? 0) };
    });
    const mailing = await readMailing(world, shopId, caseId);
    const { email, name } = mailing.kase.contact;
    if (!email || voucher.state === 'void') return;
    const { words, frame, kase } = mailing;
    const refund =
      paidFor === 'owed'
        ? await inShop(world, shopId, async (tx) => ({
            parts: partsOfPayment(words, await shownRefund(tx, { ...kase, shopId }), { amount: voucher.value, left }),
          }))
        : undefined;
    await postLetter(world, mailing, {
      cause: `${eventId}:voucher`,
      code: 'voucher',
      to: { address: email, name },
      letter: voucherLetter(words, {
        ...frame,
        code: voucherMark(voucher.id),
        value: { amount: voucher.value, currency: voucher.currency },
        validUntil: voucher.validUntil,
        singleUse: voucher.singleUse,
        ...(refund && { refund }),
      }),
    });
  },
};

/** Owed to the buyer, or a present of the shop. */
async function findPurpose(tx: Tx, shopId: string, attemptId: string): Promise<string> {
  const attempt = tx.selectFrom('refundAttempts').select('purpose').where('shopId', '=', shopId);
  return (await attempt.where('id', '=', attemptId).executeTakeFirstOrThrow()).purpose;
}

export const voucherEvents = ['case.voucher-issued'] as const;
