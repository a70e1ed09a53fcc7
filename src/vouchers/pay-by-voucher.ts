import { inCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { addPeriod, dayIn } from '../kit/day.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { refusalOfPaying } from '../refunds/refusal-of-paying.ts';
import { attemptIn } from '../refunds/attempt-in.ts';
import { settleAttempt } from '../refunds/attempt-moves.ts';
import { moneyStanding } from '../refunds/money-standing.ts';
import { readVoucherChoice } from '../refunds/read-voucher-choice.ts';
import { insertVoucher } from './insert-voucher.ts';

/**
 * An approved refund to which the buyer chose a voucher: the code is made, and the refund has arrived, in one
 * transaction. Nobody outside is asked, so that there is no doubt to be in: told twice, or killed in between, it is one code.
 */
export const payByVoucher: Job<OnEvent> = {
  name: 'vouchers.pay-refund',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const { data } = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    if (data['method'] !== 'voucher') return;
    await inCase(world, system(shopId, 'voucher'), { caseId }, async (open) => {
      const attempt = await attemptIn(open, String(data['refundId']));
      if (attempt.state !== 'approved' || refusalOfPaying(open.kase)) return; // made already, or thought better of
      const { zone, policy } = await shopIn(open.tx, shopId);
      const choice = await readVoucherChoice(open.tx, open.kase);
      const on = dayIn(zone, open.at);
      const { left } = await moneyStanding(open.tx, open.kase);
      const voucherId = await insertVoucher(open, {
        from: { attemptId: attempt.id },
        value: attempt.amount,
        currency: attempt.currency,
        validUntil: addPeriod(on, { n: choice?.months ?? policy.voucherMonths, unit: 'month' }),
        singleUse: false, // it stands for money that was paid: nothing of it may be lost
        zone,
        left: attempt.purpose === 'owed' && left !== null ? Math.max(0, left - attempt.amount) : 0,
      });
      await settleAttempt(open, attempt, { on, evidence: { by: 'voucher', voucherId } });
    });
  },
};

export const payingEvents = ['case.refund-approved'] as const;
