import { describe, expect, it } from 'vitest';

import type { OrderInput } from '../order-inputs.ts';
import { sumDifference } from '../order-sums.ts';
import { readShopify } from './shopify.ts';

const set = (shown: string, shop = shown, code = 'PLN') => ({
  shop_money: { amount: shop, currency_code: 'PLN' },
  presentment_money: { amount: shown, currency_code: code },
});

const line = (id: number, price: string, more: object = {}) => ({
  id,
  admin_graphql_api_id: `gid://shopify/LineItem/${id}`,
  title: `Product ${id}`,
  quantity: 1,
  sku: `SKU-${id}`,
  price,
  price_set: set(price),
  tax_lines: [],
  duties: [],
  discount_allocations: [],
  properties: [],
  variant_title: null,
  ...more,
});

/** The shape of Shopify's orders/create, with a shop of our own in it. */
const base = {
  id: 9007199254740993000,
  admin_graphql_api_id: 'gid://shopify/Order/9007199254740993001',
  name: '#1001',
  created_at: '2026-11-01T23:30:00+01:00',
  processed_at: '2026-11-01T23:30:00+01:00',
  updated_at: '2026-11-02T09:00:00+01:00',
  cancelled_at: null,
  currency: 'PLN',
  presentment_currency: 'PLN',
  taxes_included: true,
  financial_status: 'paid',
  payment_gateway_names: ['shopify_payments'],
  browser_ip: '192.0.2.7',
  customer_locale: 'pl',
  email: 'jan@example.com',
  phone: null,
  customer: { first_name: 'Jan', last_name: 'Nowak', phone: '+48600100200' },
  billing_address: {
    name: 'Jan Nowak',
    company: null,
    address1: 'Polna 3',
    city: 'Łódź',
    zip: '90-001',
    country_code: 'PL',
  },
  shipping_address: {
    name: 'Jan Nowak',
    company: null,
    address1: 'Polna 3',
    address2: 'm. 4',
    city: 'Łódź',
    zip: '90-001',
    country_code: 'PL',
  },
  note_attributes: [],
  line_items: [line(1, '60.00', { quantity: 2 }), line(2, '30.00')],
  shipping_lines: [
    {
      id: 7,
      code: 'std',
      title: 'Kurier',
      price: '15.00',
      discounted_price: '15.00',
      tax_lines: [],
      discount_allocations: [],
    },
  ],
  subtotal_price: '150.00',
  total_price: '165.00',
  total_price_set: set('165.00'),
  total_tip_received: '0.00',
  fulfillments: [],
  refunds: [],
};

function order(more: object = {}): { order: OrderInput; warnings: readonly string[] } {
  const result = readShopify({ ...base, ...more });
  if (!('order' in result)) throw new Error(JSON.stringify(result));
  expect(sumDifference(result.order)).toBe(0);
  return result;
}

