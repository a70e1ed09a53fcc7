import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { anOrderInput, eventsOfOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer, system, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
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

const take = (over: Partial<OrderDraft>, actor: Actor = shop.actor, channelId = shop.channel.id) =>
  upsertOrder(all.world, actor, { ...anOrderInput(over), channelId });
const read = (orderId: string) => findOrder(all.world, shop.actor, orderId);
const eventsOf = (orderId: string) => eventsOfOrder(all.world, shop.shopId, orderId);
const typesOf = async (orderId: string) => (await eventsOf(orderId)).map(({ type }) => type);
const claim = (orderId: string, externalId: string, claimed: number) =>
  inShop(all.world, shop.shopId, (tx) =>
    tx
      .updateTable('orderLines')
      .set({ claimed })
      .where('orderId', '=', orderId)
      .where('externalId', '=', externalId)
      .execute(),
  );
const mug = { externalId: 'mug', name: 'Kubek', quantity: 2, paidTotal: 4500 };
const plate = { externalId: 'plate', name: 'Talerz', quantity: 1, paidTotal: 2000 };

describe('an order', () => {
  it('is kept whole', async () => {
    const told = anOrderInput({
      number: '#10 01',
      externalId: 'id-1001',
      revision: '7',
      placedAt: '2026-09-30T23:30:00Z',
      cancelledAt: '2026-10-02T10:00:00Z',
      billingAddress: { name: 'A', street: 'B 1', postcode: '00-001', city: 'W' },
      delivery: { method: 'x', name: 'Kurier', paid: 1500, cheapestOrdinary: 1000, pickupPoint: 'WAW22A' },
      otherFees: [{ name: 'cod', amount: -500 }],
      payment: { method: 'cod', provider: 'payu' },
      refunds: [{ externalId: 'r', amount: 100 }],
      informedOfWithdrawalOn: '2026-10-01',
      lines: [
        {
          ...mug,
          sku: 'S',
          variant: 'biały',
          category: 'Kuchnia',
          listTotal: 5000,
          taxRate: 2300,
          imageUrl: 'https://x.example/a.jpg',
          productUrl: 'https://x.example/a',
          withdrawalException: 'EX-03',
        },
      ],
      shipments: [{ carrier: 'inpost', number: '60-01', shippedAt: '2026-10-02T10:00:00Z' }],
      channelData: { raw: ['as', { it: 'was' }] },
    });
    const { orderId, outcome } = await upsertOrder(all.world, shop.actor, { ...told, channelId: shop.channel.id });
    expect(outcome).toBe('created');
    expect(await read(orderId)).toEqual({
      id: orderId,
      channelId: shop.channel.id,
      externalId: 'id-1001',
      number: '#10 01',
      revision: '7',
      placedAt: new Date('2026-09-30T23:30:00Z'),
      contractDate: '2026-10-01', // the day in the shop's zone
      cancelledAt: new Date('2026-10-02T10:00:00Z'),
      customerId: expect.any(String) as string,
      capacity: 'consumer',
      buyerName: 'Anna Żółć',
      buyerEmail: 'anna@example.com',
      buyer: {
        name: 'Anna Żółć',
        email: 'anna@example.com',
        phone: '600 100 200',
        login: null,
        company: null,
        nip: null,
      },
      deliveryAddress: told.deliveryAddress,
      billingAddress: told.billingAddress,
      currency: 'PLN',
      totalPaid: 5500,
      items: 2,
      deliveryMethod: 'x',
      deliveryName: 'Kurier',
      deliveryPaid: 1500,
      deliveryCheapest: 1000,
      pickupPoint: 'WAW22A',
      otherFees: told.otherFees,
      payment: { method: 'cod', provider: 'payu' },
      channelRefunds: told.refunds,
      deliveredAt: null,
      deliveredSource: null,
      informedOn: '2026-10-01',
      lines: [{ ...told.lines[0], id: expect.any(String) as string, claimed: 0, dropped: false }],
      shipments: [
        {
          id: expect.any(String) as string,
          carrier: 'inpost',
          number: '60-01',
          trackingUrl: null,
          shippedAt: new Date('2026-10-02T10:00:00Z'),
          deliveredAt: null,
        },
      ],
      gifts: [],
    });
    const { channelData } = await inShop(all.world, shop.shopId, (tx) =>
      tx.selectFrom('orders').select('channelData').where('id', '=', orderId).executeTakeFirstOrThrow(),
    );
    expect(channelData).toEqual({ raw: ['as', { it: 'was' }] });
  });

  it('delivered twice is one, and tells of itself once', async () => {
    const first = await take({ number: 'twice', revision: '1' });
    expect(await take({ number: 'twice', revision: '1' })).toEqual({ orderId: first.orderId, outcome: 'unchanged' });
    expect(await take({ number: 'twice' })).toEqual({ orderId: first.orderId, outcome: 'unchanged' });
    expect(await typesOf(first.orderId)).toEqual(['order.received']);
  });

  it('delivered twenty times at once is one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        take({ number: 'at-once', revision: String(i + 1), payment: { method: `m${i + 1}` } }),
      ),
    );
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
    expect(answers.filter(({ outcome }) => outcome === 'created').length).toBe(1);
    expect(await read(answers[0]!.orderId)).toMatchObject({ revision: '20', payment: { method: 'm20' } });
    const rows = await inShop(all.world, shop.shopId, (tx) =>
      tx.selectFrom('orderLines').select('id').where('orderId', '=', answers[0]!.orderId).execute(),
    );
    expect(rows.length).toBe(2);
  });

  it.each([
    ['an older number', '10', '9', 'unchanged', 'before'],
    ['a newer number', '9', '10', 'updated', 'after'],
    ['an older instant', '2026-10-03T12:00:00Z', '2026-10-03T13:59:00+02:00', 'unchanged', 'before'],
    ['the same revision of other content', '5', '5', 'updated', 'after'],
    ['a hash', 'abc', 'xyz', 'updated', 'after'],
    ['no revision at all', '5', undefined, 'updated', 'after'],
  ])('%s', async (name, held, given, outcome, method) => {
    const { orderId } = await take({ number: name, revision: held, payment: { method: 'before' } });
    expect(await take({ number: name, revision: given, payment: { method: 'after' } })).toEqual({ orderId, outcome });
    expect((await read(orderId)).payment.method).toBe(method);
  });

  it('never goes back, also after a revision without news and one without a name', async () => {
    await take({ number: 'back', revision: '5' });
    expect((await take({ number: 'back', revision: '8' })).outcome).toBe('unchanged');
    expect((await take({ number: 'back', revision: '7', payment: { method: 'old' } })).outcome).toBe('unchanged');
    await take({ number: 'back', payment: { method: 'unnamed' } });
    const { orderId, outcome } = await take({ number: 'back', revision: '7', payment: { method: 'old' } });
    expect(outcome).toBe('unchanged');
    expect(await read(orderId)).toMatchObject({ revision: '8', payment: { method: 'unnamed' } });
  });
});

