import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';
import type { Owed } from './case.ts';

/**
 * What the shop still owes on a case: the facts of the closing rule. Goods count as never sent back once the
 * buyer's fourteen days are over (WD-SENDBACK); after a decision that asked for them, as long again.
 */
export async function readOwed(tx: Tx, shopId: string, caseId: string, now: Date): Promise<Owed> {
  const { rows } = await sql<Owed>`
    select
      (select coalesce(array_agg(rule), '{}') from clocks where shop_id = ${shopId} and case_id = ${caseId}
        and class = 'owed' and ended_at is null and state in ('running', 'breached')) as clocks,
      coalesce(
        (select c.expires_at from clocks c where c.shop_id = ${shopId} and c.case_id = ${caseId} and c.rule = 'WD-SENDBACK' and c.state <> 'met'),
        (select max(e.at) + interval '14 days' from events e where e.shop_id = ${shopId} and e.case_id = ${caseId} and e.type = 'case.decided')
      ) <= ${now} as goods_never_came`.execute(tx);
  const { clocks, goodsNeverCame } = rows[0]!;
  return { clocks, goodsNeverCame: goodsNeverCame ?? false };
}
