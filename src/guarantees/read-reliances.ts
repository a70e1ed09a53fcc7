import { sql } from 'kysely';

import { dayIn, firstDay, type Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { Reliance } from './unit-ledger.ts';

interface Row {
  readonly orderLineId: string;
  readonly openedAt: Date;
  /** What ends it (KC 579 par. 3): the guarantor did it, refused, or let their time pass. */
  readonly doneOn: Day | null;
  readonly refusedOn: Day | null;
  readonly performBy: Day | null;
  readonly closedAt: Date | null;
}

interface Asked {
  readonly shopId: string;
  readonly lineIds: readonly string[];
  readonly zone: string;
  readonly today: Day;
}

/**
 * When buyers relied on a guarantee for things of these lines. A claim names no pieces until something was done to them, so
 * it stops the time for every piece of its line: nobody is told an end too early.
 */
export async function readReliances(
  tx: Tx,
  { shopId, lineIds, zone, today }: Asked,
): Promise<(Reliance & { orderLineId: string })[]> {
  if (lineIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select distinct c.order_line_id, k.id, k.opened_at, k.closed_at,
      (select min(t.done_on) from unit_turns t
        where t.shop_id = k.shop_id and t.case_id = k.id and t.order_line_id = c.order_line_id) as done_on,
      (select max(d.answered_on) from decisions d where d.shop_id = k.shop_id and d.case_id = k.id and d.outcome = 'rejected'
        and not exists (select from decisions s where s.shop_id = d.shop_id and s.supersedes = d.id)) as refused_on,
      (select max(q.deadline) from clocks q
        where q.shop_id = k.shop_id and q.case_id = k.id and q.rule = 'GUAR-PERFORM') as perform_by
    from case_lines c
    join cases k on k.shop_id = c.shop_id and k.id = c.case_id
    where c.shop_id = ${shopId} and c.order_line_id = any (${lineIds}::uuid[]) and k.procedure = 'guarantee'
      and k.stage not in ('cancelled', 'merged') and k.spam_at is null
    order by k.opened_at`.execute(tx);
  return rows.map(({ orderLineId, openedAt, doneOn, refusedOn, performBy, closedAt }) => ({
    orderLineId,
    from: dayIn(zone, openedAt),
    to: firstDay(
      today,
      ...[doneOn, refusedOn, performBy, closedAt && dayIn(zone, closedAt)].filter((day) => day !== null),
    ),
  }));
}
