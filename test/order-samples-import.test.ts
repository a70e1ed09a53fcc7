import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findOrder } from '../src/orders/find-order.ts';
import { readOrders, type ImportFormat } from '../src/orders/import-formats.ts';
import { importOrders } from '../src/orders/import-orders.ts';
import { listOrders } from '../src/orders/list-orders.ts';
import { listOrdersInput } from '../src/orders/order-list.ts';
import type { OrderInput } from '../src/orders/order-inputs.ts';
import { aChannel, aShop } from './builders.ts';
import { makeTestWorld, type TestWorld } from './world.ts';

/* The published payloads of order-samples.test.ts, as far as the database and back. */
const samples = new URL('../../shared/specs/samples/', import.meta.url);
const files = (['woocommerce', 'shopify'] as const).flatMap((format) =>
  existsSync(samples)
    ? readdirSync(new URL(format, samples))
        .filter((name) => /^orders?[-_]/.test(name) && !name.startsWith('order-'))
        .map((name) => [format, name] as const)
    : [],
);

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  all = await makeTestWorld();
  shop = await aShop(all.world);
});
afterAll(() => all.close());

const streamOf = (format: ImportFormat, name: string) => createReadStream(new URL(`${format}/${name}`, samples));

/** What is held of an order, in the words of the canonical one. */
async function heldOf(channelId: string, order: OrderInput) {
  const { rows } = await listOrders(
    all.world,
    shop.actor,
    listOrdersInput.parse({ channelId, search: order.externalId }),
  );
  const { id } = rows.find(({ externalId }) => externalId === order.externalId)!;
  return findOrder(all.world, shop.actor, id);
}

/** Without what is not told. */
const said = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe.skipIf(files.length === 0)('published payloads come in and are kept whole', () => {
  it.each(files)('%s %s', async (format, name) => {
    const channelId = (await aChannel(all.world, shop.shopId, { name: `${format} ${name}` })).id;
    const orders: OrderInput[] = [];
    for await (const { result } of readOrders(format, streamOf(format, name)))
      if ('order' in result) orders.push(result.order);
    expect(orders.length).toBeGreaterThan(0);

    const input = { channelId, format, path: streamOf(format, name) };
    const report = await importOrders(all.world, shop.actor, input);
    expect(report).toMatchObject({ created: orders.length, updated: 0, unchanged: 0, failed: [] });
    const again = await importOrders(all.world, shop.actor, { ...input, path: streamOf(format, name) });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: orders.length, failed: [] });

    for (const order of orders) {
      const held = await heldOf(channelId, order);
      expect(held).toMatchObject({
        number: order.number,
        placedAt: new Date(order.placedAt),
        cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
        currency: order.currency,
        totalPaid: order.totalPaid,
        deliveryMethod: order.delivery.method,
        deliveryName: order.delivery.name || null,
        deliveryPaid: order.delivery.paid,
        deliveryAddress: order.deliveryAddress ? said(order.deliveryAddress) : null,
        billingAddress: order.billingAddress ? said(order.billingAddress) : null,
        otherFees: order.otherFees,
        channelRefunds: said(order.refunds),
        capacity: order.buyer.capacity,
        payment: { method: order.payment.method },
      });
      const { capacity: _, locale: __, ...buyer } = order.buyer;
      expect(held.buyer).toMatchObject(Object.fromEntries(Object.entries(buyer).map(([key, is]) => [key, is || null])));
      expect(held.lines).toMatchObject(said(order.lines));
      expect(held.shipments.map(({ number }) => number)).toEqual(order.shipments.map(({ number }) => number ?? null));
    }
  });
});

it('the payloads are looked for', () => expect(files.length > 0).toBe(existsSync(samples)));
