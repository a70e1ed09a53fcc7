import type { Tx } from '../platform/db.ts';
import type { Adjusted } from './adjusted.ts';
import type { RefundLimit, RefundPart, RefundSum } from './refund-parts.ts';

/** The sum that is owed on a case, as it stands. */
export interface RefundPlan extends RefundSum {
  readonly id: string;
  readonly caseId: string;
  readonly because: string;
  readonly adjusted: Adjusted;
  readonly at: Date;
}

/** The plan in force: the one no other supersedes. Null while no money was worked out. */
export async function currentPlan(tx: Tx, { shopId, id: caseId }: { shopId: string; id: string }) {
  const row = await tx
    .selectFrom('refundPlans as p')
    .selectAll('p')
    .where('p.shopId', '=', shopId)
    .where('p.caseId', '=', caseId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('refundPlans as s')
            .select('s.id')
            .whereRef('s.shopId', '=', 'p.shopId')
            .whereRef('s.supersedes', '=', 'p.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { id, currency, total, because, at } = row;
  return {
    id,
    caseId,
    currency,
    total,
    because,
    at,
    parts: row.parts as readonly RefundPart[],
    limits: row.limits as readonly RefundLimit[],
    adjusted: row.adjusted as Adjusted,
  } satisfies RefundPlan;
}
