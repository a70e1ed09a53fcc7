import { sql } from 'kysely';

import { isAboutRealMoney } from '../../cases/real-money.ts';
import type { Day } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';

export interface DueRow {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly orderNumber: string | null;
  readonly locale: string;
  readonly payee: string | null;
  readonly iban: string | null;
  readonly amount: number;
  readonly deadline: Day | null;
  readonly approvedAt: Date;
}

/** Approved refunds by transfer in this currency that stand in no file; the nearest deadline first. */
export async function dueTransfers(
  tx: Tx,
  shopId: string,
  currency: string,
  { only = null }: { only?: readonly string[] | null } = {},
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select r.id as attempt_id, r.case_id, k.number as case_number, o.number as order_number, k.locale,
      coalesce(nullif(k.contact_name, ''), o.buyer ->> 'name') as payee, k.payout_account as iban, r.amount,
      (select min(deadline) from clocks c where c.shop_id = r.shop_id and c.case_id = r.case_id and c.state = 'running'
        and c.rule in ('WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION')) as deadline,
      coalesce(r.approved_at, r.at) as approved_at
    from refund_attempts r
    join cases k on k.shop_id = r.shop_id and k.id = r.case_id
    left join orders o on o.shop_id = k.shop_id and o.id = k.order_id
    where r.shop_id = ${shopId} and ${isAboutRealMoney('k')} and k.stage not in ('cancelled', 'merged') and k.spam_at is null and r.method = 'bank_transfer' and r.state = 'approved' and r.currency = ${currency}
      and ${only ? sql`r.id = any(${only}::uuid[])` : sql`true`}
      and not exists (select from bank_transfers t where t.shop_id = r.shop_id and t.attempt_id = r.id and not t.released)
    order by deadline nulls last, r.id`.execute(tx);
  return rows;
}

/**
 * Locks these refunds, in one order for everybody. A statement of its own: what is asked after it sees what whoever held
 * the lock before has done with them.
 */
export async function lockRefunds(tx: Tx, shopId: string, attemptIds: readonly string[]): Promise<void> {
  await sql`select from refund_attempts where shop_id = ${shopId} and id = any(${attemptIds}::uuid[]) order by id for update`.execute(
    tx,
  );
}
