import { readReceivingChannel } from '../cases/submission-facts.ts';
import { meetClocks, startClocks, unlockRefund } from '../cases/clock-acts.ts';
import { isInQuestion } from '../cases/case.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import { calendarOf } from '../law/calendars.ts';
import { planClock } from '../law/clock-plan.ts';
import { polishCalendar } from '../law/holidays.ts';
import { refundStanding } from '../law/refund-standing.ts';

/**
 * Goods or proof of sending came: the buyer's duty is done, and the money may wait no longer (UPK 32(3),
 * 43e(6)). Both roads to money meet here.
 */
export async function goodsOrProofCame(
  open: OpenCase,
  { goodsReceived, proofOfSending }: { goodsReceived: Day | null; proofOfSending: Day | null },
): Promise<void> {
  const { tx, kase } = open;
  const { shop } = found(await readReceivingChannel(tx, kase.shopId, kase.channelId), 'channel');
  const place = { zone: shop.zone, calendar: calendarOf(shop.country) ?? polishCalendar };
  await meetClocks(open, ['WD-SENDBACK']);

  if (kase.procedure === 'withdrawal') {
    const statement = await tx
      .selectFrom('statements')
      .select('receivedAt')
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.statementId)
      .executeTakeFirstOrThrow();
    const standing = refundStanding(
      {
        statementReceived: dayIn(shop.zone, statement.receivedAt),
        goodsReceived,
        proofOfSending,
        collects: shop.policy.collectsReturns,
        asOf: dayIn(shop.zone, open.at),
      },
      place,
    );
    if (!standing.mayWithhold) {
      // Planned the moment it unlocks; while its effect is in question, or was contested, nothing is.
      if (kase.money === null && kase.outcome === 'acknowledged' && !isInQuestion(kase))
        await recordMoney(open, 'planned');
      await unlockRefund(
        open,
        standing.payAtOnce && standing.payBy && standing.expiresAt
          ? { deadline: standing.payBy, expiresAt: standing.expiresAt }
          : null,
      );
    }
  } else if (kase.money === 'planned') {
    const day = goodsReceived ?? proofOfSending;
    if (day && !(await refundRuns(open)))
      await startClocks(open, [planClock('NC-REFUND-WITHDRAWAL', day, place)], true);
  }
  // The guarantor's fourteen days run from the day the item came (KC 580 par. 2).
  if (kase.procedure === 'guarantee' && goodsReceived)
    await startClocks(open, [planClock('GUAR-PERFORM', goodsReceived, place)]);
}

/** Goods after proof, or proof after goods: the first of them counts (43e(6)). */
async function refundRuns({ tx, kase }: OpenCase): Promise<boolean> {
  const live = await tx
    .selectFrom('clocks')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', 'NC-REFUND-WITHDRAWAL')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return live !== undefined;
}
