import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { aCarrier, type FakeCarrier } from '../../test/fake-carrier.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { changeReturnTerms } from '../channels/change-return-terms.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { buyer } from '../identity/actor.ts';
import { findOrder } from '../orders/find-order.ts';
import { inShop } from '../platform/shop-scope.ts';
import { chooseUncollected } from './choose-uncollected.ts';
import { listUncollected } from './list-uncollected.ts';
import { openUncollected } from './open-uncollected.ts';
import { remindUncollected } from './remind-uncollected.ts';
import { sendUncollectedAgain } from './send-uncollected-again.ts';
import { trackParcels } from './track-parcels.ts';

const NUMBER = '602677439331630337653901';
let t: TestWorld;
let desk: Desk;
let carrier: FakeCarrier;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  carrier = await aCarrier();
});
beforeEach(async () => {
  carrier.reset();
  t.mails.length = 0;
  desk = aDesk(t, await aShop(t.world));
  await connect(
    t.world,
    desk.actor,
    connectInput.parse({
      connector: 'inpost',
      name: 'InPost',
      environment: 'mock',
      baseUrl: carrier.url,
      credentials: { organizationId: '1', token: 'token' },
    }),
  );
});
afterAll(async () => {
  await carrier.close();
  await t.close();
});

const sent = async (over: object = {}) => {
  const { orderId } = await desk.order({
    shipments: [
      { externalId: 'p', carrier: 'InPost Paczkomaty', number: NUMBER, shippedAt: t.clock.now.toISOString(), ...over },
    ],
  });
  return orderId;
};
const order = (orderId: string) => findOrder(t.world, desk.actor, orderId);
const track = async (hours = 4) => {
  t.clock.advance({ hours });
  await trackParcels.run(t.world, {});
  await t.drain();
};
const casesOf = (orderId: string) =>
  inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('cases').select(['id', 'procedure']).where('orderId', '=', orderId).execute(),
  );
const comeBack = async (orderId: string) => {
  carrier.tell(NUMBER, 'returned_to_sender', t.clock.now);
  await track();
  return (await casesOf(orderId))[0]!.id;
};

test('the carrier tells when the buyer had the parcel, not when it lay in the locker', async () => {
  const orderId = await sent();
  carrier.tell(NUMBER, 'ready_to_pickup', t.clock.now);
  await track();
  expect(await order(orderId)).toMatchObject({ deliveredAt: null });
  const collected = t.clock.now;
  carrier.tell(NUMBER, 'delivered', collected);
  await track();
  expect(await order(orderId)).toMatchObject({ deliveredAt: collected, deliveredSource: 'carrier' });
});

test('better than what the channel said, but not than what staff or the buyer did', async () => {
  const early = new Date(t.clock.now.getTime() - 3_600_000).toISOString();
  const ofChannel = await sent({ deliveredAt: early, deliveredSource: 'channel' });
  const ofStaff = await sent({ deliveredAt: early, deliveredSource: 'staff' });
  carrier.tell(NUMBER, 'delivered', t.clock.now);
  const collected = t.clock.now;
  await track();
  expect(await order(ofChannel)).toMatchObject({ deliveredAt: collected, deliveredSource: 'carrier' });
  expect(await order(ofStaff)).toMatchObject({ deliveredSource: 'staff' });
});

test('a carrier that is down is asked later', async () => {
  const orderId = await sent();
  carrier.tell(NUMBER, 'delivered', t.clock.now);
  carrier.down(true);
  await track();
  carrier.down(false);
  await track(1);
  expect(await order(orderId)).toMatchObject({ deliveredAt: null }); // not its turn yet
  await track(12);
  expect(await order(orderId)).toMatchObject({ deliveredSource: 'carrier' });
});

test('a parcel back uncollected opens one case, which is no withdrawal, and asks the buyer once', async () => {
  const orderId = await sent();
  const caseId = await comeBack(orderId);
  await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.updateTable('shipments').set({ checkAt: t.clock.now }).where('orderId', '=', orderId).execute(),
  );
  await track(); // told once more
  const [parcel] = await listUncollected(t.world, desk.actor, { caseId });
  expect(await openUncollected(t.world, desk.actor, { shipmentId: parcel!.shipmentId })).toEqual({ caseId });
  await t.drain();
  expect(await casesOf(orderId)).toEqual([{ id: caseId, procedure: 'not_collected' }]);
  expect(await desk.find(caseId)).toMatchObject({
    custody: 'in_transit',
    outcome: 'none',
    clocks: [],
    headline: { code: 'uncollected-on-its-way' },
  });
  expect(parcel).toMatchObject({ number: NUMBER, againPrice: 0, choice: null });
  const mails = desk.mailsTo('anna@example.com');
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toContain('Twoja paczka do nas wróciła. Co z nią zrobić?');
  expect(mails[0]!.text).toContain('To nie jest odstąpienie');
  expect(await order(orderId)).toMatchObject({ deliveredAt: null });
});

