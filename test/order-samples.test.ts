import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { readOrders, type ImportedRow } from '../src/orders/import-formats.ts';
import { sumDifference } from '../src/orders/order-sums.ts';

/*
 * Payloads as their makers publish them. They are not ours to copy, so they are read where they lie beside the
 * checkout; the same shapes with data of our own are tested always (src/orders/imports/*.test.ts).
 */
const samples = new URL('../../shared/specs/samples/', import.meta.url);
const present = existsSync(samples);
if (!present)
  console.warn(`SKIPPED: published WooCommerce and Shopify payloads, since there is no ${samples.pathname}`);

async function read(format: 'woocommerce' | 'shopify', name: string): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  for await (const row of readOrders(format, createReadStream(new URL(`${format}/${name}`, samples)))) rows.push(row);
  return rows;
}
const filesOf = (format: string, beginning: string) =>
  present ? readdirSync(new URL(format, samples)).filter((name) => name.startsWith(beginning)) : [];

describe('published payloads of orders', () => {
  it('are looked for', () =>
    expect(filesOf('woocommerce', 'orders-').length > 0 && filesOf('shopify', 'orders_').length > 0).toBe(present));

  for (const name of filesOf('woocommerce', 'orders-'))
    it(`WooCommerce ${name} is read whole`, async () => {
      const text = readFileSync(new URL(`woocommerce/${name}`, samples), 'utf8');
      const rows = await read('woocommerce', name);
      expect(rows.length).toBe(text.match(/"order_key"/g)!.length);
      for (const { result } of rows) {
        if (!('order' in result)) throw new Error(JSON.stringify(result));
        const { order } = result;
        const raw = order.channelData as {
          id: number;
          total: string;
          line_items: { id: number; quantity: number; sku: string }[];
          refunds: unknown[];
        };
        expect(sumDifference(order)).toBe(0);
        expect(order.otherFees).toEqual([]);
        expect(order.totalPaid).toBe(Math.round(Number(raw.total) * 100));
        expect(order.lines.map((line) => [line.externalId, line.quantity, line.sku ?? ''])).toEqual(
          raw.line_items.map((line) => [String(line.id), line.quantity, line.sku]),
        );
        expect(order.refunds.length).toBe(raw.refunds.length);
        expect(order.buyer.name && order.buyer.email && order.deliveryAddress && order.billingAddress).toBeTruthy();
      }
    });

  for (const name of filesOf('shopify', 'orders_'))
    it(`Shopify ${name} is read whole`, async () => {
      const [row] = await read('shopify', name);
      expect(row!.result).toMatchObject({
        order: {
          externalId: '820982911946154508',
          number: '#9999',
          currency: 'USD',
          buyer: {
            name: 'John Smith',
            email: 'jon@example.com',
            company: 'Shipping Company',
            capacity: 'unknown',
            locale: 'en',
          },
          delivery: { name: 'Generic Shipping', paid: 0 },
          totalPaid: 40495,
        },
        // 10.00 off the order stands in no line of the payload.
        warnings: ['discount-spread'],
      });
      const order = 'order' in row!.result ? row!.result.order : null;
      expect(order!.lines.map((line) => [line.sku, line.listTotal, line.paidTotal])).toEqual([
        ['SKU2006-001', 8999, 8782],
        ['LENS-PROTECT-2YR', 1999, 1951],
        ['CASE-LEATHER-PREM', 2499, 2439],
        ['SKU2006-020', 15999, 15613],
        ['SKU2006-035', 11999, 11710],
      ]);
    });

  for (const name of filesOf('shopify', 'fulfillments_'))
    it(`Shopify ${name} is the parcel of its order`, async () => {
      const [row] = await read('shopify', name);
      expect(row!.result).toMatchObject({
        orderExternalId: '820982911946154500',
        shipments: [{ carrier: 'UPS', number: '1z827wk74630' }],
      });
      expect('shipments' in row!.result && row!.result.shipments[0]!.lines?.length).toBe(5);
    });
});
