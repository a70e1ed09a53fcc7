import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { anOrderInput, eventsOfOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findOrder } from './find-order.ts';
import type { OrderDraft } from './order-inputs.ts';
import { upsertOrder } from './upsert-order.ts';

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  all = await makeTestWorld();
  shop = await aShop(all.world);
});
afterAll(() => all.close());

const take = (over: Partial<OrderDraft>) =>
  upsertOrder(all.world, shop.actor, { ...anOrderInput(over), channelId: shop.channel.id });
const read = (orderId: string) => findOrder(all.world, shop.actor, orderId);
const typesOf = async (orderId: string) =>
  (await eventsOfOrder(all.world, shop.shopId, orderId)).map(({ type }) => type);

describe('parcels', () => {
  it('make the order delivered when the last one is', async () => {
    const one = { carrier: 'InPost', number: '600 1', deliveredAt: '2026-10-04T09:00:00Z' };
    const two = { externalId: 's2', number: '6002' };
    const { orderId } = await take({ number: 'parcels', shipments: [one, two] });
    expect((await read(orderId)).deliveredAt).toBeNull();
    await take({
      number: 'parcels',
      // the first has got an id of the channel's meanwhile, and its number is written otherwise
      shipments: [
        { ...one, externalId: 's1', number: '6001' },
        { ...two, deliveredAt: '2026-10-06T12:00:00+02:00', deliveredSource: 'carrier' },
      ],
    });
    const order = await read(orderId);
    expect(order).toMatchObject({ deliveredAt: new Date('2026-10-06T10:00:00Z'), deliveredSource: 'carrier' });
    expect(order.shipments.length).toBe(2);
    await take({ number: 'parcels', payment: { method: 'cash' }, shipments: [] });
    expect((await read(orderId)).deliveredAt).toEqual(new Date('2026-10-06T10:00:00Z'));
    expect(await typesOf(orderId)).toEqual(['order.changed', 'order.changed', 'order.delivered', 'order.received']);
  });

  it('of a label drawn anew are not waited for', async () => {
    const { orderId } = await take({ number: 'anew', shipments: [{ number: 'AAA1' }] });
    await take({ number: 'anew', shipments: [{ number: 'BBB2', deliveredAt: '2026-10-04T09:00:00Z' }] });
    const order = await read(orderId);
    expect(order.shipments.map(({ number }) => number)).toEqual(['BBB2']);
    expect(order.deliveredAt).toEqual(new Date('2026-10-04T09:00:00Z'));
    await take({ number: 'anew', shipments: [{ number: 'BBB2' }, { number: 'AAA1' }] });
    expect(new Set((await read(orderId)).shipments.map(({ number }) => number))).toEqual(new Set(['AAA1', 'BBB2']));
  });
});
