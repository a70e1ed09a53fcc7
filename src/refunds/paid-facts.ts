import { channelIn } from '../channels/find-channel.ts';
import { connectionsFor } from '../channels/list-connections.ts';
import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import { connectorsOf, paidWay } from './paid-way.ts';
import type { PaidFacts } from './payment-road.ts';

interface Payment {
  readonly method?: string | null;
  readonly provider?: string | null;
  readonly reference?: string | null;
}

/** How the order of a case was paid, and by which connection that money can go back. */
export async function readPaidFacts(
  tx: Tx,
  { shopId, id, orderId, channelId }: Pick<Case, 'shopId' | 'id' | 'orderId' | 'channelId'>,
): Promise<PaidFacts> {
  const { payoutAccount: account } = await tx
    .selectFrom('cases')
    .select('payoutAccount')
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const order = orderId
    ? await tx
        .selectFrom('orders')
        .select(['payment', 'channelId'])
        .where('shopId', '=', shopId)
        .where('id', '=', orderId)
        .executeTakeFirst()
    : undefined;
  const payment = (order?.payment ?? {}) as Payment;
  const soldIn = order?.channelId ?? channelId;
  const channel = await channelIn(tx, shopId, soldIn);
  const able = connectorsOf(payment);
  const connections = able.length ? await connectionsFor(tx, shopId, { kind: 'payment', channelId: soldIn }) : [];
  return {
    way: order ? paidWay(payment, channel.kind) : 'unknown',
    reference: payment.reference ?? null,
    connectionId: connections.find(({ connector }) => able.includes(connector))?.id ?? null,
    account,
  };
}