describe('an order of Shopify', () => {
  it('is read with ids that were not rounded', () => {
    const { order: read, warnings } = order();
    expect(warnings).toEqual([]);
    expect(read).toMatchObject({
      externalId: '9007199254740993001',
      number: '#1001',
      placedAt: '2026-11-01T22:30:00.000Z',
      buyer: { name: 'Jan Nowak', email: 'jan@example.com', phone: '+48600100200', capacity: 'consumer', locale: 'pl' },
      deliveryAddress: { street: 'Polna 3, m. 4', city: 'Łódź', country: 'PL' },
      delivery: { method: 'std', name: 'Kurier', paid: 1500 },
      payment: { method: 'shopify_payments', paidAt: '2026-11-01T22:30:00.000Z' },
      totalPaid: 16500,
    });
    expect(read.lines.map((one) => [one.externalId, one.quantity, one.paidTotal])).toEqual([
      ['1', 2, 12000],
      ['2', 1, 3000],
    ]);
    expect(read.channelData).not.toHaveProperty('browser_ip');
  });

  it('takes the discounts allotted to each line', () => {
    const { lines } = order({
      line_items: [
        line(1, '60.00', {
          quantity: 2,
          discount_allocations: [{ amount: '10.00', amount_set: set('10.00') }, { amount: '2.00' }],
        }),
        line(2, '30.00'),
      ],
      subtotal_price: '138.00',
      total_price: '153.00',
      total_price_set: set('153.00'),
    }).order;
    expect(lines[0]).toMatchObject({ paidTotal: 10800, listTotal: 12000 });
  });

  it('spreads a discount that stands on the order alone', () => {
    const { order: read, warnings } = order({
      subtotal_price: '139.99',
      total_price: '154.99',
      total_price_set: set('154.99'),
    });
    expect(read.lines.map((one) => one.paidTotal)).toEqual([11199, 2800]);
    expect(warnings).toEqual(['discount-spread']);
  });

  it('adds tax that comes on top of prices, on lines and on delivery', () => {
    const { lines, delivery } = order({
      taxes_included: false,
      line_items: [line(1, '100.00', { tax_lines: [{ price: '23.00', rate: 0.23 }] })],
      shipping_lines: [
        { title: 'Kurier', price: '10.00', discounted_price: '10.00', tax_lines: [{ price: '2.30', rate: 0.23 }] },
      ],
      subtotal_price: '100.00',
      total_price: '135.30',
      total_price_set: set('135.30'),
    }).order;
    expect(lines[0]).toMatchObject({ paidTotal: 12300, taxRate: 2300 });
    expect(delivery.paid).toBe(1230);
  });

  it('counts in the currency the buyer saw', () => {
    const { order: read } = order({
      presentment_currency: 'EUR',
      line_items: [line(1, '43.00', { price_set: set('10.00', '43.00', 'EUR') })],
      shipping_lines: [],
      subtotal_price: '43.00',
      subtotal_price_set: set('10.00', '43.00', 'EUR'),
      total_price: '43.00',
      total_price_set: set('10.00', '43.00', 'EUR'),
    });
    expect(read).toMatchObject({
      currency: 'EUR',
      totalPaid: 1000,
      lines: [{ paidTotal: 1000 }],
      delivery: { method: 'none', paid: 0 },
    });
  });

  it('names tips, duties and cash rounding', () => {
    const { otherFees } = order({
      total_tip_received: '5.00',
      original_total_duties_set: set('7.00'),
      total_cash_rounding_payment_adjustment_set: set('-0.02'),
      total_price: '176.98',
      total_price_set: set('176.98'),
    }).order;
    expect(otherFees).toEqual([
      { name: 'tip', amount: 500 },
      { name: 'duties', amount: 700 },
      { name: 'cash-rounding', amount: -2 },
    ]);
  });

  it('reads free shipping as nothing paid', () => {
    const { delivery } = order({
      shipping_lines: [{ title: 'Kurier', price: '15.00', discounted_price: '0.00' }],
      total_price: '150.00',
      total_price_set: set('150.00'),
    }).order;
    expect(delivery.paid).toBe(0);
  });

  it.each([
    [{ note_attributes: [{ name: 'NIP', value: '5250001232' }] }, { nip: '5250001232', capacity: 'unknown' }],
    [{ billing_address: { ...base.billing_address, company: 'Firma' } }, { company: 'Firma', capacity: 'unknown' }],
    [{ company: { id: 1, location_id: 2 } }, { capacity: 'business' }],
  ])('%j tells who buys', (more, buyer) => expect(order(more).order.buyer).toMatchObject(buyer));

  it('reads parcels with their lines and delivery, and refunds of lines', () => {
    const { shipments, refunds } = order({
      fulfillments: [
        {
          id: 55,
          status: 'success',
          created_at: '2026-11-02T10:00:00+01:00',
          updated_at: '2026-11-04T12:00:00+01:00',
          shipment_status: 'delivered',
          tracking_company: 'InPost',
          tracking_numbers: ['6001'],
          line_items: [line(1, '60.00', { quantity: 2 }), line(99, '1.00')],
        },
        { id: 56, status: 'cancelled', tracking_numbers: ['x'], line_items: [] },
        {
          id: 57,
          status: 'success',
          created_at: '2026-11-02T10:00:00Z',
          tracking_numbers: ['a', 'b'],
          line_items: [line(2, '30.00')],
        },
      ],
      refunds: [
        {
          id: 70,
          processed_at: '2026-11-06T10:00:00Z',
          note: 'damaged',
          refund_line_items: [{ line_item_id: 2, quantity: 1, subtotal: 30, total_tax: 5.61 }],
          transactions: [
            { kind: 'refund', status: 'success', amount: '30.00' },
            { kind: 'refund', status: 'failure', amount: '30.00' },
          ],
        },
      ],
    }).order;
    expect(shipments).toMatchObject([
      {
        externalId: '55',
        carrier: 'InPost',
        number: '6001',
        deliveredAt: '2026-11-04T11:00:00.000Z',
        deliveredSource: 'carrier',
        lines: [{ externalId: '1', quantity: 2 }],
      },
      { externalId: '57', number: 'a' },
      { externalId: '57/2', number: 'b' },
    ]);
    expect(refunds).toEqual([
      {
        externalId: '70',
        amount: 3000,
        at: '2026-11-06T10:00:00.000Z',
        reason: 'damaged',
        lines: [{ externalId: '2', quantity: 1, amount: 3000 }],
      },
    ]);
  });
});

it('reads a fulfilment that comes alone as the parcel of its order', () =>
  expect(
    readShopify({
      id: 5,
      order_id: 9,
      status: 'success',
      created_at: '2026-11-02T10:00:00Z',
      tracking_numbers: ['n'],
      line_items: [],
    }),
  ).toMatchObject({
    orderExternalId: '9',
    shipments: [{ externalId: '5', number: 'n', shippedAt: '2026-11-02T10:00:00.000Z' }],
  }));

it.each([
  [{}, 'not-an-order'],
  [{ line_items: [] }, 'not-an-order'],
  [{ ...base, currency: 'zloty' }, 'order-invalid'],
  [{ ...base, line_items: [] }, 'order-invalid'],
  [{ ...base, total_price_set: set('abc') }, 'order-invalid'],
])('says %#: what it is not', (raw, reason) => expect(readShopify(raw)).toMatchObject({ problem: { reason } }));
