import { describe, expect, it } from 'vitest';

import type { OrderInput } from '../order-inputs.ts';
import { sumDifference } from '../order-sums.ts';
import { readWoocommerce } from './woocommerce.ts';

const tax = (id: number, total: string, totalTax: string, more: object = {}) => ({
  id,
  name: `Produkt ${id}`,
  quantity: 1,
  subtotal: total,
  subtotal_tax: totalTax,
  total,
  total_tax: totalTax,
  taxes: [{ id: 5, total: totalTax, subtotal: totalTax }],
  meta_data: [],
  sku: '',
  ...more,
});

/** The shape of WooCommerce's REST API v3, with a shop of our own in it. */
const base = {
  id: 4711,
  number: 'S-4711',
  status: 'processing',
  currency: 'PLN',
  date_created_gmt: '2026-11-01T22:30:00',
  date_modified_gmt: '2026-11-02T08:00:00',
  date_paid_gmt: '2026-11-01T22:31:00',
  date_completed_gmt: null,
  customer_ip_address: '192.0.2.7',
  order_key: 'wc_order_abc',
  total: '135.00',
  billing: {
    first_name: 'Łucja',
    last_name: 'Żak',
    company: '',
    address_1: 'Długa 1',
    address_2: 'm. 2',
    city: 'Gdańsk',
    state: '',
    postcode: '80-001',
    country: 'PL',
    email: 'lucja@example.com',
    phone: '600 100 200',
  },
  shipping: { first_name: 'Łucja', last_name: 'Żak', address_1: '', city: '', postcode: '', country: '' },
  payment_method: 'przelewy24',
  payment_method_title: 'Przelewy24',
  transaction_id: 'P24-1',
  meta_data: [],
  line_items: [tax(1, '97.56', '22.44')],
  tax_lines: [{ id: 9, rate_id: 5, rate_percent: 23 }],
  shipping_lines: [
    {
      id: 2,
      method_id: 'easypack_parcel_machines',
      method_title: 'InPost Paczkomat',
      total: '12.20',
      total_tax: '2.80',
      meta_data: [],
    },
  ],
  fee_lines: [],
  coupon_lines: [],
  refunds: [],
};

function order(more: object = {}): { order: OrderInput; warnings: readonly string[] } {
  const result = readWoocommerce({ ...base, ...more });
  if (!('order' in result)) throw new Error(JSON.stringify(result));
  expect(sumDifference(result.order)).toBe(0);
  return result;
}

