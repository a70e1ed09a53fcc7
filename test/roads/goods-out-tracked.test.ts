/** Parcels with what was granted: their carrier says when they are there, when they come back, and when they are lost. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { caseHistory } from '../../src/cases/case-history.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { connectInput } from '../../src/channels/connection-inputs.ts';
import { connect } from '../../src/channels/connect.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { listStrayGoods } from '../../src/decisions/list-goods-out.ts';
import { shipGoods } from '../../src/decisions/ship-goods.ts';
import { checkGoodsOut, trackGoodsOut } from '../../src/decisions/track-goods-out.ts';
import { listNotices } from '../../src/notices/list-notices.ts';
import { endTrace } from '../../src/recovery/note-trace.ts';
import { openTrace } from '../../src/recovery/open-trace.ts';
import { heedHint } from '../../src/returns/heed-hint.ts';
import { aMonday, elena, subjects, type Desk } from '../case-builders.ts';
import { aCarrier, type FakeCarrier } from '../fake-carrier.ts';
import { reasonOf } from '../refund-desk.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
let carrier: FakeCarrier;
beforeAll(async () => {
  t = await makeTestWorld();
  carrier = await aCarrier();
});
afterAll(async () => {
  await carrier.close();
  await t.close();
});
beforeEach(async () => {
  carrier.reset();
  desk = await aMonday(t); // 9 November 2026
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

const number = '602677439331630337653846';
const remediesOf = async (caseId: string) => (await findSettlement(t.world, desk.actor, { caseId })).remedies;
const ships = async (caseId: string, parcel: string = number) => {
  const goes = (await remediesOf(caseId)).filter(({ state }) => state === 'planned' || state === 'shipped');
  await shipGoods(t.world, desk.actor, {
    caseId,
    remedyIds: goes.map(({ id }) => id),
    shippedOn: '2026-11-09',
    carrier: 'InPost Paczkomaty',
    number: parcel,
  });
  await t.drain();
};
/** Every piece of the order replaced: two things, one parcel. */
async function sent(): Promise<string> {
  const { orderId, line } = await desk.order();
  const caseId = await desk.complain({
    orderId,
    lines: ['mug', 'plate'].map((name) => ({ orderLineId: line(name).id, quantity: 1 })),
    demand: 'replacement',
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  await t.drain();
  await ships(caseId);
  return caseId;
}
const turn = async (hours = 4) => {
  t.clock.advance({ hours });
  await trackGoodsOut.run(t.world, {});
  await t.drain();
};
const happened = async (caseId: string, type: string) =>
  (await caseHistory(t.world, desk.actor, { caseId })).filter((event) => event.type === type);

/** What whoever has the case was told of it. */
const noticed = async (caseId: string) =>
  (await listNotices(t.world, desk.actor, { unread: false, limit: 50 })).items
    .filter((notice) => notice.caseId === caseId)
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'goods-astray');

test('delivered by the carrier’s word: told once, written once, and the case may end', async () => {
  const caseId = await sent();
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'goods-on-their-way',
  });
  carrier.tell(number, 'out_for_delivery', t.clock.now);
  await turn();
  expect(await remediesOf(caseId)).toMatchObject([
    { state: 'shipped', tracked: 'in_transit' },
    { state: 'shipped', tracked: 'in_transit' },
  ]);
  carrier.tell(number, 'delivered', t.clock.now);
  await turn();
  await turn();
  await turn(48);
  expect(await remediesOf(caseId)).toMatchObject([
    { state: 'delivered', deliveredOn: '2026-11-09', tracked: null },
    { state: 'delivered', deliveredOn: '2026-11-09', tracked: null },
  ]);
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'delivered', headline: { code: 'remedy-done' } });
  const mails = subjects(desk.mailsTo(elena.email)).filter((subject) => subject.includes('Paczka doręczona'));
  expect(mails).toHaveLength(1);
  const steps = (await happened(caseId, 'case.remedy-done')).map(({ data }) => data['state']);
  expect(steps).toEqual(['shipped', 'shipped', 'delivered', 'delivered']);
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
});

test('a sign of the carrier, or a person, brings the question forward; two who ask write it once', async () => {
  const caseId = await sent();
  await turn(0);
  carrier.tell(number, 'delivered', t.clock.now);
  await turn(0);
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'shipped' }); // not its turn yet
  expect(await heedHint(t.world, desk.shop.shopId, [number])).toBe(2);
  await Promise.all([turn(0), checkGoodsOut(t.world, desk.actor, { caseId })]);
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'delivered' });
  expect(await happened(caseId, 'case.remedy-done')).toHaveLength(4);
  expect(await reasonOf(checkGoodsOut(t.world, desk.actor, { caseId }))).toBe('nothing-to-check');
});

test('a carrier that is down is asked again; one the shop has no account with is not taken for an answer', async () => {
  const caseId = await sent();
  carrier.down(true);
  await turn();
  carrier.down(false);
  carrier.tell(number, 'delivered', t.clock.now);
  await turn(8);
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'delivered' });

  const other = await sent();
  const [thing] = await remediesOf(other);
  await shipGoods(t.world, desk.actor, {
    caseId: other,
    remedyIds: [thing!.id],
    shippedOn: '2026-11-09',
    carrier: 'Gołąb pocztowy',
    number: 'G 1',
  });
  await turn();
  expect((await remediesOf(other))[0]).toMatchObject({ state: 'shipped', tracked: null, number: 'G 1' });
});

test('one that comes back is shown, sent once more under another number, and arrives', async () => {
  const caseId = await sent();
  expect(await listStrayGoods(t.world, desk.actor)).toEqual([]);
  carrier.tell(number, 'returned_to_sender', t.clock.now);
  await turn();
  await turn();
  expect(await happened(caseId, 'case.goods-astray')).toMatchObject([{ data: { tracked: 'sent_back' } }]);
  expect(await noticed(caseId)).toEqual(['goods-astray']);
  expect(await listStrayGoods(t.world, desk.actor)).toMatchObject([
    { caseId, tracked: 'sent_back', number, shippedOn: '2026-11-09', items: [{ quantity: 1 }, { quantity: 1 }] },
  ]);
  await ships(caseId, '602677439331630337653999');
  expect(await listStrayGoods(t.world, desk.actor)).toEqual([]);
  carrier.tell('602677439331630337653999', 'delivered', t.clock.now);
  await turn();
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'delivered' });
});

test('one nobody hears of is shown after a week; looked for and lost, it is decided anew and holds nothing up', async () => {
  const caseId = await sent();
  await turn(6 * 24);
  expect(await listStrayGoods(t.world, desk.actor)).toEqual([]);
  await turn(2 * 24);
  expect(await listStrayGoods(t.world, desk.actor)).toMatchObject([{ caseId, tracked: null }]);

  await openTrace(t.world, desk.actor, { caseId, carrier: 'InPost', number });
  await endTrace(t.world, desk.actor, { caseId, outcome: 'lost', words: '' });
  expect(await listStrayGoods(t.world, desk.actor)).toMatchObject([{ caseId, tracked: 'lost' }]);
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'shipped', headline: { code: 'remedy-on-its-way' } });

  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  await t.drain();
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'planned' });
  expect(await listStrayGoods(t.world, desk.actor)).toEqual([]);
  await ships(caseId, '602677439331630337653777');
  carrier.tell('602677439331630337653777', 'delivered', t.clock.now);
  await turn();
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'delivered' });
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
});
