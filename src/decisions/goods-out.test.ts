import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aBench } from '../../test/bench-builders.ts';
import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { inShop } from '../platform/shop-scope.ts';
import { findSettlement } from './find-settlement.ts';
import { finishRemedy } from './finish-remedy.ts';
import { listGoodsOut } from './list-goods-out.ts';
import { packingList } from './packing-list.ts';
import { shipGoods } from './ship-goods.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(() => t.close());

const complaint = async (lines: readonly string[], demand: string) => {
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  return desk.complain({
    orderId,
    lines: lines.map((name) => ({ name, quantity: 1 })),
    demand,
  } as Parameters<Desk['complain']>[0]);
};
const waiting = async (caseId: string) =>
  (await listGoodsOut(t.world, desk.actor)).find((each) => each.caseId === caseId);

test('a part and a gift leave in one parcel, and the buyer gets one mail with its number', async () => {
  const caseId = await complaint(['Regał', 'Kubek'], 'missing_part');
  const [shelf, mug] = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'missing_part' });
  await desk.decideAll(
    caseId,
    { outcome: 'accepted' },
    {
      lines: [
        { ...shelf!, detail: 'śruba M6' },
        { ...mug!, remedy: 'gift', ground: 'agreed-with-buyer', detail: 'herbata' },
      ],
    },
  );
  await t.drain();
  const parcel = (await waiting(caseId))!;
  expect(parcel.items.map(({ remedy, detail, name }) => [remedy, detail, name])).toEqual([
    ['missing_part', 'śruba M6', 'Regał'],
    ['gift', 'herbata', null], // no second mug
  ]);
  const { bytes } = await packingList(t.world, desk.actor, { caseId });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  const mailed = desk.mailsTo(elena.email).length;
  const warehouse = await aStaff(t.world, desk.shop.shopId, 'warehouse');
  const sent = { caseId, shippedOn: '2026-11-09', carrier: 'InPost', number: '620012' } as const;
  await shipGoods(t.world, warehouse, { ...sent, remedyIds: parcel.items.map(({ remedyId }) => remedyId) });
  await t.drain();
  expect(desk.mailsTo(elena.email)).toHaveLength(mailed + 1);
  expect(desk.mailsTo(elena.email).at(-1)!.text).toContain('620012');
  expect(await waiting(caseId)).toBeUndefined();
  const { remedies } = await findSettlement(t.world, desk.actor, { caseId });
  expect(remedies.map(({ state, number, shippedOn }) => [state, number, shippedOn])).toEqual([
    ['shipped', '620012', '2026-11-09'],
    ['shipped', '620012', '2026-11-09'],
  ]);
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  expect(() => shipGoods(t.world, viewer, { ...sent, remedyIds: ['x'] })).toThrow('not-allowed');
});

test('a repair waits for the warehouse only once it is done', async () => {
  const caseId = await complaint(['Lampa'], 'repair');
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
  await t.drain();
  expect(await waiting(caseId)).toBeUndefined();
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  await finishRemedy(t.world, desk.actor, { caseId, remedyId: remedy!.id, state: 'repaired', doneOn: '2026-11-09' });
  expect(await waiting(caseId)).toMatchObject({ items: [{ remedy: 'repair', remedyId: remedy!.id }] });
});

test('one piece of two that is repaired leaves alone: the other stays on the table, however often the parcel is told of', async () => {
  const { orderId, line } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({
    orderId,
    lines: [{ orderLineId: line('mug').id, quantity: 2 }],
    demand: 'repair',
  });
  const [mugs] = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'repair' });
  await desk.decideAll(
    caseId,
    { outcome: 'accepted' },
    {
      lines: [
        { ...mugs!, quantity: 1 },
        { ...mugs!, quantity: 1, remedy: 'refund', ground: 'agreed-with-buyer' },
      ],
    },
  );
  await t.drain();
  const bench = await aBench(desk);
  await bench.receive(caseId, { [mugs!.caseLineId]: [{ quantity: 2, condition: 'used' }] });
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  const step = (state: 'shipped' | 'delivered') =>
    finishRemedy(t.world, desk.actor, { caseId, remedyId: remedy!.id, state, doneOn: '2026-11-09' });
  const onTheTable = async () => (await bench.addsUp(caseId)).lines[0]!.undecided;
  await step('shipped');
  expect(await onTheTable()).toBe(1);
  await step('shipped'); // under another number: the first parcel came back
  await step('delivered');
  expect(await onTheTable()).toBe(1);
});

