import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import { sumForCase } from './case-sum.ts';
import { moneyStanding } from './money-standing.ts';
import type { RefundLimit, RefundPart } from './refund-parts.ts';
import type { Adjustment } from './adjusted.ts';

type Named<T> = T & { readonly name: string | null };

/** The sum of a case as people see it: the buyer and the desk the same one. */
export interface ShownRefund {
  /** Owed already; otherwise it is what the money will be once goods or proof come. */
  readonly planned: boolean;
  readonly currency: string;
  readonly total: number;
  readonly sent: number;
  readonly left: number;
  readonly parts: Named<RefundPart>[];
  readonly limits: Named<RefundLimit>[];
  readonly adjusted: Adjustment;
}

/** The plan, or before there is one what a withdrawal will give; null where nothing can be said. */
export async function shownRefund(
  tx: Tx,
  kase: Pick<Case, 'shopId' | 'id' | 'orderId' | 'procedure' | 'capacity' | 'channelId' | 'outcome' | 'stage'>,
): Promise<ShownRefund | null> {
  const { plan, sent, left } = await moneyStanding(tx, kase);
  const over = kase.outcome === 'rejected' || kase.stage === 'cancelled' || kase.stage === 'merged';
  if (over && sent === 0) return null;
  const expected = kase.procedure === 'withdrawal' && kase.outcome === 'acknowledged' && !over;
  const sum = plan ?? (expected ? await sumForCase(tx, kase, {}, { expected: true }) : null);
  if (!sum) return null;
  const names = await namesOf(tx, kase);
  const named = <T extends { readonly line?: string | undefined }>(of: T) => ({
    ...of,
    name: of.line ? (names.get(of.line) ?? null) : null,
  });
  return {
    planned: plan !== null,
    currency: sum.currency,
    total: sum.total,
    sent,
    left: left ?? Math.max(0, sum.total - sent),
    parts: sum.parts.filter(({ amount }) => amount !== 0).map(named),
    limits: sum.limits.map(named),
    adjusted: plan?.adjusted ?? {},
  };
}

async function namesOf(tx: Tx, { shopId, orderId }: Pick<Case, 'shopId' | 'orderId'>): Promise<Map<string, string>> {
  if (!orderId) return new Map();
  const lines = await tx
    .selectFrom('orderLines')
    .select(['id', 'name'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .execute();
  return new Map(lines.map(({ id, name }) => [id, name]));
}
