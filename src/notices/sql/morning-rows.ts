import { isAboutRealMoney } from '../../cases/real-money.ts';
import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';

export interface DueRow {
  readonly id: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly rule: string;
  readonly expiresAt: Date;
  /** How many there are in all. */
  readonly all: number;
}

/** Acts owed by law whose end lies in a stretch of time: the first of them, and how many there are. A near one is always the next clock of its case. */
export async function owedBetween(
  tx: Tx,
  shopId: string,
  from: Date | null,
  to: Date,
  limit: number,
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select k.id, k.number, k.contact_name, c.rule, c.expires_at, count(*) over ()::int as "all"
    from cases k
    join lateral (
      select rule, expires_at from clocks c
      where c.shop_id = k.shop_id and c.case_id = k.id and c.class = 'owed' and c.ended_at is null and c.state in ('running', 'breached')
        and not c.withheld and c.expires_at <= ${to} and (${from}::timestamptz is null or c.expires_at > ${from})
      order by c.expires_at, c.rule limit 1) c on true
    where k.shop_id = ${shopId} and k.closed_at is null and not k.test and coalesce(k.next_clock_at, 'infinity') <= ${to}
    order by c.expires_at, k.id limit ${limit}`.execute(tx);
  return rows;
}

export interface RiskRow {
  readonly currency: string;
  readonly amount: number;
  readonly cases: number;
}

const refunds = ['WD-REFUND', 'NC-REFUND-REDUCTION', 'NC-REFUND-WITHDRAWAL'];

/**
 * Money owed that runs out by then or is overdue, by currency: what was decided, else the price paid of what comes
 * back, less what was sent. Cases whose sum nobody can know (no order) are counted with nothing.
 */
export async function moneyAtRisk(tx: Tx, shopId: string, to: Date): Promise<RiskRow[]> {
  const { rows } = await sql<RiskRow>`
    select currency, sum(greatest(coalesce(granted, priced, 0) - sent, 0))::bigint as amount, count(*)::int as cases
    from (
      select coalesce(o.currency, 'PLN') as currency,
        (select sum(l.amount) from decisions d join decision_lines l on l.shop_id = d.shop_id and l.decision_id = d.id
         where d.shop_id = k.shop_id and d.case_id = k.id and l.outcome = 'accepted' and l.amount is not null
           and not exists (select from decisions later where later.shop_id = d.shop_id and later.supersedes = d.id)) as granted,
        (select sum(ol.paid_total * l.quantity / nullif(ol.quantity, 0)) from case_lines l
         join order_lines ol on ol.shop_id = l.shop_id and ol.id = l.order_line_id
         where l.shop_id = k.shop_id and l.case_id = k.id) as priced,
        coalesce((select sum(r.amount) from refund_attempts r where r.shop_id = k.shop_id and r.case_id = k.id and r.state <> 'failed'), 0) as sent
      from cases k
      left join orders o on o.shop_id = k.shop_id and o.id = k.order_id
      where k.shop_id = ${shopId} and k.closed_at is null and ${isAboutRealMoney('k')} and coalesce(k.next_clock_at, 'infinity') <= ${to}
        and exists (select from clocks c where c.shop_id = k.shop_id and c.case_id = k.id and c.rule = any (${refunds}) and c.class = 'owed'
          and c.ended_at is null and c.state in ('running', 'breached') and not c.withheld and c.expires_at <= ${to})
    ) owed group by currency order by amount desc, currency`.execute(tx);
  return rows.filter(({ amount }) => amount > 0);
}

/** Buyers who wait for an answer, and since when the first of them does. */
export async function unanswered(tx: Tx, shopId: string): Promise<{ count: number; since: Date | null }> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*)::int as count, min(waiting_since) as since from cases
    where shop_id = ${shopId} and closed_at is null and spam_at is null and not test and waiting_since is not null`.execute(
    tx,
  );
  return rows[0]!;
}

export interface DoneRow {
  readonly opened: number;
  readonly replies: number;
  readonly closed: number;
}

/** What was done in a stretch of time. Ids grow with time, so that their own index finds it. */
export async function doneBetween(tx: Tx, shopId: string, from: Date, to: Date): Promise<DoneRow> {
  const { rows } = await sql<DoneRow>`
    select
      (select count(*)::int from cases where shop_id = ${shopId} and id >= ${firstIdAt(from)} and id < ${firstIdAt(to)} and not test) as opened,
      (select count(*)::int from messages where shop_id = ${shopId} and id >= ${firstIdAt(from)} and id < ${firstIdAt(to)}
        and kind in ('reply', 'question') and case_id not in (select id from cases where shop_id = ${shopId} and test)) as replies,
      (select count(*)::int from cases where shop_id = ${shopId} and closed_at is not null and active_at >= ${from} and closed_at >= ${from} and closed_at < ${to} and not test) as closed`.execute(
    tx,
  );
  return rows[0]!;
}

/** The least id (UUIDv7) that can be made at an instant. */
function firstIdAt(at: Date): string {
  const ms = at.getTime().toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`;
}
