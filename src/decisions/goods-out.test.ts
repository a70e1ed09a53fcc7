import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
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
