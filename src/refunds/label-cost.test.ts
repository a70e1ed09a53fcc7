/** What a label costs, from the price list over the buyer's choice to the refund. Rules: WD-RETURN-COST, NC-COLLECT. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { aCarrier, type FakeCarrier } from '../../test/fake-carrier.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { changeReturnTerms } from '../channels/change-return-terms.ts';
import { changeReturnTermsInput } from '../channels/return-terms-inputs.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { buyer, type Actor } from '../identity/actor.ts';
import { updateShopInput } from '../identity/shop-inputs.ts';
import { updateShop } from '../identity/update-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import { cancelLabel } from '../returns/cancel-label.ts';
import { giveProof } from '../returns/give-proof.ts';
import { listParcels } from '../returns/list-parcels.ts';
import { orderLabel } from '../returns/order-label.ts';
import { orderLabelInput } from '../returns/parcel-inputs.ts';
import { trackParcels } from '../returns/track-parcels.ts';
import { adjustRefund } from './adjust-refund.ts';
import { shownRefund } from './shown-refund.ts';

let t: TestWorld;
let desk: Desk;
let carrier: FakeCarrier;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  carrier = await aCarrier();
});
beforeEach(async () => {
  carrier.reset();
  desk = aDesk(t, await aShop(t.world));
  const codes = await connectTo('inpost-returns', { email: 'zwroty@sklep.example', password: 'haslo' });
  await connectTo('inpost', { organizationId: '1', token: 'token' });
  await terms({ changedMind: ['own', 'code'], faulty: ['code'], connectionId: codes.id, prices: priced(1299) });
});
afterAll(async () => {
  await carrier.close();
  await t.close();
});

const priced = (code: number | null) => ({ label: null, code, pickup: null });
const connectTo = (connector: string, credentials: Record<string, string>) =>
  connect(
    t.world,
    desk.actor,
    connectInput.parse({ connector, name: connector, environment: 'mock', baseUrl: carrier.url, credentials }),
  );
const terms = (over: object) =>
  changeReturnTerms(t.world, desk.actor, changeReturnTermsInput.parse({ channelId: desk.shop.channel.id, ...over }));
const order = async (over: object = {}) =>
  (await desk.order({ shipments: [{ externalId: 'p', ...delivered('2026-10-02T10:00:00Z') }], ...over })).orderId;
const withdrawn = async (over: object = {}) => desk.withdraw({ orderId: await order(over) });
const asBuyer = (caseId: string) => buyer(desk.shop.shopId, caseId);
const code = (caseId: string, over: object = {}, actor: Actor = asBuyer(caseId)) =>
  orderLabel(t.world, actor, orderLabelInput.parse({ caseId, method: 'code', ...over }));
const parcels = (caseId: string) => listParcels(t.world, desk.actor, { caseId });
const track = async () => {
  t.clock.advance({ hours: 4 });
  await trackParcels.run(t.world, {});
  await t.drain();
};
const used = async (caseId: string, status = 'taken_by_courier') => {
  await t.drain();
  const made = (await parcels(caseId)).parcels.at(-1)!;
  carrier.tell(carrier.use(made.code!), status, t.clock.now);
  await track();
};
const sum = (caseId: string) =>
  inShop(t.world, desk.shop.shopId, async (tx) => {
    const kase = await tx
      .selectFrom('cases')
      .selectAll()
      .where('shopId', '=', desk.shop.shopId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    return (await shownRefund(tx, kase))!;
  });
const taken = async (caseId: string) =>
  (await sum(caseId)).parts.filter(({ kind }) => kind === 'label').map(({ amount, reason }) => [amount, reason]);

test('the buyer sees the price, chooses it, and it comes off once the carrier has the parcel', async () => {
  const caseId = await withdrawn();
  expect(await parcels(caseId)).toMatchObject({
    paying: { payer: 'buyer', because: 'told' },
    ways: [
      { method: 'own', price: null },
      { method: 'code', price: { amount: 1299, currency: 'PLN' } },
    ],
  });
  const before = (await sum(caseId)).total;
  await code(caseId, { price: 1299 });
  await t.drain();
  expect((await parcels(caseId)).parcels).toMatchObject([
    { payer: 'buyer', cost: { amount: 1299, currency: 'PLN' }, agreed: { amount: 1299, currency: 'PLN' } },
  ]);
  // Not sent yet: it says what the money will be.
  expect(await sum(caseId)).toMatchObject({ planned: false, total: before - 1299 });
  await used(caseId);
  expect(await sum(caseId)).toMatchObject({ planned: true, total: before - 1299 });
  expect(await taken(caseId)).toEqual([[-1299, 'label-for-buyer']]);
});

test.each([[undefined], [999], [0]])('a price the buyer did not see is never charged: %s', async (price) => {
  const caseId = await withdrawn();
  await expect(code(caseId, { price })).rejects.toMatchObject({ reason: 'price-changed' });
  expect(carrier.codes).toHaveLength(0);
});

test('one that was given up costs nothing, and neither does one nobody used', async () => {
  const caseId = await withdrawn();
  await code(caseId, { price: 1299 });
  await t.drain();
  const [label] = (await parcels(caseId)).parcels;
  await cancelLabel(t.world, asBuyer(caseId), { caseId, parcelId: label!.id });
  expect(await taken(caseId)).toEqual([]);
  await code(caseId, { price: 1299 });
  await giveProof(t.world, asBuyer(caseId), { caseId, number: '00123456789012345678' });
  await t.drain();
  expect(await sum(caseId)).toMatchObject({ planned: true });
  expect(await taken(caseId)).toEqual([]);
});

describe('the shop pays', () => {
  test.each([
    ['where it has not told the buyer of the cost', { informsOfReturnCost: false }, 'not-told'],
    ['where it has not told the buyer of the right', { informsOfWithdrawal: false }, 'not-told'],
    ['where it says that it does', { paysReturn: true }, 'shop-pays'],
    ['where it offered to collect', { collectsReturns: true }, 'shop-collects'],
  ])('%s', async (_, policy, because) => {
    await updateShop(t.world, desk.actor, updateShopInput.parse({ policy }));
    const caseId = await withdrawn();
    expect(await parcels(caseId)).toMatchObject({
      paying: { payer: 'shop', because },
      ways: [{ method: 'own' }, { method: 'code', price: null }],
    });
    await code(caseId);
    await used(caseId);
    expect((await parcels(caseId)).parcels).toMatchObject([{ payer: 'shop', agreed: null, cost: { amount: 1299 } }]);
    expect(await taken(caseId)).toEqual([]);
  });

  test('when goods are not as agreed, though the list has a price', async () => {
    const caseId = await desk.complain({ orderId: await order() });
    expect(await parcels(caseId)).toMatchObject({
      paying: { payer: 'shop', because: 'at-fault' },
      ways: [{ method: 'code', price: null }],
    });
  });

  test('when staff order it and do not say that the buyer knew the price', async () => {
    const caseId = await withdrawn();
    await code(caseId, {}, desk.actor);
    await used(caseId);
    expect((await parcels(caseId)).parcels).toMatchObject([{ payer: 'shop', agreed: null }]);
    expect(await taken(caseId)).toEqual([]);
  });

  test('when nobody set a price', async () => {
    await terms({ prices: priced(null) });
    const caseId = await withdrawn();
    await code(caseId);
    await used(caseId);
    expect(await taken(caseId)).toEqual([]);
  });

  test('when a person says so, whatever was chosen', async () => {
    const caseId = await withdrawn();
    await code(caseId, { price: 1299 });
    await used(caseId);
    await adjustRefund(t.world, desk.actor, { caseId, returnCost: { shopBears: true } });
    expect(await taken(caseId)).toEqual([]);
  });
});

test('staff who asked the buyer first say the price, and it is kept in the history', async () => {
  const caseId = await withdrawn();
  await code(caseId, { price: 1299 }, desk.actor);
  const asked = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx
      .selectFrom('events')
      .select('data')
      .where('shopId', '=', desk.shop.shopId)
      .where('caseId', '=', caseId)
      .where('type', '=', 'case.label-asked')
      .executeTakeFirstOrThrow(),
  );
  expect(asked.data).toMatchObject({ agreed: 1299, currency: 'PLN' });
  await used(caseId);
  expect(await taken(caseId)).toEqual([[-1299, 'label-for-buyer']]);
});

test('what a label takes off one withdrawal is left to another of the order, whichever is worked out first', async () => {
  const { orderId, line } = await desk.order({
    shipments: [{ externalId: 'p', ...delivered('2026-10-02T10:00:00Z') }],
    refunds: [{ externalId: 'sent-by-channel', amount: 3000 }],
  });
  const of = (name: string) => {
    const { id: orderLineId, quantity } = line(name);
    return desk.withdraw({ orderId, wholeOrder: false, lines: [{ orderLineId, name, quantity }] });
  };
  const mugs = await of('mug');
  t.clock.advance({ minutes: 1 });
  const plate = await of('plate');
  await t.drain();
  await code(mugs, { price: 1299 });
  await t.drain();
  // Paid 77.99, 30.00 are back; mugs 45.00 - 12.99 = 32.01. Of plate and delivery, 20.00 + 12.99, 15.98 are left.
  expect(await sum(plate)).toMatchObject({ planned: false, total: 1598 });
  await used(mugs);
  expect(await sum(mugs)).toMatchObject({ planned: true, total: 3201 });
  expect(await sum(plate)).toMatchObject({ total: 1598 });
});

test('a parcel the carrier lost costs the buyer no label', async () => {
  const caseId = await withdrawn();
  await code(caseId, { price: 1299 });
  await used(caseId);
  t.clock.advance({ minutes: 1 });
  carrier.tell((await parcels(caseId)).parcels[0]!.number!, 'missing', t.clock.now);
  await track();
  expect((await parcels(caseId)).parcels).toMatchObject([{ state: 'lost' }]);
  expect(await taken(caseId)).toEqual([]);
});
