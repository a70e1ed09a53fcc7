import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aChannel, aShop } from '../../test/builders.ts';
import { anOrderInput } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
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

const take = (over: Partial<OrderDraft>, channelId = shop.channel.id) =>
  upsertOrder(all.world, shop.actor, { ...anOrderInput(over), channelId });
const read = (orderId: string) => findOrder(all.world, shop.actor, orderId);

describe('the buyer', () => {
  it('is one customer by any of their names', async () => {
    const person = { name: 'Jan', capacity: 'consumer' as const };
    const customer = async (number: string, of: Partial<OrderDraft['buyer']>, channelId?: string) =>
      (await read((await take({ number, buyer: { ...person, ...of } }, channelId)).orderId)).customerId;
    const allegro = (await aChannel(all.world, shop.shopId, { kind: 'allegro' })).id;
    const other = (await aChannel(all.world, shop.shopId, { kind: 'allegro' })).id;
    const jan = await customer('c1', { email: 'Jan@Example.com' }, allegro);
    expect(await customer('c2', { email: ' jan@example.com', login: 'JAN_44' }, allegro)).toBe(jan);
    expect(await customer('c3', { login: 'jan_44', email: 'x+masked@allegromail.pl' }, other)).toBe(jan);
    // the same login in an own store is somebody else; a telephone beside an e-mail is nobody
    expect(await customer('c4', { login: 'jan_44' })).not.toBe(jan);
    const phone = await customer('c5', { phone: '+48 601 000 000' });
    expect(await customer('c6', { phone: '601000000' })).toBe(phone);
    expect(await customer('c7', { phone: '601000000', email: 'ewa@example.com' })).not.toBe(phone);
    expect(await customer('c8', {})).toBeNull();
  });

  it('who orders ten things at once is made once', async () => {
    const orders = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        take({
          number: `many-${i}`,
          buyer: { name: 'Ewa', email: 'ten@example.com', login: 'ten', capacity: 'unknown' },
        }),
      ),
    );
    const customers = await Promise.all(orders.map(async ({ orderId }) => (await read(orderId)).customerId));
    expect(new Set(customers).size).toBe(1);
    const made = await inShop(all.world, shop.shopId, (tx) =>
      tx.selectFrom('customers').select('id').where('name', '=', 'Ewa').execute(),
    );
    expect(made).toEqual([{ id: customers[0] }]);
  });
});
