import { sql } from 'kysely';

import type { Day } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';

export interface LineToFollow {
  readonly attemptId: string;
  readonly caseId: string;
  readonly state: 'matched' | 'returned';
  readonly onDay: Day;
  readonly refundRef: string | null;
}

/** Rows of a report, or one row, that tell for certain what became of a refund; what was paid before what came back. */
export async function linesToFollow(
  tx: Tx,
  shopId: string,
  { reportId = null, lineId = null }: { reportId?: string | null; lineId?: string | null },
): Promise<LineToFollow[]> {
  const { rows } = await sql<LineToFollow>`
    select l.attempt_id, r.case_id, l.state, l.on_day, l.refund_ref
    from payout_lines l join refund_attempts r on r.shop_id = l.shop_id and r.id = l.attempt_id
    where l.shop_id = ${shopId} and ${lineId ? sql`l.id = ${lineId}` : sql`l.report_id = ${reportId}`}
      and ((l.state = 'matched' and r.state in ('sent', 'in_doubt'))
        or (l.state = 'returned' and r.state in ('sent', 'in_doubt', 'settled')))
    order by l.on_day, l.state, l.id`.execute(tx);
  return rows;
}
