import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { anOrderInput } from '../../test/order-builders.ts';
import { aChannel, aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory } from '../cases/case-history.ts';
import { system } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { addShipments } from '../orders/add-shipments.ts';
import { findOrder } from '../orders/find-order.ts';
import type { OrderDraft } from '../orders/order-inputs.ts';
import { upsertOrder } from '../orders/upsert-order.ts';
import { inShop } from '../platform/shop-scope.ts';
import { scan } from '../returns/scan.ts';
import { slipBatchInput } from '../returns/slip-batch-inputs.ts';
import { listSlipBatches, startSlipBatch } from '../returns/slip-batches.ts';
import { moveCase } from '../cases/move-case.ts';
import { previewErasure } from '../privacy/erase-customer.ts';
import { findSettlement } from './find-settlement.ts';
import { listGoodsOut } from './list-goods-out.ts';
import { packingList } from './packing-list.ts';
import { shipGoods } from './ship-goods.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
});
beforeEach(async () => {
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(() => t.close());

const granted = async (others: readonly object[] = []) => {
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({
    orderId,
    lines: ['Kubek', ...(others.length ? ['Regał'] : [])].map((name) => ({ name, quantity: 1 })),
    demand: 'missing_part',
  });
  const [mug, shelf] = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'gift' });
  const lines = [{ ...mug!, ground: 'agreed-with-buyer', detail: 'herbata' }];
  await desk.decideAll(
    caseId,
    { outcome: 'accepted' },
    { lines: [...lines, ...others.map((other) => ({ ...shelf!, ...other }))] },
  );
  await t.drain();
  return caseId;
};
const placedNow = () => t.clock.now.toISOString();
const parcel = { carrier: 'InPost', number: '6200991', shippedAt: '2026-11-09T15:00:00Z' };
/** The order as the channel tells it, each time anew. */
const tell = async (number: string, over: Partial<OrderDraft> = {}) => {
  const input = anOrderInput({ number, placedAt: '2026-11-09T12:00:00Z', ...over });
  const told = await upsertOrder(t.world, system(desk.shop.shopId, 'test'), {
    ...input,
    channelId: desk.shop.channel.id,
  });
  await t.drain();
  return told.orderId;
};
const giftsOf = async (orderId: string) =>
  (await findOrder(t.world, desk.actor, orderId)).gifts.map(({ name, quantity, state }) => [name, quantity, state]);
const giftOf = async (caseId: string) =>
  (await findSettlement(t.world, desk.actor, { caseId })).remedies.find(({ remedy }) => remedy === 'gift')!;
const toSend = async (caseId: string) =>
  (await listGoodsOut(t.world, desk.actor)).find((each) => each.caseId === caseId);
const said = async (caseId: string) =>
  (await caseHistory(t.world, desk.actor, { caseId }))
    .map(({ type }) => type)
    .filter((type) => /gift|remedy/.test(type));

test('a gift goes with the next order of the buyer: on its list, sent with its parcel, there when it arrives', async () => {
  const caseId = await granted();
  expect((await giftOf(caseId)).along).toEqual({ orderId: null, orderNumber: null });
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  const orderId = await tell('ZAM-77');
  expect(await giftsOf(orderId)).toEqual([['herbata', 1, 'riding']]);
  expect((await giftOf(caseId)).along).toEqual({ orderId, orderNumber: 'ZAM-77' });
  expect((await toSend(caseId))!.items).toMatchObject([{ along: { orderNumber: 'ZAM-77' } }]);
  expect((await packingList(t.world, desk.actor, { caseId })).bytes.length).toBeGreaterThan(1000);

  const mailed = desk.mailsTo(elena.email).length;
  t.clock.now = new Date('2026-11-09T16:00:00Z');
  await addShipments(t.world, system(desk.shop.shopId, 'test'), {
    channelId: desk.shop.channel.id,
    orderExternalId: 'ZAM-77',
    shipments: [{ externalId: 'p1', ...parcel }],
  });
  await t.drain();
  expect(await giftsOf(orderId)).toEqual([['herbata', 1, 'sent']]);
  expect(await giftOf(caseId)).toMatchObject({ state: 'shipped', shippedOn: '2026-11-09', number: '6200991' });
  expect(
    desk
      .mailsTo(elena.email)
      .slice(mailed)
      .map(({ text }) => text)
      .join(),
  ).toContain('6200991');
  expect(await toSend(caseId)).toBeUndefined();

  t.clock.now = new Date('2026-11-11T16:00:00Z');
  await tell('ZAM-77', { shipments: [{ externalId: 'p1', ...parcel, deliveredAt: '2026-11-11T12:00:00Z' }] });
  expect(await giftOf(caseId)).toMatchObject({ state: 'delivered', deliveredOn: '2026-11-11' });
  expect(desk.mailsTo(elena.email).length).toBe(mailed + 1);
  expect(await said(caseId)).toEqual(['case.gift-along', 'case.remedy-done', 'case.remedy-done']);
});

test('of two orders only the first takes it; cancelled, the gift waits for the next', async () => {
  const caseId = await granted();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  const [first, second] = [await tell('A-1'), await tell('A-2')];
  expect([await giftsOf(first), await giftsOf(second)]).toEqual([[['herbata', 1, 'riding']], []]);
  await tell('A-1', { cancelledAt: '2026-11-09T12:30:00Z' });
  expect(await giftsOf(first)).toEqual([]);
  expect((await giftOf(caseId)).along).toEqual({ orderId: null, orderNumber: null });
  const third = await tell('A-3');
  expect(await giftsOf(third)).toEqual([['herbata', 1, 'riding']]);
  expect(await said(caseId)).toEqual(['case.gift-along', 'case.gift-waits', 'case.gift-along']);
});

