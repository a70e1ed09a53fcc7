import type { OrderDraft } from '../order-inputs.ts';
import { channelDataOf } from './channel-data.ts';
import { checked, problem, type ImportResult, type ImportWarning } from './import-result.ts';
import { instantIn, isRaw, joined, rawIn, rawsIn, textIn, type Raw } from './raw-json.ts';
import { settleSums, spreadDiscount } from './settle-sums.ts';
import { shopifyId, shopifyMoney, type ShopifyMoney } from './shopify-money.ts';
import { parcelsOf, readFulfillment, refundsOf } from './shopify-parcels.ts';

/** An order as in Shopify's `orders/*` payloads and the REST Admin API; also a fulfilment of one. */
export function readShopify(raw: unknown): ImportResult {
  if (isRaw(raw) && 'tracking_numbers' in raw && !('total_price' in raw)) return readFulfillment(raw);
  if (!isRaw(raw) || !Array.isArray(raw['line_items']) || !('total_price' in raw)) return problem('not-an-order');
  const warnings = new Set<ImportWarning>();
  if (!/^[a-z]{3}$/i.test(textIn(raw['currency']) ?? ''))
    return problem('order-invalid', [{ field: 'currency', reason: raw['currency'] ? 'not-a-currency' : 'required' }]);
  const money = shopifyMoney(raw);
  const sold = rawsIn(raw['line_items']).filter((line) => Number(line['quantity']) !== 0);
  if (sold.length < raw['line_items'].length) warnings.add('line-without-quantity-left-out');
  const lines = sold.map((line) => lineOf(line, money));
  const idOfLine = new Map(sold.map((line) => [textIn(line['id']) ?? '', shopifyId(line)]));
  const known = new Set(idOfLine.values());
  const shipping = rawsIn(raw['shipping_lines']).filter((line) => line['is_removed'] !== true);
  const paid = /^(paid|partially_refunded|refunded)$/.test(textIn(raw['financial_status']) ?? '');

  const order: OrderDraft = {
    externalId: shopifyId(raw),
    number: textIn(raw['name']) ?? textIn(raw['order_number']) ?? '',
    revision: instantIn(raw['updated_at']),
    placedAt: instantIn(raw['processed_at'] ?? raw['created_at']) ?? '',
    cancelledAt: instantIn(raw['cancelled_at']),
    currency: money.currency,
    buyer: buyerOf(raw),
    deliveryAddress: addressOf(rawIn(raw['shipping_address'])),
    billingAddress: addressOf(rawIn(raw['billing_address'])),
    lines,
    delivery: {
      method:
        joined(
          shipping.map((line) => line['code'] ?? line['title']),
          ', ',
        ) || 'none',
      name: joined(
        shipping.map((line) => line['title']),
        ', ',
      ),
      paid: shipping.reduce((sum, line) => sum + shippingPaid(line, money), 0),
    },
    otherFees: feesOf(raw, money),
    payment: {
      method: Array.isArray(raw['payment_gateway_names'])
        ? joined(raw['payment_gateway_names'], ', ') || 'none'
        : 'none',
      reference: textIn(raw['reference']),
      paidAt: paid ? instantIn(raw['processed_at']) : undefined,
    },
    totalPaid: money.of(raw, 'total_price'),
    shipments: rawsIn(raw['fulfillments'])
      .flatMap(parcelsOf)
      .map((parcel) => ({ ...parcel, lines: parcel.lines?.filter((line) => known.has(line.externalId)) })),
    refunds: refundsOf(raw, money, idOfLine),
    channelData: channelDataOf(raw, warnings),
  };
  // The subtotal is what the lines cost after every discount, before tax on top: what the lines do not show of it is theirs still.
  const net = sold.reduce((sum, line) => sum + netOf(line, money), 0);
  if ('subtotal_price' in raw) spreadDiscount(order, net - money.of(raw, 'subtotal_price'), warnings);
  settleSums(order, warnings);
  return checked(order, warnings);
}

const listOf = (line: Raw, money: ShopifyMoney) => money.of(line, 'price') * Number(line['quantity']);

const discountOf = (line: Raw, money: ShopifyMoney) => {
  const allocations = rawsIn(line['discount_allocations']);
  return allocations.length
    ? allocations.reduce((sum, part) => sum + money.of(part, 'amount'), 0)
    : money.of(line, 'total_discount');
};

