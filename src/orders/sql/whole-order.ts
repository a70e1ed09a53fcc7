import type { Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';
import { giftsOfOrders, type OrderGift } from '../order-gifts.ts';
import type { Order, OrderLine, Shipment } from '../order.ts';
import type { AddressInput, OrderInput } from '../order-inputs.ts';

/** An order with its lines and parcels; no dropped parcels, since nobody waits for them. */
export async function readOrder(tx: Tx, shopId: string, orderId: string): Promise<Order | undefined> {
  const row = await tx
    .selectFrom('orders')
    .selectAll()
    .where('shopId', '=', shopId)
    .where('id', '=', orderId)
    .executeTakeFirst();
  if (!row) return undefined;
  const gifts = (await giftsOfOrders(tx, shopId, [orderId])).get(orderId) ?? [];
  return toOrder(row, await readOrderLines(tx, shopId, orderId), await readShipments(tx, shopId, orderId), gifts);
}

async function readOrderLines(tx: Tx, shopId: string, orderId: string): Promise<OrderLine[]> {
  const rows = await tx
    .selectFrom('orderLines')
    .select(['id', 'externalId', 'sku', 'name', 'variant', 'category', 'quantity', 'paidTotal', 'listTotal'])
    .select(['taxRate', 'imageUrl', 'productUrl', 'withdrawalException', 'claimed', 'droppedAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ droppedAt, ...line }) => ({ ...line, dropped: droppedAt !== null }));
}

const readShipments = (tx: Tx, shopId: string, orderId: string): Promise<Shipment[]> =>
  tx
    .selectFrom('shipments')
    .select(['id', 'carrier', 'number', 'trackingUrl', 'shippedAt', 'deliveredAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('droppedAt', 'is', null)
    .orderBy('shippedAt')
    .orderBy('id')
    .execute();

function toOrder(
  row: Selectable<Tables['orders']>,
  lines: OrderLine[],
  shipments: Shipment[],
  gifts: readonly OrderGift[],
): Order {
  // order-inputs.ts held these when they were written.
  const buyer = row.buyer as Partial<OrderInput['buyer']>;
  const payment = row.payment as Partial<OrderInput['payment']>;
  return {
    id: row.id,
    channelId: row.channelId,
    externalId: row.externalId,
    number: row.number,
    revision: row.revision,
    placedAt: row.placedAt,
    contractDate: row.contractDate,
    cancelledAt: row.cancelledAt,
    customerId: row.customerId,
    capacity: row.capacity,
    buyerName: buyer.name || null,
    buyerEmail: buyer.email || null,
    buyer: {
      name: buyer.name || null,
      email: buyer.email || null,
      phone: buyer.phone || null,
      login: buyer.login || null,
      company: buyer.company || null,
      nip: buyer.nip || null,
    },
    deliveryAddress: row.deliveryAddress as AddressInput | null,
    billingAddress: row.billingAddress as AddressInput | null,
    currency: row.currency,
    totalPaid: row.totalPaid,
    items: lines.reduce((sum, { quantity, dropped }) => sum + (dropped ? 0 : quantity), 0),
    deliveryMethod: row.deliveryMethod,
    deliveryName: row.deliveryName,
    deliveryPaid: row.deliveryPaid,
    deliveryCheapest: row.deliveryCheapest,
    pickupPoint: row.pickupPoint,
    otherFees: row.otherFees as OrderInput['otherFees'],
    payment: { method: payment.method ?? null, provider: payment.provider ?? null },
    channelRefunds: row.channelRefunds as OrderInput['refunds'],
    deliveredAt: row.deliveredAt,
    deliveredSource: row.deliveredSource,
    informedOn: row.informedOn,
    lines,
    shipments,
    gifts,
  };
}
