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
export const currentPlan = async (tx: Tx, { shopId, id }: { shopId: string; id: string }): Promise<RefundPlan | null> =>
  (await currentPlans(tx, shopId, [id])).get(id) ?? null;

/** The plans in force of many cases, by case. */
export async function currentPlans(
  tx: Tx,
  shopId: string,
  caseIds: readonly string[],
): Promise<Map<string, RefundPlan>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('refundPlans as p')
    .selectAll('p')
    .where('p.shopId', '=', shopId)
    .where('p.caseId', 'in', caseIds)
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
    .execute();
  return new Map(
    rows.map(({ id, caseId, currency, total, because, at, parts, limits, adjusted }) => [
      caseId,
      {
        id,
        caseId,
        currency,
        total,
        because,
        at,
        parts: parts as readonly RefundPart[],
        limits: limits as readonly RefundLimit[],
        adjusted: adjusted as Adjusted,
      },
    ]),
  );
}
