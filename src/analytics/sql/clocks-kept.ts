import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Span } from './span.ts';
import { testsOf } from './tests.ts';

export interface ClocksKept {
  readonly rule: string;
  readonly class: 'owed' | 'promise';
  readonly met: number;
  readonly breached: number;
}

/**
 * Acts the shop owed or promised, whose time fell into the period: done in time, or not. One that ran out counts on the
 * day it ran out, whether it was done later or not; what became void counts for neither.
 */
export async function clocksKept(tx: Tx, { shopId, from, until }: Span): Promise<ClocksKept[]> {
  const { rows } = await sql<ClocksKept>`
    select rule, class, count(*) filter (where state = 'met')::int as met, count(*) filter (where state = 'breached')::int as breached
    from (
      select rule, class, state from clocks
      where shop_id = ${shopId} and class in ('owed', 'promise') and state = 'met' and ended_at >= ${from} and ended_at < ${until}
        and case_id not in ${testsOf(shopId)}
      union all
      select rule, class, state from clocks
      where shop_id = ${shopId} and class in ('owed', 'promise') and state = 'breached' and expires_at >= ${from} and expires_at < ${until}
        and case_id not in ${testsOf(shopId)}
    ) as ended
    group by 1, 2 order by class, rule`.execute(tx);
  return rows;
}
