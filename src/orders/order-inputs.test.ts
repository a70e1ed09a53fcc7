import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { orderInput, type OrderDraft } from './order-inputs.ts';

const words = JSON.parse(readFileSync(new URL('../../messages/pl/orders.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const whole: OrderDraft = {
  externalId: '1',
  number: '1',
  revision: '7',
  placedAt: '2026-11-03T10:00:00+01:00',
  contractDate: '2026-11-03',
  cancelledAt: '2026-11-03T10:00:00Z',
  currency: 'PLN',
  buyer: {
    name: 'Jan',
    email: 'jan@example.com',
    phone: '600100200',
    login: 'jan',
    company: 'J',
    nip: '5250001232',
    capacity: 'unknown',
    locale: 'pl',
  },
  deliveryAddress: {
    name: 'Jan',
    company: 'J',
    street: 'Polna 1',
    postcode: '00-001',
    city: 'Warszawa',
    region: '',
    country: 'PL',
    phone: '600100200',
  },
  billingAddress: { name: 'Jan', street: 'Polna 1', postcode: '00-001', city: 'Warszawa' },
  lines: [
    {
      externalId: 'a',
      sku: 'S',
      name: 'Kubek',
      variant: 'biały',
      quantity: 2,
      paidTotal: 1990,
      listTotal: 2000,
      taxRate: 2300,
      imageUrl: 'https://shop.example/a.jpg',
      productUrl: 'https://shop.example/a',
      category: 'Kuchnia',
      withdrawalException: 'EX-03',
    },
  ],
  delivery: { method: 'courier', name: 'Kurier', paid: 1500, cheapestOrdinary: 1000, pickupPoint: 'WAW01A' },
  otherFees: [{ name: 'cod', amount: 500 }],
  payment: { method: 'card', provider: 'payu', reference: 'x', paidAt: '2026-11-03T10:00:00Z' },
  totalPaid: 3990,
  shipments: [
    {
      externalId: 's',
      carrier: 'inpost',
      number: '1',
      shippedAt: '2026-11-04T10:00:00Z',
      deliveredAt: '2026-11-05T10:00:00Z',
      deliveredSource: 'carrier',
      lines: [{ externalId: 'a', quantity: 2 }],
    },
  ],
  refunds: [
    {
      externalId: 'r',
      amount: 995,
      at: '2026-11-06T10:00:00Z',
      reason: 'x',
      lines: [{ externalId: 'a', quantity: 1, amount: 995 }],
    },
  ],
  deliveredAt: '2026-11-05T10:00:00Z',
  deliveredSource: 'carrier',
  informedOfWithdrawalOn: '2026-11-03',
  channelData: { anything: ['at all'] },
};

/** Every place in a value, as a path. */
const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
    : [];

const withAt = (value: unknown, [key, ...rest]: string[], put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((inner, i) => (String(i) === key ? withAt(inner, rest, put) : inner));
  return { ...(value as object), [key]: withAt((value as Record<string, unknown>)[key], rest, put) };
};

describe('the canonical order', () => {
  it('holds everything it names', () => expect(orderInput.parse(whole)).toEqual(whole));

  it('says whatever is wrong by a code that has words', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...places(whole)),
        fc.oneof(fc.anything(), fc.constantFrom(null, undefined, '', -1, 0.5, 'x'.repeat(5000), {}, [])),
        (path, put) => {
          const parsed = orderInput.safeParse(withAt(whole, path, put));
          for (const { message } of parsed.error?.issues ?? [])
            expect(words).toHaveProperty([`orders.field.${message}`]);
        },
      ),
      { numRuns: 1500 },
    ));

  it('needs no more than these', () => {
    const { externalId, number, placedAt, currency, payment } = whole;
    const least = {
      externalId,
      number,
      placedAt,
      currency,
      payment: { method: payment.method },
      buyer: { name: '', capacity: 'consumer' },
      totalPaid: 10,
    };
    expect(
      orderInput.parse({
        ...least,
        lines: [{ externalId: '1', name: 'x', quantity: 1, paidTotal: 10 }],
        delivery: { method: 'none', name: '', paid: 0 },
      }),
    ).toMatchObject({
      otherFees: [],
      shipments: [],
      refunds: [],
    });
  });
});