describe('an order of WooCommerce', () => {
  it('is read with what the buyer really paid, tax included', () => {
    const { order: read, warnings } = order();
    expect(warnings).toEqual([]);
    expect(read).toMatchObject({
      externalId: '4711',
      number: 'S-4711',
      revision: '2026-11-02T08:00:00.000Z',
      placedAt: '2026-11-01T22:30:00.000Z',
      buyer: { name: 'Łucja Żak', email: 'lucja@example.com', phone: '600 100 200', capacity: 'consumer' },
      lines: [{ externalId: '1', quantity: 1, paidTotal: 12000, listTotal: 12000, taxRate: 2300 }],
      delivery: { method: 'easypack_parcel_machines', name: 'InPost Paczkomat', paid: 1500 },
      payment: { method: 'przelewy24', provider: 'Przelewy24', reference: 'P24-1', paidAt: '2026-11-01T22:31:00.000Z' },
      totalPaid: 13500,
    });
    expect(read.deliveryAddress).toBeUndefined();
    expect(read.billingAddress).toMatchObject({ street: 'Długa 1, m. 2', postcode: '80-001', country: 'PL' });
  });

  it('keeps the payload verbatim, but for keys and browser addresses', () => {
    const { channelData } = order().order;
    expect(channelData).toMatchObject({ id: 4711, payment_method: 'przelewy24', tax_lines: base.tax_lines });
    expect(channelData).not.toHaveProperty('customer_ip_address');
    expect(channelData).not.toHaveProperty('order_key');
  });

  it('takes a coupon off the line: the price paid, the list price beside it', () => {
    const { order: read } = order({
      line_items: [tax(1, '87.80', '20.20', { subtotal: '97.56', subtotal_tax: '22.44' })],
      total: '123.00',
    });
    expect(read.lines[0]).toMatchObject({ paidTotal: 10800, listTotal: 12000 });
  });

  it.each([
    ['_billing_nip', { meta_data: [{ key: '_billing_nip', value: '525-000-12-32' }] }],
    ['vat_number', { meta_data: [{ key: '_vat_number', value: '525-000-12-32' }] }],
    ['billing.nip', { billing: { ...base.billing, nip: '525-000-12-32' } }],
  ])('reads the NIP of %s, and does not take the buyer for a business yet', (_, more) => {
    expect(order(more).order.buyer).toMatchObject({ nip: '525-000-12-32', capacity: 'unknown' });
  });

  it.each([
    ['order', { meta_data: [{ key: '_parcel_machine_id', value: 'GDA22M' }] }],
    [
      'shipping line',
      { shipping_lines: [{ ...base.shipping_lines[0], meta_data: [{ key: 'Paczkomat', value: 'GDA22M' }] }] },
    ],
  ])('finds the parcel locker on the %s', (_, more) => expect(order(more).order.delivery.pickupPoint).toBe('GDA22M'));

  it('reads variations, entities and pictures', () => {
    const [line] = order({
      line_items: [
        tax(1, '97.56', '22.44', {
          name: 'Kurtka &ndash; m&#281;ska',
          image: { src: 'https://shop.example/kurtka.jpg' },
          meta_data: [
            { key: 'pa_color', value: 'black', display_key: 'Kolor', display_value: '<p>Czarny</p>' },
            { key: '_reduced_stock', value: '1' },
          ],
        }),
      ],
    }).order.lines;
    expect(line).toMatchObject({
      name: 'Kurtka – męska',
      variant: 'Kolor: Czarny',
      imageUrl: 'https://shop.example/kurtka.jpg',
    });
  });

  it('keeps a fee, and spreads a negative one over the lines to the grosz', () => {
    const { order: read, warnings } = order({
      line_items: [tax(1, '10.00', '0.00'), tax(2, '10.00', '0.00'), tax(3, '10.00', '0.00')],
      fee_lines: [
        { name: 'Pobranie', total: '4.07', total_tax: '0.93' },
        { name: 'Rabat lojalnościowy', total: '-1.00', total_tax: '0.00' },
      ],
      total: '49.00',
    });
    expect(read.otherFees).toEqual([{ name: 'Pobranie', amount: 500 }]);
    expect(read.lines.map((line) => line.paidTotal)).toEqual([966, 967, 967]);
    expect(warnings).toEqual(['discount-spread']);
  });

  it('puts the rounding of net prices into the lines', () => {
    const { order: read, warnings } = order({
      line_items: [tax(1, '12.195', '2.805'), tax(2, '0.335', '0.00')],
      total: '30.33',
    });
    expect(read.lines.map((line) => line.paidTotal)).toEqual([1499, 34]);
    expect(warnings).toEqual(['rounded']);
  });

  it('keeps a difference that no field explains (a gift card) instead of losing it', () => {
    const { order: read, warnings } = order({ total: '35.00' });
    expect(read.otherFees).toEqual([{ name: 'unexplained', amount: -10000 }]);
    expect(warnings).toEqual(['difference-unexplained']);
  });

  it('takes "completed" for sent, never for delivered', () => {
    const { shipments, deliveredAt } = order({ status: 'completed', date_completed_gmt: '2026-11-03T10:00:00' }).order;
    expect(shipments).toEqual([{ shippedAt: '2026-11-03T10:00:00.000Z' }]);
    expect(deliveredAt).toBeUndefined();
  });

  it('reads parcels of the tracking plugin, and what was refunded already', () => {
    const { shipments, refunds } = order({
      meta_data: [
        {
          key: '_wc_shipment_tracking_items',
          value: [{ tracking_provider: 'inpost', tracking_number: '6000', date_shipped: '1793700000' }],
        },
      ],
      refunds: [{ id: 8, reason: 'Uszkodzone', total: '-20.00' }],
    }).order;
    expect(shipments).toEqual([{ carrier: 'inpost', number: '6000', shippedAt: '2026-11-03T10:00:00.000Z' }]);
    expect(refunds).toEqual([{ externalId: '8', amount: 2000, reason: 'Uszkodzone' }]);
  });
});

describe('what is not an order of WooCommerce', () => {
  it.each([[null], ['x'], [{}], [{ id: 1 }]])('%j', (raw) =>
    expect(readWoocommerce(raw)).toEqual({ problem: { reason: 'not-an-order', fields: [] } }),
  );

  it.each([
    ['a total that is no number', { total: 'x' }, 'totalPaid'],
    ['no time', { date_created_gmt: null }, 'placedAt'],
    ['half a piece', { line_items: [tax(1, '1', '0', { quantity: 1.5 })] }, 'lines.0.quantity'],
    ['no currency', { currency: '' }, 'currency'],
    ['no lines', { line_items: [] }, 'lines'],
  ])('%s names the field', (_, more, field) => {
    const result = readWoocommerce({ ...base, ...more });
    expect('problem' in result && result.problem.fields.map((one) => one.field)).toContain(field);
  });
});