test.each([
  ['placed before the gift was granted', { placedAt: '2026-11-01T12:00:00Z' }],
  ['shipped already', { shipments: [{ externalId: 'p', ...parcel }] }],
  ['delivered already', delivered('2026-11-09T12:30:00Z')],
  ['cancelled', { cancelledAt: '2026-11-09T12:30:00Z' }],
  ['of somebody else', { buyer: { name: 'Piotr', email: 'piotr@example.com', capacity: 'consumer' } }],
] as const)('no next order: one %s', async (_, over) => {
  await granted();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  expect(await giftsOf(await tell('B-1', over as Partial<OrderDraft>))).toEqual([]);
});

test('a gift goes with the parcel of its own case while that is to come, and waits once it left without it', async () => {
  const caseId = await granted([{ remedy: 'missing_part', ground: undefined, detail: 'śruba' }]);
  expect((await giftOf(caseId)).along).toBeNull();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  expect(await giftsOf(await tell('C-1'))).toEqual([]);
  const part = (await toSend(caseId))!.items.find(({ remedy }) => remedy === 'missing_part')!;
  await shipGoods(t.world, desk.actor, { caseId, remedyIds: [part.remedyId], shippedOn: '2026-11-09' });
  t.clock.now = new Date('2026-11-09T14:00:00Z');
  expect(await giftsOf(await tell('C-2', { placedAt: placedNow() }))).toEqual([['herbata', 1, 'riding']]);
});

test('given once: sent by itself no order takes it, gone with an order it is not sent again, and the database holds it', async () => {
  const caseId = await granted();
  const remedyIds = [(await giftOf(caseId)).id];
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  await shipGoods(t.world, desk.actor, { caseId, remedyIds, shippedOn: '2026-11-09' });
  expect(await giftsOf(await tell('D-1'))).toEqual([]);

  const other = await granted();
  t.clock.now = new Date('2026-11-09T14:00:00Z');
  const orderId = await tell('D-2', { placedAt: placedNow() });
  const gift = (await giftOf(other)).id;
  // the parcel is known, the case has not heard of it yet
  await addShipments(t.world, system(desk.shop.shopId, 'test'), {
    channelId: desk.shop.channel.id,
    orderExternalId: 'D-2',
    shipments: [{ externalId: newId(), ...parcel }],
  });
  await expect(
    shipGoods(t.world, desk.actor, { caseId: other, remedyIds: [gift], shippedOn: '2026-11-09' }),
  ).rejects.toMatchObject({ reason: 'remedy-done' });
  const again = inShop(t.world, desk.shop.shopId, (tx) =>
    tx
      .updateTable('orderGifts')
      .set({ state: 'waiting', orderId: null, sentAt: null })
      .where('id', '=', gift)
      .execute(),
  );
  await expect(again).rejects.toThrow('a gift is given once');
  expect(await giftsOf(orderId)).toEqual([['herbata', 1, 'sent']]);
});

test('another decision takes a gift back from the order that would have taken it along', async () => {
  const caseId = await granted();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  const orderId = await tell('E-1');
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'missing_part' });
  expect(await giftsOf(orderId)).toEqual([]);
});

test('two gifts of two cases go with one order, of any channel of the shop; the bench and its batches of slips say so', async () => {
  await granted();
  await granted();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  const { id: channelId } = await aChannel(t.world, desk.shop.shopId, { name: 'Sklep outlet' });
  const { orderId } = await upsertOrder(t.world, system(desk.shop.shopId, 'test'), {
    ...anOrderInput({ number: 'F-1', placedAt: '2026-11-09T12:00:00Z' }),
    channelId,
  });
  await t.drain();
  expect(await giftsOf(orderId)).toEqual([
    ['herbata', 1, 'riding'],
    ['herbata', 1, 'riding'],
  ]);
  const gifts = [
    { name: 'herbata', quantity: 1 },
    { name: 'herbata', quantity: 1 },
  ];
  expect(await scan(t.world, desk.actor, { code: 'F-1' })).toMatchObject({ kind: 'order', orders: [{ gifts }] });
  await startSlipBatch(t.world, desk.actor, slipBatchInput.parse({ numbers: ['F-1'] }));
  expect(await listSlipBatches(t.world, desk.actor)).toMatchObject([{ total: 1, withGift: 1 }]);
});

test('two orders told at once: one of them takes the gift, and its case says it once', async () => {
  const caseId = await granted();
  t.clock.now = new Date('2026-11-09T13:00:00Z');
  const told = (number: string) =>
    upsertOrder(t.world, system(desk.shop.shopId, 'test'), {
      ...anOrderInput({ number, placedAt: '2026-11-09T12:00:00Z' }),
      channelId: desk.shop.channel.id,
    });
  const both = await Promise.all([told('G-1'), told('G-2'), told('G-1')]);
  await t.drain();
  const riding = await Promise.all([...new Set(both.map(({ orderId }) => orderId))].map(giftsOf));
  expect(riding.flat()).toEqual([['herbata', 1, 'riding']]);
  expect(await said(caseId)).toEqual(['case.gift-along']);
});

test('whoever waits for a gift is not forgotten before it is given', async () => {
  const caseId = await granted();
  const { customerId } = await desk.find(caseId);
  const plan = await previewErasure(t.world, desk.actor, { customerId: customerId! });
  expect(plan.parts.filter(({ kind }) => kind !== 'order').map(({ now, why }) => [now, why])).toEqual([
    ['nothing', 'case-open'],
    ['nothing', 'case-open'],
  ]);
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'remedy-owed',
  });
});
