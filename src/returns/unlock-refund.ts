import { readReceivingChannel } from '../cases/submission-facts.ts';
import { meetClocks, startClocks, unlockRefund } from '../cases/clock-acts.ts';
import { isInQuestion } from '../cases/case.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { startRemedyPromise } from '../cases/promise-remedy.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import { calendarOf } from '../law/calendars.ts';
import { planClock } from '../law/clock-plan.ts';
import { guaranteeClock } from '../law/clocks.ts';
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
  // By when it is repaired and sent back was promised for "once we have it".
  if (goodsReceived) await startRemedyPromise(open, goodsReceived);
  // The guarantor's fourteen days run from the day the item came (KC 580 par. 2).
  if (kase.procedure === 'guarantee' && goodsReceived)
    await startClocks(open, [guaranteeClock(goodsReceived, await daysPromised(open), place)]);
}

/** The guarantor's own time, where the document gives one: the shortest of the goods of the case (KC 580 par. 2). */
async function daysPromised({ tx, kase }: OpenCase): Promise<number | null> {
  const lines = await tx
    .selectFrom('caseLines as c')
    .innerJoin('orderLines as l', (join) => join.onRef('l.shopId', '=', 'c.shopId').onRef('l.id', '=', 'c.orderLineId'))
    .leftJoin('givenGuarantees as g', (join) =>
      join.onRef('g.shopId', '=', 'l.shopId').onRef('g.orderLineId', '=', 'l.id'),
    )
    .leftJoin('givenGuarantees as s', (join) => join.onRef('s.shopId', '=', 'l.shopId').onRef('s.sku', '=', 'l.sku'))
    .select(['g.id as ofLine', 'g.actDays as lineDays', 's.actDays as skuDays'])
    .where('c.shopId', '=', kase.shopId)
    .where('c.caseId', '=', kase.id)
    .execute();
  // Where one of them names no time, the law's fourteen days hold for it.
  const days = lines.map(({ ofLine, lineDays, skuDays }) => (ofLine ? lineDays : skuDays) ?? null);
  return days.length && days.every((each) => each !== null) ? Math.min(...days) : null;
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
