import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { proofKinds } from '../channels/channel.ts';
import { aChannel, aShop } from '../../test/builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { secretsFrom } from '../platform/secrets.ts';
import { findLinkedOrder } from './buyers-order.ts';
import { readOrderLink, signOrderLink } from './order-link.ts';
import { proveOrder, type OrderProof } from './prove-order.ts';

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let marketplace: string;
let orderId: string;
beforeAll(async () => {
  all = await makeTestWorld();
  shop = await aShop(all.world);
  marketplace = (await aChannel(all.world, shop.shopId, { kind: 'allegro', proofs: [...proofKinds] })).id;
  const masked = 'k3j4h5+2b1f@allegromail.pl';
  ({ orderId } = await anOrder(all.world, shop.shopId, marketplace, {
    number: 'ZAM/1',
    externalId: 'f0a1-uuid',
    placedAt: '2026-09-30T22:30:00Z',
    buyer: { name: 'Anna', email: masked, phone: '600 100 200', login: 'Anna_K', capacity: 'consumer' },
    shipments: [{ number: 'PX 12 34', deliveredAt: '2026-10-03T22:30:00Z' }],
  }));
  await anOrder(all.world, shop.shopId, marketplace, {
    number: 'ZAM/1',
    externalId: 'namesake',
    buyer: { name: '', capacity: 'unknown' },
  });
  await anOrder(all.world, shop.shopId, shop.channel.id, { number: '1001' });
});
afterAll(() => all.close());

const prove = (proof: OrderProof['proof'], number = 'zam/1', channelId = marketplace) =>
  proveOrder(all.world, shop.shopId, channelId, { number, proof });

describe('a buyer proves an order', () => {
  it.each<[string, OrderProof['proof'], string?]>([
    ['its masked e-mail, as given', { email: 'K3J4H5+2b1f@allegromail.pl ' }],
    ['the login', { login: ' anna_k' }],
    ['the phone', { phone: '+48 600-100-200' }],
    ['the parcel', { parcel: 'px-1234' }],
    ['the id of the channel', { login: 'anna_k' }, 'f0a1-uuid'],
    ['two at once', { login: 'anna_k', postcode: '80 001' }, '# zam/1'],
  ])('by %s', async (_, proof, number) => expect(await prove(proof, number)).toMatchObject({ orderId }));

  it('by the postcode, which two orders of one number share: the later one', async () =>
    expect(await prove({ postcode: '80001' })).toMatchObject({ number: 'ZAM/1', placedOn: '2026-10-01' }));

  it.each<[string, OrderProof['proof'], string?]>([
    ['another login', { login: 'anna' }],
    ['the e-mail without its plus part', { email: 'k3j4h5@allegromail.pl' }],
    ['one right and one wrong', { login: 'anna_k', phone: '600100201' }],
    ['an empty proof', { login: ' ' }],
    ['none', {}],
    ['a phone that is none', { phone: 'x' }],
    ['a number that does not exist', { login: 'anna_k' }, 'ZAM/2'],
    ['an empty number', { login: 'anna_k' }, ' '],
  ])('not by %s', async (_, proof, number) => expect(await prove(proof, number)).toBeNull());

  it('only as its channel allows, and only in it', async () => {
    expect(await prove({ email: 'anna@example.com' }, '1001', shop.channel.id)).toMatchObject({ number: '1001' });
    expect(await prove({ postcode: '80-001' }, '1001', shop.channel.id)).toBeNull();
    expect(await prove({ email: 'anna@example.com', postcode: '80-001' }, '1001', shop.channel.id)).toBeNull();
    expect(await prove({ email: 'anna@example.com' }, '1001', marketplace)).toBeNull();
    const stranger = await aShop(all.world, { name: 'Obcy' });
    expect(
      await proveOrder(all.world, stranger.shopId, marketplace, { number: 'zam/1', proof: { login: 'anna_k' } }),
    ).toBeNull();
  });

  it('and sees the lines, but nobody by name', async () => {
    const order = await prove({ login: 'anna_k' });
    expect(order).toEqual({
      orderId,
      channelId: marketplace,
      number: 'ZAM/1',
      placedOn: '2026-10-01',
      deliveredOn: '2026-10-04',
      currency: 'PLN',
      capacity: 'consumer',
      lines: [
        expect.objectContaining({ name: 'Kubek', quantity: 2, claimed: 0, paidTotal: 4500 }),
        expect.objectContaining({ name: 'Talerz' }),
      ],
    });
  });

  it('and hears no sooner that there is none', async () => {
    const times: number[] = [];
    for (const [number, login] of [
      ['zam/1', 'anna_k'],
      ['zam/1', 'wrong'],
      ['nothing', 'wrong'],
    ] as const) {
      const start = performance.now();
      await prove({ login }, number);
      times.push(performance.now() - start);
    }
    for (const time of times) expect(time).toBeGreaterThan(115);
  });
});

describe('a signed link', () => {
  const link = (expiresAt = new Date('2026-11-01T00:00:00Z')) =>
    signOrderLink(all.world, { shopId: shop.shopId, orderId, expiresAt });

  it('names the order, and fills the form in', async () => {
    const read = readOrderLink(all.world, link())!;
    expect(read).toEqual({
      shopId: shop.shopId,
      orderId,
      expiresAt: new Date('2026-11-01T00:00:00Z'),
      expired: false,
    });
    expect((await findLinkedOrder(all.world, read.shopId, read.orderId))?.contact).toEqual({
      name: 'Anna',
      email: 'k3j4h5+2b1f@allegromail.pl',
      phone: '600 100 200',
    });
  });

  it('says when its time is over', () =>
    expect(readOrderLink(all.world, link(all.clock.now))).toMatchObject({ orderId, expired: true }));

  it('says nothing when a single sign was changed, or somebody else signed it', () => {
    const text = link();
    for (let i = 0; i < text.length; i++) {
      // the last sign of base64url holds spare bits: any change must still be refused
      const changed = text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1);
      expect(readOrderLink(all.world, changed), changed).toBeNull();
    }
    const stranger = { ...all.world, secrets: secretsFrom('another secret, as long as it has to be') };
    expect(readOrderLink(stranger, text)).toBeNull();
    for (const nonsense of ['', 'x', '....', text + 'x', `${text}\n`])
      expect(readOrderLink(all.world, nonsense)).toBeNull();
  });

  it('to an order of another shop leads nowhere', async () => {
    const stranger = await aShop(all.world, { name: 'Obcy' });
    expect(await findLinkedOrder(all.world, stranger.shopId, orderId)).toBeNull();
  });
});
