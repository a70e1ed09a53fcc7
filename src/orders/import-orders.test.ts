import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { anOrderInput } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findOrder } from './find-order.ts';
import type { ImportFormat } from './import-formats.ts';
import { importOrders, type ImportCounts } from './import-orders.ts';
import { listOrders } from './list-orders.ts';
import { listOrdersInput } from './order-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'zwrotka-import-'));
let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  all = await makeTestWorld();
  shop = await aShop(all.world);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await all.close();
});

function importing(format: ImportFormat, text: string, onProgress?: (so: ImportCounts & { failed: number }) => void) {
  const path = join(folder, `orders.${format}`);
  writeFileSync(path, text);
  return importOrders(all.world, shop.actor, {
    channelId: shop.channel.id,
    format,
    path,
    ...(onProgress && { onProgress }),
  });
}
const found = async (search: string) => {
  const { rows } = await listOrders(all.world, shop.actor, listOrdersInput.parse({ search }));
  return findOrder(all.world, shop.actor, rows[0]!.id);
};

it('takes the good rows of a CSV and says what is wrong with the others', async () => {
  const csv = `Nr zamówienia;Data zamówienia;Kupujący;E-mail;Produkt;Ilość;Cena;Koszt dostawy;Data dostarczenia
CSV-1;3.10.2026 14:05;Anna Kowalska;anna@example.com;Kubek;2;25,00;12,99;5.10.2026
CSV-1;;;;Talerz;1;20,00;;
CSV-2;wczoraj;Jan;jan@example.com;Miska;1;40,00;0;
CSV-3;4.10.2026;Jan;jan@example.com;Miska;0,5;40,00;0;
CSV-4;4.10.2026;Jan;jan@example.com;Miska;9999999999;0,00;0;
CSV-5;4.10.2026;Jan Nowak;jan@example.com;Miska;1;40,00;0;
`;
  const steps: number[] = [];
  const report = await importing('csv', csv, ({ created, failed }) => steps.push(created * 10 + failed));
  expect(report).toEqual({
    created: 2,
    updated: 0,
    unchanged: 0,
    warned: [],
    failed: [
      {
        row: 4,
        number: 'CSV-2',
        problem: { reason: 'order-invalid', fields: [expect.objectContaining({ reason: 'not-a-date' })] },
      },
      {
        row: 5,
        number: 'CSV-3',
        problem: { reason: 'order-invalid', fields: [expect.objectContaining({ reason: 'not-a-whole-number' })] },
      },
      {
        row: 6,
        number: 'CSV-4',
        problem: { reason: 'order-invalid', fields: [expect.objectContaining({ reason: 'too-large' })] },
      },
    ],
  });
  expect(steps).toEqual([10, 11, 12, 13, 23]);
  expect(await found('CSV-1')).toMatchObject({
    totalPaid: 8299,
    contractDate: '2026-10-03',
    deliveredSource: 'import',
    lines: [{ paidTotal: 5000 }, { paidTotal: 2000 }],
  });
  expect(await importing('csv', csv)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await importing('csv', csv.replace('25,00', '26,00'))).toMatchObject({ updated: 1, unchanged: 1 });
});

it('takes a file of one order a line, and never loses what follows a broken one', async () => {
  const order = (number: string, more = {}) => JSON.stringify({ ...anOrderInput({ number }), ...more });
  const report = await importing(
    'zwrotka',
    [
      order('J-1'),
      '{"number": "J-2"}',
      order('J-3', { buyer: { name: 'a\0', capacity: 'consumer' } }),
      '{',
      order('J-5'),
    ].join('\n'),
  );
  expect(report).toMatchObject({
    created: 2,
    failed: [{ row: 2, number: 'J-2' }, { row: 3, number: 'J-3' }, { row: 4 }],
  });
  expect((await found('J-5')).number).toBe('J-5');
});

it('takes the parcel of an order that came before, and says when it did not', async () => {
  const order = {
    id: 5001,
    name: '#S1',
    total_price: '40.00',
    currency: 'PLN',
    created_at: '2026-10-01T10:00:00Z',
    line_items: [{ id: 7, title: 'Kubek', quantity: 1, price: '40.00' }],
  };
  const parcel = {
    id: 9001,
    order_id: 5001,
    status: 'success',
    created_at: '2026-10-02T10:00:00Z',
    updated_at: '2026-10-03T10:00:00Z',
    tracking_company: 'DPD',
    tracking_numbers: ['0000123'],
    line_items: [{ id: 7, quantity: 1 }],
  };
  expect(await importing('shopify', JSON.stringify([parcel]))).toMatchObject({
    failed: [{ row: 1, problem: { reason: 'order-unknown' } }],
  });
  expect(await importing('shopify', JSON.stringify([order, parcel]))).toMatchObject({
    created: 1,
    updated: 1,
    failed: [],
  });
  const delivered = { ...parcel, shipment_status: 'delivered' };
  expect(await importing('shopify', JSON.stringify([order, parcel, delivered]))).toMatchObject({
    unchanged: 2,
    updated: 1,
  });
  expect(await found('S1')).toMatchObject({
    deliveredAt: new Date('2026-10-03T10:00:00Z'),
    deliveredSource: 'carrier',
    shipments: [{ carrier: 'DPD', number: '0000123' }],
  });
});

it('has words for every reason it gives of its own', () => {
  for (const locale of ['pl', 'en'])
    for (const reason of ['order-not-storable', 'order-unknown'])
      expect(
        JSON.parse(readFileSync(new URL(`../../messages/${locale}/orders.json`, import.meta.url), 'utf8')),
      ).toHaveProperty([`orders.problem.${reason}`]);
});

it('is for those who may write orders, into a channel of theirs', async () => {
  const input = { channelId: shop.channel.id, format: 'csv' as const, path: (async function* () {})() };
  const viewer = await aStaff(all.world, shop.shopId, 'viewer');
  await expect(importOrders(all.world, viewer, input)).rejects.toMatchObject({ kind: 'forbidden' });
  const stranger = await aShop(all.world, { name: 'Obcy' });
  await expect(importOrders(all.world, stranger.actor, input)).rejects.toMatchObject({
    kind: 'missing',
    reason: 'channel',
  });
  await expect(
    importOrders(all.world, shop.actor, { ...input, path: join(folder, 'no-such-file') }),
  ).rejects.toMatchObject({ code: 'ENOENT' });
});
