import { afterAll, beforeAll, expect, it } from 'vitest';

import { aChannel, aShop } from '../../test/builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { listOrders } from './list-orders.ts';
import { listOrdersInput } from './order-list.ts';

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let allegro: string;
beforeAll(async () => {
  all = await makeTestWorld();
  shop = await aShop(all.world);
  allegro = (await aChannel(all.world, shop.shopId, { kind: 'allegro' })).id;
  const { shopId, channel } = shop;
  const at = (day: number) => `2026-09-${String(day).padStart(2, '0')}T10:00:00Z`;
  await anOrder(all.world, shopId, channel.id, { number: '#10 01', placedAt: at(1) });
  await anOrder(all.world, shopId, channel.id, {
    number: '1002_b',
    externalId: 'woo-77',
    placedAt: at(2),
    buyer: {
      name: 'Łucja Bąk-Nowak',
      email: 'Lucja.Bak@Example.com',
      phone: '0048 22 555 01 23',
      capacity: 'consumer',
    },
    shipments: [{ carrier: 'inpost', number: '6000 0000 1234' }],
  });
  await anOrder(all.world, shopId, allegro, {
    number: 'ALL-3',
    placedAt: at(3),
    buyer: { name: 'Jan Stoprocent%', login: 'Kolekcjoner_44', capacity: 'unknown' },
  });
  // three placed in the same second: the id tells them apart
  for (const number of ['same-1', 'same-2', 'same-3'])
    await anOrder(all.world, shopId, allegro, { number, placedAt: at(4), buyer: { name: '', capacity: 'unknown' } });
  const other = await aShop(all.world, { name: 'Obcy' });
  await anOrder(all.world, other.shopId, other.channel.id, { number: '#10 01' });
});
afterAll(() => all.close());

const list = (input: object) => listOrders(all.world, shop.actor, listOrdersInput.parse(input));
const numbers = async (input: object) => (await list(input)).rows.map(({ number }) => number);

it.each([
  ['a number', '1001', ['#10 01']],
  ['the beginning of numbers', '10', ['1002_b', '#10 01']],
  ['the id of the channel', 'woo-77', ['1002_b']],
  ['an e-mail', 'LUCJA.bak@example.com', ['1002_b']],
  ['its beginning', 'lucja.b', ['1002_b']],
  ['a phone', '225550123', ['1002_b']],
  ['a phone with its country', '+48 22 555-01-23', ['1002_b']],
  ['a login', 'kolekcjoner', ['ALL-3']],
  ['a name without its marks', 'bak nowak', ['1002_b']],
  ['a part of it', 'NOWAK', ['1002_b']],
  ['a parcel', '600000001234', ['1002_b']],
  ['signs that SQL knows', '%', []],
  ['more of them', '1002_', ['1002_b']],
  ['an underscore is no wildcard', '1_01', []],
  ['a backslash', '\\', []],
  ['a quote', "'; --", []],
  ['nobody', 'nikt taki', []],
])('finds by %s', async (_, search, expected) => expect(await numbers({ search })).toEqual(expected));

it('shows what a row needs', async () => {
  const { rows } = await list({ search: '1002' });
  expect(rows).toEqual([
    {
      id: expect.any(String) as string,
      channelId: shop.channel.id,
      externalId: 'woo-77',
      number: '1002_b',
      placedAt: new Date('2026-09-02T10:00:00Z'),
      cancelledAt: null,
      buyerName: 'Łucja Bąk-Nowak',
      buyerEmail: 'Lucja.Bak@Example.com',
      currency: 'PLN',
      totalPaid: 7799,
      deliveredAt: null,
      items: 3,
    },
  ]);
});

it('goes through all by pages, newest first, none twice', async () => {
  const seen: string[] = [];
  let after: string | null | undefined;
  do {
    const page = await list({ limit: 2, ...(after && { after }) });
    seen.push(...page.rows.map(({ number }) => number));
    after = page.next;
  } while (after);
  expect(seen).toEqual(['same-3', 'same-2', 'same-1', 'ALL-3', '1002_b', '#10 01']);
});

it('keeps to a channel', async () =>
  expect(await numbers({ channelId: shop.channel.id })).toEqual(['1002_b', '#10 01']));

it('refuses a cursor that is none', async () => {
  for (const after of [
    'x',
    Buffer.from('2026-99-99T10:00:00.000000Z 01890000-0000-7000-8000-000000000000').toString('base64url'),
  ])
    await expect(list({ after })).rejects.toMatchObject({ kind: 'invalid', reason: 'cursor' });
});

it('is not for buyers', async () =>
  expect(listOrders(all.world, buyer(shop.shopId), listOrdersInput.parse({}))).rejects.toMatchObject({
    kind: 'forbidden',
  }));
