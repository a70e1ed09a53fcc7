import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ReportSum } from './import-report.ts';
import type { ReportsInput } from './payout-inputs.ts';
import type { Operator } from './payout.ts';

export interface PayoutReport {
  readonly id: string;
  readonly operator: Operator;
  readonly fileName: string;
  readonly rows: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
  readonly sums: readonly ReportSum[];
  readonly at: Date;
}

/** Reports that were read, the newest first, by keyset. */
export function listReports(
  world: World,
  actor: Actor,
  { after, limit }: ReportsInput,
): Promise<{ rows: PayoutReport[]; next: string | null }> {
  requirePermission(actor, 'read books');
  return inShop(world, actor.shopId, async (tx) => {
    let asked = tx
      .selectFrom('payoutReports')
      .select(['id', 'operator', 'fileName', 'rows', 'firstOn', 'lastOn', 'sums', 'at'])
      .where('shopId', '=', actor.shopId);
    if (after) asked = asked.where('id', '<', after); // ids are in the order of time
    const rows = await asked
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit).map((row) => ({ ...row, sums: row.sums as ReportSum[] }));
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  });
}
