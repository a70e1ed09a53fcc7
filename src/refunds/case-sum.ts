import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import type { Adjusted } from './adjusted.ts';
import { returnCostIn } from '../returns/return-cost.ts';
import type { Grant, OwedCase } from './refund-facts.ts';
import type { RefundSum } from './refund-parts.ts';
import { refundSums } from './refund-sums.ts';
import { claimedLines } from './sql/claimed-lines.ts';
import { readOtherCases } from './sql/other-cases.ts';
import { readPaidOrder } from './sql/paid-order.ts';
import { withLabels } from './with-labels.ts';

/** The sum of one case among all cases of its order. Null where it cannot be worked out. */
export async function sumForCase(
  tx: Tx,
  kase: Pick<Case, 'shopId' | 'id' | 'orderId' | 'procedure' | 'capacity' | 'channelId'>,
  adjusted: Adjusted,
  { lock = false, expected = false }: { lock?: boolean; expected?: boolean } = {},
): Promise<RefundSum | null> {
  if (!kase.orderId) return null;
  const grants = adjusted.grants ?? (kase.procedure === 'withdrawal' ? await claimedLines(tx, kase) : null);
  if (!grants || grants.some(isUndetermined)) return null;
  const paid = await readPaidOrder(tx, kase.shopId, kase.orderId, { lock });
  if (!paid) return null;
  const { order, policy, crowded } = paid;
  const { cases, outside } = await readOtherCases(tx, kase, { crowded });
  const self: OwedCase = {
    ...adjusted,
    returnCost: withLabels(adjusted.returnCost, await returnCostIn(tx, kase, { expected })),
    id: kase.id,
    at: await openedAt(tx, kase),
    procedure: kase.procedure,
    grants,
  };
  const all = { ...order, sentByChannel: [...order.sentByChannel, ...outside] };
  return refundSums(all, [...cases, self], policy).get(kase.id) ?? null;
}

/** Nobody matched the goods with the order, or nobody said what the price falls by. */
const isUndetermined = ({ line, as, amount, worth }: Grant) =>
  line === '' || (as === 'price_reduction' && amount === undefined && worth === undefined);

async function openedAt(tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<string> {
  const kase = tx.selectFrom('cases').select('openedAt').where('shopId', '=', shopId).where('id', '=', id);
  return (await kase.executeTakeFirstOrThrow()).openedAt.toISOString();
}