const netOf = (line: Raw, money: ShopifyMoney) => listOf(line, money) - discountOf(line, money);

function lineOf(line: Raw, money: ShopifyMoney): OrderDraft['lines'][number] {
  const onTop = money.taxOnTop(line);
  const rate = rawsIn(line['tax_lines']).reduce((sum, tax) => sum + Number(tax['rate']), 0);
  const wishes = rawsIn(line['properties']).filter(
    (wish) => !textIn(wish['name'])?.startsWith('_') && textIn(wish['value']),
  );
  return {
    externalId: shopifyId(line),
    sku: textIn(line['sku']),
    name: (textIn(line['title']) ?? textIn(line['name']) ?? '').slice(0, 500),
    variant:
      joined(
        [line['variant_title'], ...wishes.map((wish) => `${textIn(wish['name'])}: ${textIn(wish['value'])}`)],
        ', ',
      ).slice(0, 300) || undefined,
    quantity: Number(line['quantity']),
    paidTotal: netOf(line, money) + onTop,
    // A list price with tax on top is known only where nothing was taken off.
    listTotal: onTop && discountOf(line, money) ? undefined : listOf(line, money) + onTop,
    taxRate: rawsIn(line['tax_lines']).length && Number.isFinite(rate) ? Math.round(rate * 10_000) : undefined,
  };
}

function shippingPaid(line: Raw, money: ShopifyMoney): number {
  const discounts = rawsIn(line['discount_allocations']).reduce((sum, part) => sum + money.of(part, 'amount'), 0);
  const after =
    'discounted_price' in line || 'discounted_price_set' in line
      ? money.of(line, 'discounted_price')
      : money.of(line, 'price') - discounts;
  return after + money.taxOnTop(line);
}

function feesOf(raw: Raw, money: ShopifyMoney): OrderDraft['otherFees'] {
  const duties =
    raw['duties_included'] === true
      ? 0
      : money.of(raw, 'original_total_duties') || money.of(raw, 'current_total_duties');
  return [
    { name: 'tip', amount: money.of(raw, 'total_tip_received') },
    { name: 'duties', amount: duties },
    { name: 'additional-fees', amount: money.of(raw, 'original_total_additional_fees') },
    { name: 'cash-rounding', amount: money.of(raw, 'total_cash_rounding_payment_adjustment') },
  ].filter((fee) => fee.amount !== 0);
}

function buyerOf(raw: Raw): OrderDraft['buyer'] {
  const customer = rawIn(raw['customer']);
  const billing = rawIn(raw['billing_address']);
  const shipping = rawIn(raw['shipping_address']);
  const asked = rawsIn(raw['note_attributes']).find((note) =>
    /^(nip|vat[ _-]?(id|number|no)?|tax[ _-]?(id|number))$/i.test(textIn(note['name']) ?? ''),
  );
  const nip = textIn(asked?.['value']);
  const company = textIn(billing['company']) ?? textIn(shipping['company']);
  return {
    name:
      joined([customer['first_name'], customer['last_name']]) ||
      (textIn(billing['name']) ?? textIn(shipping['name']) ?? ''),
    email: textIn(raw['email']) ?? textIn(raw['contact_email']) ?? textIn(customer['email']),
    phone: [raw, customer, shipping, billing].map((owner) => textIn(owner['phone'])).find(Boolean),
    company,
    nip,
    // `company` on the order is Shopify's B2B; a company name in an address does not yet make the purchase professional (UPK 7aa).
    capacity: isRaw(raw['company']) ? 'business' : nip || company ? 'unknown' : 'consumer',
    locale: textIn(raw['customer_locale']),
  };
}

function addressOf(raw: Raw): OrderDraft['deliveryAddress'] {
  if (!joined([raw['address1'], raw['city'], raw['zip']])) return undefined;
  const country = textIn(raw['country_code'])?.toUpperCase();
  return {
    name: textIn(raw['name']) ?? joined([raw['first_name'], raw['last_name']]),
    company: textIn(raw['company']),
    street: joined([raw['address1'], raw['address2']], ', '),
    postcode: textIn(raw['zip']) ?? '',
    city: textIn(raw['city']) ?? '',
    region: textIn(raw['province']),
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    phone: textIn(raw['phone']),
  };
}