describe('lines', () => {
  it('a revision no longer has stay, marked, and come back', async () => {
    const { orderId } = await take({ number: 'drop', lines: [mug, plate] });
    const before = await read(orderId);
    await take({ number: 'drop', lines: [plate, { ...mug, externalId: 'bowl' }] });
    const dropped = await read(orderId);
    expect(new Set(dropped.lines.map((line) => [line.externalId, line.dropped, line.quantity].join()))).toEqual(
      new Set(['bowl,false,2', 'mug,true,2', 'plate,false,1']),
    );
    expect(dropped.items).toBe(3);
    await take({ number: 'drop', lines: [{ ...mug, quantity: 3 }, plate] });
    const revived = await read(orderId);
    expect(revived.lines.find((line) => line.externalId === 'mug')).toMatchObject({
      id: before.lines.find((line) => line.externalId === 'mug')!.id,
      dropped: false,
      quantity: 3,
    });
  });

  it('fewer than are claimed are stored and told, once', async () => {
    const { orderId } = await take({ number: 'shrink', lines: [{ ...mug, quantity: 5 }, plate] });
    await claim(orderId, 'mug', 3);
    await claim(orderId, 'plate', 1);
    await take({ number: 'shrink', lines: [{ ...mug, quantity: 3 }, plate] });
    expect(await typesOf(orderId)).not.toContain('order.shrank');
    await take({ number: 'shrink', lines: [{ ...mug, quantity: 2 }] });
    const { lines } = await read(orderId);
    const shrank = (await eventsOf(orderId)).filter(({ type }) => type === 'order.shrank');
    expect(shrank.map(({ data }) => data)).toEqual([
      {
        orderId,
        lines: [
          { lineId: lines.find((line) => line.externalId === 'mug')!.id, quantity: 2, claimed: 3 },
          { lineId: lines.find((line) => line.externalId === 'plate')!.id, quantity: 0, claimed: 1 },
        ],
      },
    ]);
    await take({ number: 'shrink', lines: [{ ...mug, quantity: 2, name: 'Kubek biały' }] });
    expect((await typesOf(orderId)).filter((type) => type === 'order.shrank').length).toBe(1);
    const { mostQuantity } = await inShop(all.world, shop.shopId, (tx) =>
      tx.selectFrom('orderLines').select('mostQuantity').where('id', '=', lines[0]!.id).executeTakeFirstOrThrow(),
    );
    expect(mostQuantity).toBe(5);
  });
});

describe('who may', () => {
  it.each([
    ['a viewer', async () => aStaff(all.world, shop.shopId, 'viewer')],
    ['a buyer', async () => buyer(shop.shopId)],
  ])('not %s', async (_, actor) =>
    expect(take({ number: 'may' }, await actor())).rejects.toMatchObject({ kind: 'forbidden' }),
  );

  it('the system', async () =>
    expect(await take({ number: 'may' }, system(shop.shopId, 'pull'))).toMatchObject({ outcome: 'created' }));

  it('not another shop, which has the same order as its own', async () => {
    const { orderId } = await take({ number: 'tenant' });
    const stranger = await aShop(all.world, { name: 'Obcy' });
    await expect(take({ number: 'tenant' }, stranger.actor)).rejects.toMatchObject({
      kind: 'missing',
      reason: 'channel',
    });
    await expect(findOrder(all.world, stranger.actor, orderId)).rejects.toMatchObject({ kind: 'missing' });
    const own = await take({ number: 'tenant' }, stranger.actor, stranger.channel.id);
    expect(own.outcome).toBe('created');
    expect(own.orderId).not.toBe(orderId);
  });

  it.each([
    ['a NUL', { buyer: { name: 'a\0b', capacity: 'consumer' as const } }],
    ['a NUL in a line', { lines: [{ ...mug, name: 'a\0b' }] }],
  ])('nobody with %s', async (_, over) =>
    expect(take({ number: 'nul', ...over })).rejects.toMatchObject({ kind: 'invalid', reason: 'order-not-storable' }),
  );
});
