import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../../test/builders.ts';
import { anOrderInput } from '../../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../../test/world.ts';
import { createKey } from '../../identity/create-key.ts';
import { makeWeb } from '../../web.ts';

let all: TestWorld;
let web: FastifyInstance;
let shop: Awaited<ReturnType<typeof aShop>>;
let token: string;
beforeAll(async () => {
  all = await makeTestWorld();
  web = await makeWeb(all.world);
  shop = await aShop(all.world);
  ({ token } = await createKey(all.world, shop.actor, { name: 'ERP', role: 'consultant' }));
});
afterAll(async () => {
  await web.close();
  await all.close();
});

const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
  web.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(payload && { payload }),
  });

test('an order is taken, taken again, changed, found and listed', async () => {
  const order = { ...anOrderInput({ number: 'API-1', revision: '1' }), channelId: shop.channel.id };
  const { orderId, outcome } = (await call('POST', '/orders', order)).json<{ orderId: string; outcome: string }>();
  expect(outcome).toBe('created');
  expect((await call('POST', '/orders', order)).json()).toEqual({ orderId, outcome: 'unchanged' });
  const later = { ...order, revision: '2', lines: order.lines.slice(0, 1), totalPaid: order.totalPaid - 2000 };
  expect((await call('POST', '/orders', later)).json()).toEqual({ orderId, outcome: 'updated' });
  expect((await call('GET', `/orders/${orderId}`)).json()).toMatchObject({
    number: 'API-1',
    contractDate: '2026-10-01',
    placedAt: '2026-10-01T10:00:00.000Z',
    buyer: { name: 'Anna Żółć', login: null },
    deliveryAddress: { city: 'Gdańsk' },
    lines: [
      { name: 'Kubek', quantity: 2, paidTotal: 4500, taxRate: 2300, claimed: 0, dropped: false },
      { name: 'Talerz', dropped: true },
    ],
  });
  expect((await call('GET', '/orders?search=anna%20zolc&limit=1')).json()).toMatchObject({
    rows: [{ id: orderId, items: 2, totalPaid: 5799 }],
    next: null,
  });
});

test('a wrong order is refused by its fields', async () => {
  const { externalId: _, ...order } = anOrderInput();
  const answer = await call('POST', '/orders', { ...order, totalPaid: 1, channelId: shop.channel.id });
  expect([answer.statusCode, answer.json().fields]).toEqual([422, [{ field: 'externalId', reason: 'required' }]]);
  const sums = await call('POST', '/orders', { ...anOrderInput(), totalPaid: 1, channelId: shop.channel.id });
  expect([sums.statusCode, sums.json().fields]).toEqual([422, [{ field: 'totalPaid', reason: 'sum-differs' }]]);
  const [first, ...rest] = anOrderInput().lines;
  const tooMany = { ...anOrderInput(), lines: [{ ...first!, quantity: 3_000_000_000 }, ...rest] };
  const huge = await call('POST', '/orders', { ...tooMany, channelId: shop.channel.id });
  expect([huge.statusCode, huge.json().fields]).toEqual([422, [{ field: 'lines.0.quantity', reason: 'too-large' }]]);
});

test('what nobody types and no database takes is left out of a text', async () => {
  const order = anOrderInput({ number: 'API-NUL', buyer: { name: 'Anna\0 Żółć', capacity: 'consumer' } });
  const { orderId } = (await call('POST', '/orders', { ...order, channelId: shop.channel.id })).json<{
    orderId: string;
  }>();
  expect((await call('GET', `/orders/${orderId}`)).json()).toMatchObject({ buyer: { name: 'Anna Żółć' } });
});
