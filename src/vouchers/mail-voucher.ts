import { voucherLetter } from '../letters/voucher-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing, voucherMark } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';

/** The code, by mail. What is kept of the mail has a mark in its place: the code itself stands only in what was sent. */
export const mailVoucher: Job<OnEvent> = {
  name: 'vouchers.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const voucher = await inShop(world, shopId, async (tx) => {
      const { data } = await readHappening(tx, shopId, eventId);
      return tx
        .selectFrom('vouchers')
        .select(['id', 'value', 'currency', 'validUntil', 'singleUse', 'state'])
        .where('shopId', '=', shopId)
        .where('id', '=', String(data['voucherId']))
        .executeTakeFirstOrThrow();
    });
    const mailing = await readMailing(world, shopId, caseId);
    const { email, name } = mailing.kase.contact;
    if (!email || voucher.state === 'void') return;
    const { words, frame } = mailing;
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
      }),
    });
  },
};

export const voucherEvents = ['case.voucher-issued'] as const;
