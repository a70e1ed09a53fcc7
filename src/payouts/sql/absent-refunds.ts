import { sql } from 'kysely';

import { isAboutRealMoney } from '../../cases/real-money.ts';
import type { Day } from '../../kit/day.ts';
import { newId } from '../../kit/id.ts';
import type { Tx } from '../../platform/db.ts';
import { ABSENT_AFTER_DAYS, type Operator } from '../payout.ts';

/** Nothing moves on a quiet day, so that the days of reports need not touch. */
const QUIET_DAYS = 3;

/**
 * Refunds of this report's operator that count as settled, and of which no report tells though reports cover the day
 * they left and the week after it. What left before the shop began to read reports is nobody's question.
 */
export async function noteAbsent(tx: Tx, shopId: string, reportId: string, at: Date): Promise<void> {
  const { rows } = await sql<{
    attemptId: string;
    operator: Operator;
    sentOn: Day;
    amount: number;
    currency: string;
    refundRef: string | null;
    paymentRef: string | null;
  }>`
    with report as (select operator from payout_reports where shop_id = ${shopId} and id = ${reportId}),
    days as (
      select p.first_on - ${QUIET_DAYS}::int as first_on, p.last_on + ${QUIET_DAYS}::int as last_on from payout_reports p, report
      where p.shop_id = ${shopId} and p.operator = report.operator and p.first_on is not null),
    left_once as (
      select r.*, coalesce(r.sent_on, (r.accepted_at at time zone 'UTC')::date) as left_on, report.operator
      from report, refund_attempts r
      left join connections c on c.shop_id = r.shop_id and c.id = r.connection_id
      join cases k on k.shop_id = r.shop_id and k.id = r.case_id
      join channels ch on ch.shop_id = k.shop_id and ch.id = k.channel_id
      where r.shop_id = ${shopId} and ${isAboutRealMoney('k')} and r.state = 'settled' and r.accepted_at is not null and r.amount > 0
        and r.at > (select min(first_on) from days) - 30
        and ((r.method = 'original' and c.connector = report.operator)
          or (report.operator = 'allegro' and r.method = 'marketplace' and ch.kind = 'allegro'))
        and not exists (select from payout_lines l where l.shop_id = r.shop_id and l.attempt_id = r.id))
    select l.id as attempt_id, l.operator, l.left_on as sent_on, l.amount, l.currency, l.provider_ref as refund_ref, l.payment_ref
    from left_once l
    where not exists (
      select from generate_series(l.left_on::timestamp, l.left_on + ${ABSENT_AFTER_DAYS}::int, interval '1 day') d
      where not exists (select from days where d::date between days.first_on and days.last_on))
    and l.left_on + ${ABSENT_AFTER_DAYS}::int <= (select max(last_on) from days)
    order by l.left_on, l.id limit 1000`.execute(tx);
  if (rows.length === 0) return;
  await tx
    .insertInto('payoutLines')
    .values(
      rows.map(({ attemptId, operator, sentOn, amount, currency, refundRef, paymentRef }) => ({
        shopId,
        id: newId(at),
        operator,
        rowKey: `absent:${attemptId}`,
        kind: 'absent' as const,
        onDay: sentOn,
        amount,
        currency,
        refundRef,
        paymentRef,
        state: 'absent' as const,
        attemptId,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A refund that was missed and is told of now: nothing is left to look at. */
export async function foundLater(tx: Tx, shopId: string, at: Date): Promise<void> {
  await sql`
    update payout_lines a set resolution = 'found-later', resolved_at = ${at}, resolved_by = 'payout-report'
    where a.shop_id = ${shopId} and a.state = 'absent' and a.resolved_at is null and exists (
      select from payout_lines l where l.shop_id = a.shop_id and l.attempt_id = a.attempt_id and l.kind = 'refund')`.execute(
    tx,
  );
}
