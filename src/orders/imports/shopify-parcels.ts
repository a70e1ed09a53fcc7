import type { OrderDraft, ShipmentInput } from '../order-inputs.ts';
import { problem, type ImportResult } from './import-result.ts';
import { instantIn, isRaw, rawsIn, textIn, type Raw } from './raw-json.ts';
import { shopifyId, type ShopifyMoney } from './shopify-money.ts';

/** Parcels of a fulfilment: one for each tracking number. A cancelled one carried nothing. */
export function parcelsOf(fulfillment: Raw): ShipmentInput[] {
  const status = textIn(fulfillment['status']);
  if (status === 'cancelled' || status === 'error' || status === 'failure') return [];
  const listed = Array.isArray(fulfillment['tracking_numbers'])
    ? fulfillment['tracking_numbers']
    : [fulfillment['tracking_number']];
  const numbers = listed.map(textIn).filter((number) => number !== undefined);
  const delivered =
    textIn(fulfillment['shipment_status']) === 'delivered' ? instantIn(fulfillment['updated_at']) : undefined;
  const lines = rawsIn(fulfillment['line_items']).flatMap((line) => {
    const quantity = Number(line['quantity']);
    return quantity > 0 ? [{ externalId: shopifyId(line), quantity }] : [];
  });
  return (numbers.length ? numbers : [undefined]).map((number, i) => ({
    externalId: i === 0 ? shopifyId(fulfillment) : `${shopifyId(fulfillment)}/${i + 1}`,
    carrier: textIn(fulfillment['tracking_company']),
    number,
    shippedAt: status === 'pending' ? undefined : instantIn(fulfillment['created_at']),
    deliveredAt: delivered,
    deliveredSource: delivered ? ('carrier' as const) : undefined,
    // Which of several parcels holds which line is not told.
    lines: numbers.length > 1 || !lines.length ? undefined : lines,
  }));
}

/** Sums that went back already; one without money is an edit of the order and is kept for its lines. */
export function refundsOf(
  order: Raw,
  money: ShopifyMoney,
  idOfLine: ReadonlyMap<string, string>,
): OrderDraft['refunds'] {
  return rawsIn(order['refunds']).map((refund) => ({
    externalId: shopifyId(refund),
    amount: rawsIn(refund['transactions'])
      .filter((payment) => payment['kind'] === 'refund' && payment['status'] === 'success')
      .reduce((sum, payment) => sum + money.of(payment, 'amount'), 0),
    at: instantIn(refund['processed_at'] ?? refund['created_at']),
    reason: textIn(refund['note']),
    lines: rawsIn(refund['refund_line_items']).flatMap((line) => {
      const externalId = idOfLine.get(textIn(line['line_item_id']) ?? '');
      const tax = order['taxes_included'] === true ? 0 : money.of(line, 'total_tax');
      return externalId
        ? [{ externalId, quantity: Number(line['quantity']), amount: money.of(line, 'subtotal') + tax }]
        : [];
    }),
  }));
}

/** A payload of `fulfillments/create` or `fulfillments/update`: what it tells belongs to an order that came before. */
export function readFulfillment(raw: unknown): ImportResult {
  const orderExternalId = isRaw(raw) ? textIn(raw['order_id']) : undefined;
  const shipments = isRaw(raw) ? parcelsOf(raw) : [];
  return shipments.length && orderExternalId ? { shipments, orderExternalId } : problem('not-an-order');
}
