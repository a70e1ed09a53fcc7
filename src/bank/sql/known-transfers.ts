import { sql } from 'kysely';

import type { Day } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';
import type { KnownTransfer } from '../files/match-entry.ts';

/**
 * Transfers a statement may speak of, by attempt: all that stood in a file that was made, of the last months, also in one
 * given up, and such as count as failed: what left after all stands for those.
 */
export async function knownTransfers(tx: Tx, shopId: string, since: Day): Promise<Map<string, KnownTransfer>> {
  const { rows } = await sql<KnownTransfer>`
    select coalesce(i.id, r.id) as attempt_id, t.reference, k.number as case_number, t.amount, b.currency, t.iban, b.execute_on,
      case when coalesce(i.state, r.state) = 'settled' then 'settled'
        when coalesce(i.failure, r.failure) = 'returned' then 'returned'
        when coalesce(i.state, r.state) = 'failed' or (i.id is null and t.released) then 'failed'
        else 'sent' end as state
    from bank_transfers t
    join bank_runs b on b.shop_id = t.shop_id and b.id = t.run_id
    join refund_attempts r on r.shop_id = t.shop_id and r.id = t.attempt_id
    left join refund_attempts i on i.shop_id = r.shop_id and i.instead_of = r.id
    join cases k on k.shop_id = t.shop_id and k.id = t.case_id
    where t.shop_id = ${shopId} and b.file_hash is not null and b.execute_on > ${since}::date
      and r.state in ('sent', 'settled', 'in_doubt', 'failed')`.execute(tx);
  return new Map(rows.map((row) => [row.attemptId, row]));
}

/** The shop's accounts, archived ones too: their statements still come. */
export async function ownAccounts(tx: Tx, shopId: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('payoutAccounts').select('iban').where('shopId', '=', shopId).execute();
  return new Set(rows.map(({ iban }) => iban));
}
