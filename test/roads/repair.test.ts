/** A repair: told of the choice first, in the workshop, back with the buyer, and answered for a year longer. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { caseHistory, verifyHistory } from '../../src/cases/case-history.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { tellChoiceByPhone } from '../../src/decisions/choice-told.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { finishRemedy } from '../../src/decisions/finish-remedy.ts';
import { listGoodsOut } from '../../src/decisions/list-goods-out.ts';
import { shipGoods } from '../../src/decisions/ship-goods.ts';
import { findLedger } from '../../src/guarantees/find-ledger.ts';
import { aBench } from '../bench-builders.ts';
import { aShop } from '../builders.ts';
import { aDesk, delivered, elena, subjects, type Desk } from '../case-builders.ts';
import { reasonOf } from '../refund-desk.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ env: { PL_R2R_TRANSPOSED: 'true' } });
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.drain();
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  t.mails.length = 0;
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});

async function accepted(said: object = {}) {
  const { orderId, line } = await desk.order({
    ...delivered('2026-08-10T10:00:00Z'),
    placedAt: '2026-08-05T10:00:00Z',
  });
  const caseId = await desk.complain({
    orderId,
    lines: [{ orderLineId: line('mug').id, quantity: 1 }],
    demand: 'repair',
    ...said,
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' }, { sendBack: true });
  await t.drain();
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  const step = async (state: 'in_repair' | 'repaired' | 'delivered', doneOn: string) => {
    await finishRemedy(t.world, desk.actor, { caseId, remedyId: remedy!.id, state, doneOn: doneOn as never });
    await t.drain();
  };
  return { caseId, remedyId: remedy!.id, step };
}

test('from the letter to the buyer’s hands: each step told, the piece off the table, twelve months more', async () => {
  const { caseId, remedyId, step } = await accepted();
  expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', custody: 'expected', remedy: 'planned' });
  const [told] = (await findSettlement(t.world, desk.actor, { caseId })).choiceTold;
  expect(told).toMatchObject({ way: 'letter' });
  expect(desk.mailsTo(elena.email).at(-1)!.text).toContain(told!.words.slice(0, 60));

  const bench = await aBench(desk);
  const { lines } = await desk.find(caseId);
  await bench.receive(caseId, { [lines[0]!.id]: [{ quantity: 1, condition: 'damaged', disposition: 'undecided' }] });
  await t.drain();
  await step('in_repair', '2026-11-09');
  t.clock.advance({ days: 4 });
  await step('repaired', '2026-11-13');
  const mail = desk.mailsTo(elena.email).at(-1)!;
  expect(mail.subject).toContain('Towar naprawiony');
  expect(mail.text).toContain('10 sierpnia 2029');

  // It still lies here, and the warehouse is asked to send it.
  expect(await desk.find(caseId)).toMatchObject({ custody: 'inspected' });
  expect(await listGoodsOut(t.world, bench.hania)).toMatchObject([{ caseId, items: [{ remedyId, remedy: 'repair' }] }]);
  await shipGoods(t.world, bench.hania, {
    caseId,
    remedyIds: [remedyId],
    shippedOn: '2026-11-13',
    carrier: 'InPost',
    number: '6200 7',
  });
  await t.drain();
  expect(await listGoodsOut(t.world, bench.hania)).toEqual([]);
  expect(desk.mailsTo(elena.email).at(-1)!.text).toContain('6200 7');
  expect((await bench.seen(caseId)).units).toMatchObject([{ disposition: 'back_to_buyer', quantity: 1 }]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'disposed', remedy: 'shipped' });
  expect((await bench.addsUp(caseId)).sums).toBe(true);
  expect(await bench.stock()).toEqual([]); // never on the shelf

  t.clock.advance({ days: 1 });
  await step('delivered', '2026-11-14');
  const [line] = await findLedger(t.world, desk.actor, { caseId });
  expect(line!.pieces).toMatchObject([
    { units: [1], ledger: { liabilityEnd: '2029-08-10', extended: true }, turns: [{ kind: 'repaired', daysOut: 5 }] },
    { units: [2], ledger: { liabilityEnd: '2028-08-10', extended: false }, turns: [] },
  ]);
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
  const steps = (await caseHistory(t.world, desk.actor, { caseId })).filter(({ type }) =>
    ['case.choice-told', 'case.remedy-done', 'case.closed'].includes(type),
  );
  expect(steps.map(({ type, data }) => (data as { state?: string }).state ?? type)).toEqual([
    'case.choice-told',
    'in_repair',
    'repaired',
    'shipped',
    'delivered',
    'case.closed',
  ]);
  expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
  expect(subjects(desk.mailsTo(elena.email)).join('|')).not.toMatch(/undefined|null/);
});

test('who has no e-mail was told nothing yet: no repair begins before the letter is posted or somebody called', async () => {
  const { caseId, step } = await accepted({ contact: { name: 'Jan', phone: '600 700 800' } });
  expect(await reasonOf(step('in_repair', '2026-11-09'))).toBe('buyer-not-told-of-choice');
  await tellChoiceByPhone(t.world, desk.actor, { caseId });
  await step('in_repair', '2026-11-09');
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'in_repair' });
});