describe('a decision in place of another', () => {
  const decided = async (remedy: string) => {
    const { orderId, line } = await desk.order(delivered('2026-10-05T12:00:00Z'));
    const caseId = await desk.complain({
      orderId,
      lines: [{ orderLineId: line('plate').id, quantity: 1 }],
      demand: remedy as 'repair' | 'replacement',
    });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy });
    await t.drain();
    const [thing] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
    return { caseId, remedyId: thing!.id };
  };
  const remediesOf = async (caseId: string) =>
    (await findSettlement(t.world, desk.actor, { caseId })).remedies.map(({ remedy, state }) => [remedy, state]);
  const promise = async (caseId: string) => (await desk.clock(caseId, 'REMEDY-PROMISE'))?.state;

  test('sends nothing a second time that has left already', async () => {
    const { caseId, remedyId } = await decided('replacement');
    await shipGoods(t.world, desk.actor, { caseId, remedyIds: [remedyId], shippedOn: '2026-11-09' });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
    expect(await remediesOf(caseId)).toEqual([['replacement', 'shipped']]);
    expect(await waiting(caseId)).toBeUndefined();
    expect(await promise(caseId)).toBe('met');
    expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', remedy: 'shipped' });
  });

  test('goes on with the repair that has begun', async () => {
    const { caseId, remedyId } = await decided('repair');
    await finishRemedy(t.world, desk.actor, { caseId, remedyId, state: 'in_repair', doneOn: '2026-11-09' });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
    expect(await remediesOf(caseId)).toEqual([['repair', 'in_repair']]);
    expect(await promise(caseId)).toBe('running');
  });

  test('keeps the repaired thing once the money is granted for it', async () => {
    const { caseId, remedyId } = await decided('repair');
    await finishRemedy(t.world, desk.actor, { caseId, remedyId, state: 'repaired', doneOn: '2026-11-09' });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    expect(await waiting(caseId)).toBeUndefined();
    expect(await desk.find(caseId)).toMatchObject({ remedy: null, money: 'planned' });
  });

  test('still sends the repaired thing back when only the price is reduced', async () => {
    const { caseId, remedyId } = await decided('repair');
    await finishRemedy(t.world, desk.actor, { caseId, remedyId, state: 'repaired', doneOn: '2026-11-09' });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 500 });
    expect(await waiting(caseId)).toMatchObject({ items: [{ remedy: 'repair' }] });
  });
});

test('the paper for the packer is there however much else waits', async () => {
  const caseId = await complaint(['Regał'], 'missing_part');
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'missing_part' });
  await t.drain();
  await inShop(t.world, desk.shop.shopId, async (tx) => {
    await sql`
      insert into cases (shop_id, id, number, channel_id, statement_id, procedure, issue, capacity, stage, outcome, custody, decider, flags,
        locale, contact_name, summary, preview, unread, version, opened_at, active_at)
      select shop_id, gen_random_uuid(), number || '-' || n, channel_id, statement_id, procedure, issue, capacity, stage, outcome, custody, decider, flags,
        locale, contact_name, 'wiele', preview, unread, version, opened_at, active_at
      from cases, generate_series(1, 201) n where id = ${caseId}`.execute(tx);
    await sql`
      insert into remedy_deliveries (shop_id, id, case_id, decision_id, remedy, quantity, state, at)
      select r.shop_id, gen_random_uuid(), k.id, r.decision_id, r.remedy, 1, 'planned', r.at - interval '1 day'
      from remedy_deliveries r, cases k where r.case_id = ${caseId} and k.summary = 'wiele'`.execute(tx);
  });
  expect((await packingList(t.world, desk.actor, { caseId })).name).toContain('.pdf');
});
