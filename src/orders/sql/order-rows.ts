import { sql, type Insertable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';
import type { Delivered } from '../delivered.ts';
import { contentHash, orderKeys } from '../order-keys.ts';
import type { OrderInput } from '../order-inputs.ts';

export interface HeldOrder {
  readonly id: string;
  readonly revision: string | null;
  readonly contentHash: Buffer | null;
  readonly deliveredAt: Date | null;
  readonly deliveredSource: Delivered['source'] | null;
  readonly erasedAt: Date | null;
}

/**
 * The order as it is held, locked. Deliveries of one order follow each other, also the first two, when there is no
 * row to lock yet; a statement about the order waits too, since it locks the row.
 */
export async function lockOrder(
  tx: Tx,
  shopId: string,
  channelId: string,
  externalId: string,
): Promise<HeldOrder | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order ${shopId} ${channelId} ${externalId}`}, 0))`.execute(
    tx,
  );
  return tx
    .selectFrom('orders')
    .select(['id', 'revision', 'contentHash', 'deliveredAt', 'deliveredSource', 'erasedAt'])
    .where('shopId', '=', shopId)
    .where('channelId', '=', channelId)
    .where('externalId', '=', externalId)
    .forUpdate()
    .executeTakeFirst();
}

type OrderRow = Insertable<Tables['orders']>;
export type Content = Omit<OrderRow, 'shopId' | 'id' | 'channelId' | 'externalId' | 'createdAt' | 'updatedAt'>;

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** What an order says, as columns. */
export const contentOf = (
  order: OrderInput,
  known: { customerId: string | null; contractDate: Content['contractDate'] },
): Content => ({
  number: order.number,
  ...orderKeys(order),
  revision: order.revision ?? null,
  placedAt: new Date(order.placedAt),
  cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
  currency: order.currency,
  ...known,
  buyer: JSON.stringify(order.buyer),
  capacity: order.buyer.capacity,
  deliveryAddress: json(order.deliveryAddress),
  billingAddress: json(order.billingAddress),
  deliveryMethod: order.delivery.method,
  deliveryName: order.delivery.name || null,
  deliveryPaid: order.delivery.paid,
  deliveryCheapest: order.delivery.cheapestOrdinary ?? null,
  pickupPoint: order.delivery.pickupPoint ?? null,
  otherFees: JSON.stringify(order.otherFees),
  payment: JSON.stringify(order.payment),
  invoice: json(order.invoice),
  totalPaid: order.totalPaid,
  channelRefunds: JSON.stringify(order.refunds),
  informedOn: order.informedOfWithdrawalOn ?? null,
  channelData: JSON.stringify(order.channelData ?? {}),
  contentHash: contentHash(order),
});

export const insertOrder = (tx: Tx, row: OrderRow) => tx.insertInto('orders').values(row).execute();

export const updateOrder = (tx: Tx, shopId: string, id: string, row: Partial<OrderRow>) =>
  tx.updateTable('orders').set(row).where('shopId', '=', shopId).where('id', '=', id).execute();