test('told at the same time by two, it is one case', async () => {
  const orderId = await sent();
  const { shipments } = await order(orderId);
  const opened = await Promise.all(
    [1, 2, 3].map(() => openUncollected(t.world, desk.actor, { shipmentId: shipments[0]!.id })),
  );
  expect(new Set(opened.map(({ caseId }) => caseId)).size).toBe(1);
  expect(await casesOf(orderId)).toHaveLength(1);
});

test('who withdrew already has one case: it is told of the parcel', async () => {
  const orderId = await sent();
  const caseId = await desk.withdraw({ orderId });
  await t.drain();
  const before = t.mails.length;
  expect(await comeBack(orderId)).toBe(caseId);
  expect(await casesOf(orderId)).toMatchObject([{ procedure: 'withdrawal' }]);
  expect(t.mails.slice(before).filter(({ subject }) => subject.includes('Twoja paczka do nas wróciła'))).toEqual([]);
  await expect(
    chooseUncollected(t.world, buyer(desk.shop.shopId, caseId), { caseId, choice: 'money' }),
  ).rejects.toMatchObject({ reason: 'parcel-was-collected' });
});

test('once more, at the price the buyer saw, and the new parcel is followed', async () => {
  await changeReturnTerms(t.world, desk.actor, { channelId: desk.shop.channel.id, chargesAgain: true });
  const orderId = await sent();
  const { deliveryPaid } = await order(orderId);
  const caseId = await comeBack(orderId);
  expect(await listUncollected(t.world, buyer(desk.shop.shopId, caseId), { caseId })).toMatchObject([
    { againPrice: deliveryPaid },
  ]);
  await chooseUncollected(t.world, buyer(desk.shop.shopId, caseId), { caseId, choice: 'again' });
  const again = '602677439331630337653902';
  await sendUncollectedAgain(t.world, desk.actor, { caseId, carrier: 'InPost', number: again });
  await expect(sendUncollectedAgain(t.world, desk.actor, { caseId })).rejects.toMatchObject({
    reason: 'sent-again-already',
  });
  await t.drain();
  expect(desk.mailsTo('anna@example.com').at(-1)!.text).toContain(again);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'not_required' });
  carrier.tell(again, 'delivered', t.clock.now);
  await track();
  expect(await order(orderId)).toMatchObject({ deliveredSource: 'carrier' });
});

test('who asked for the money does not get the parcel', async () => {
  const caseId = await comeBack(await sent());
  await chooseUncollected(t.world, buyer(desk.shop.shopId, caseId), { caseId, choice: 'money' });
  expect(await desk.find(caseId)).toMatchObject({ unread: true });
  await expect(sendUncollectedAgain(t.world, desk.actor, { caseId })).rejects.toMatchObject({ reason: 'money-chosen' });
});

test('the price goes back and the delivery that was made does not', async () => {
  const orderId = await sent();
  const caseId = await comeBack(orderId);
  const { lines, deliveryPaid } = await order(orderId);
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
  await t.drain();
  const plan = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('refundPlans').select('total').where('caseId', '=', caseId).executeTakeFirstOrThrow(),
  );
  expect(deliveryPaid).toBeGreaterThan(0);
  expect(plan.total).toBe(lines.reduce((sum, { paidTotal }) => sum + paidTotal, 0));
});

test('one reminder after five days, and none to who has chosen', async () => {
  const caseId = await comeBack(await sent());
  const remind = async (days: number, of = caseId) => {
    t.clock.advance({ days });
    await remindUncollected.run(t.world, {});
    await t.drain();
    // Shops of other tests are reminded, too.
    const mails = await inShop(t.world, desk.shop.shopId, (tx) =>
      tx.selectFrom('mails').select('id').where('caseId', '=', of).where('audience', '=', 'buyer').execute(),
    );
    return mails.length;
  };
  expect(await remind(4)).toBe(1);
  expect(await remind(2)).toBe(2);
  expect(await remind(9)).toBe(2);
  const chosen = await comeBack(await sent());
  expect(chosen).not.toBe(caseId);
  await chooseUncollected(t.world, buyer(desk.shop.shopId, chosen), { caseId: chosen, choice: 'again' });
  expect(await remind(9, chosen)).toBe(1);
});

test('a parcel the carrier handed over was collected; a stranger and a viewer do nothing', async () => {
  const orderId = await sent(delivered(t.clock.now.toISOString()));
  const { shipments } = await order(orderId);
  await expect(openUncollected(t.world, desk.actor, { shipmentId: shipments[0]!.id })).rejects.toMatchObject({
    reason: 'parcel-was-collected',
  });
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  await expect(openUncollected(t.world, viewer, { shipmentId: shipments[0]!.id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const other = aDesk(t, await aShop(t.world));
  await expect(openUncollected(t.world, other.actor, { shipmentId: shipments[0]!.id })).rejects.toMatchObject({
    kind: 'missing',
  });
});
