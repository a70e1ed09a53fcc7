import { shopPolicy } from '../../identity/shop.ts';
import type { Tx } from '../../platform/db.ts';
import { spreadDiscount } from '../order-discount.ts';
import type { PaidOrder, RefundPolicy } from '../refund-facts.ts';

/** An order as it was paid. `crowded`: more is claimed of it than was bought. */
export async function readPaidOrder(
  tx: Tx,
  shopId: string,
  orderId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<{ order: PaidOrder; policy: RefundPolicy; crowded: boolean } | null> {
  let query = tx.selectFrom('orders').selectAll().where('shopId', '=', shopId).where('id', '=', orderId);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return null;
  const shop = await tx.selectFrom('shops').select('policy').where('id', '=', shopId).executeTakeFirstOrThrow();
  const terms = shopPolicy.parse(shop.policy);
  const lines = await tx
    .selectFrom('orderLines')
    .select(['id', 'externalId', 'quantity', 'paidTotal', 'claimed'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('droppedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const fees = (row.otherFees as { amount: number }[]).map(({ amount }) => amount);
  const discount = fees.reduce((sum, amount) => sum + Math.max(0, -amount), 0);
  const paid = spreadDiscount(
    lines.map(({ paidTotal }) => paidTotal),
    { delivery: row.deliveryPaid, fees: fees.reduce((sum, amount) => sum + Math.max(0, amount), 0) },
    discount,
  );
  const idOf = new Map(lines.map(({ id, externalId }) => [externalId, id]));
  const informed = row.informedOn !== null || terms.informsOfWithdrawal;
  const sentByChannel = row.channelRefunds as {
    amount: number;
    lines?: { externalId: string; quantity: number; amount: number }[];
  }[];
  return {
    order: {
      currency: row.currency,
      lines: lines.map(({ id, quantity }, i) => ({ id, quantity, paid: paid.lines[i]! })),
      delivery: { paid: paid.delivery, cheapest: row.deliveryCheapest },
      fees: paid.fees,
      totalPaid: row.totalPaid,
      sentByChannel: sentByChannel.map(({ amount, lines: of = [] }) => ({
        amount,
        lines: of.map(({ externalId, ...line }) => ({ ...line, line: idOf.get(externalId) ?? '' })),
      })),
      informed,
      informedOfReturnCost: informed && terms.informsOfReturnCost,
    },
    policy: { partialDelivery: terms.partialDelivery, paysReturn: terms.paysReturn },
    crowded: lines.some(({ claimed, quantity }) => claimed > quantity),
  };
}
