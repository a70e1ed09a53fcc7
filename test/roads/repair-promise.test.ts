/** By when a repaired or a new thing is sent: promised with the decision, kept by sending, told at each turn. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { changePromisedDay } from '../../src/cases/change-promised-day.ts';
import { listBreaches } from '../../src/cases/list-breaches.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { sweepClocks } from '../../src/cases/sweep-clocks.ts';
import { sweepWarnings } from '../../src/cases/sweep-warnings.ts';
import { changePromises } from '../../src/channels/change-promises.ts';
import { changePromisesInput } from '../../src/channels/promise-inputs.ts';
import type { DecideInput } from '../../src/decisions/decision-inputs.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { finishRemedy } from '../../src/decisions/finish-remedy.ts';
import { previewDecision } from '../../src/decisions/preview-decision.ts';
import type { Day } from '../../src/kit/day.ts';
import { listNotices } from '../../src/notices/list-notices.ts';
import { undoReceipt } from '../../src/returns/undo-receipt.ts';
import { receiveGoods } from '../../src/returns/receive-goods.ts';
import { aStaff } from '../builders.ts';
import { aMonday, elena, type Desk } from '../case-builders.ts';
import { reasonOf } from '../refund-desk.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  desk = await aMonday(t); // 9 November 2026
});

type Step = 'in_repair' | 'repaired' | 'unrepairable' | 'shipped' | 'delivered';

async function granted(remedy: string, over: Partial<DecideInput> = {}) {
  const { orderId, line } = await desk.order();
  const caseId = await desk.complain({
    orderId,
    lines: [{ orderLineId: line('mug').id, quantity: 1 }],
    demand: remedy as never,
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy }, over);
  await t.drain();
  return caseId;
}
const promise = (caseId: string) => desk.clock(caseId, 'REMEDY-PROMISE');
const comes = async (caseId: string, receivedOn: Day) => {
  t.clock.now = new Date(`${receivedOn}T12:00:00Z`);
  const { lines } = await desk.find(caseId);
  await receiveGoods(t.world, desk.actor, {
    caseId,
    receivedOn,
    lines: [{ caseLineId: lines[0]!.id, received: 1, restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 }],
  });
  await t.drain();
};
const step = async (caseId: string, state: Step, doneOn: Day) => {
  const { remedies } = await findSettlement(t.world, desk.actor, { caseId });
  const remedyId = remedies.find((each) => each.state !== 'unrepairable')!.id;
  await finishRemedy(t.world, desk.actor, { caseId, remedyId, state, doneOn });
  await t.drain();
};
const until = async (day: Day) => {
  t.clock.now = new Date(`${day}T22:30:00Z`);
  await sweepWarnings.run(t.world, {});
  await sweepClocks.run(t.world, {});
  await t.drain();
};
const lastMail = () => desk.mailsTo(elena.email).at(-1)!;

test.each<[string, string, Partial<DecideInput>, Day | null, Day | null]>([
  ['nothing comes back: from the decision', 'replacement', {}, '2026-11-23', '2026-11-23'],
  ['a missing part as well', 'missing_part', {}, '2026-11-23', '2026-11-23'],
  ['a day that was named', 'replacement', { promisedOn: '2026-11-13' }, '2026-11-13', '2026-11-13'],
  ['the thing comes back first: from the day it is here', 'repair', { sendBack: true }, null, '2026-11-30'],
  ['named, and it comes before', 'repair', { sendBack: true, promisedOn: '2026-11-20' }, null, '2026-11-20'],
  ['named, and it comes after', 'repair', { sendBack: true, promisedOn: '2026-11-13' }, null, '2026-11-30'],
])('%s', async (_, remedy, over, atOnce, onceHere) => {
  const caseId = await granted(remedy, over);
  expect(await promise(caseId)).toMatchObject({ class: 'promise', state: 'running', deadline: atOnce });
  if (over.sendBack) await comes(caseId, '2026-11-16');
  expect(await promise(caseId)).toMatchObject({ class: 'promise', state: 'running', deadline: onceHere });
  expect((await desk.find(caseId)).headline).toEqual({ code: 'remedy-under-way', day: onceHere });
});

test('the letter, the mail about the goods and each headline say the day; sent in time it is kept', async () => {
  const caseId = await granted('repair', { sendBack: true });
  expect(lastMail().text).toContain('Wyślemy najpóźniej 14 dni po tym, jak dotrze do nas Twoja rzecz.');
  await comes(caseId, '2026-11-12');
  expect(lastMail()).toMatchObject({ subject: expect.stringContaining('Paczka do nas dotarła') as string });
  expect(lastMail().text).toContain('Wyślemy do Ciebie najpóźniej 26 listopada 2026.');
  await step(caseId, 'in_repair', '2026-11-12');
  expect((await desk.find(caseId)).headline).toEqual({ code: 'remedy-in-repair', day: '2026-11-26' });

  // Written down on the 30th, gone on the 26th: in time is in time.
  await until('2026-11-27');
  expect(await promise(caseId)).toMatchObject({ state: 'breached' });
  expect((await desk.find(caseId)).headline).toEqual({ code: 'remedy-overdue', day: '2026-11-26' });
  await step(caseId, 'shipped', '2026-11-26');
  expect(await promise(caseId)).toMatchObject({ state: 'met' });
  expect((await desk.find(caseId)).headline).toEqual({ code: 'remedy-on-its-way', day: null });
});

test('the person is warned, then the manager is told with them; sent late it stays missed', async () => {
  const hania = await aStaff(t.world, desk.shop.shopId, 'manager', { name: 'Hania' });
  const caseId = await granted('replacement');
  const kinds = async (who: typeof hania) =>
    (await listNotices(t.world, who, { unread: false, limit: 30 })).items
      .filter((each) => each.caseId === caseId && each.kind.startsWith('promise'))
      .map(({ kind }) => kind)
      .sort();
  await until('2026-11-20'); // three quarters of the fourteen days are gone
  expect([await kinds(desk.actor), await kinds(hania)]).toEqual([['promise-warning'], []]);
  await until('2026-11-23'); // the last minutes of the last day
  expect(await promise(caseId)).toMatchObject({ state: 'running' });
  await until('2026-11-24');
  expect([await kinds(desk.actor), await kinds(hania)]).toEqual([
    ['promise-breached', 'promise-warning'],
    ['promise-breached'],
  ]);
  await step(caseId, 'shipped', '2026-11-24');
  expect(await promise(caseId)).toMatchObject({ state: 'breached', endedAt: expect.any(Date) as Date });
  expect((await listBreaches(t.world, desk.actor, { limit: 10 })).items).toMatchObject([
    { rule: 'REMEDY-PROMISE', class: 'promise', endedAt: expect.any(Date) as Date },
  ]);
});

test('another day is an act of its own, and the buyer reads it', async () => {
  const caseId = await granted('replacement');
  const change = (promisedOn: Day) => changePromisedDay(t.world, desk.actor, { caseId, promisedOn });
  expect(await reasonOf(change('2026-11-08'))).toBe('day-gone');
  expect(await reasonOf(change('2026-11-23'))).toBe('same-day');
  await change('2026-12-04');
  await change('2026-11-18'); // before the mail has left: the buyer reads of the later word only
  await t.drain();
  const told = desk.mailsTo(elena.email).filter(({ subject }) => subject.includes('Nowy dzień wysyłki'));
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('18 listopada 2026')]);
  expect(await promise(caseId)).toMatchObject({ state: 'running', deadline: '2026-11-18' });

  // Missed, and promised anew: what was missed stays on record.
  await until('2026-11-19');
  await change('2026-11-27');
  await t.drain();
  expect((await desk.find(caseId)).headline).toEqual({ code: 'remedy-under-way', day: '2026-11-27' });
  expect((await promise(caseId))!.missed).toMatchObject({ endedAt: null });
  await step(caseId, 'shipped', '2026-11-19');
  expect(await promise(caseId)).toMatchObject({ state: 'met', missed: { endedAt: expect.any(Date) as Date } });
  expect(await reasonOf(change('2026-11-30'))).toBe('nothing-promised');
});

test('a decision that keeps the remedy keeps the word; one that gives another takes it back', async () => {
  const caseId = await granted('replacement', { promisedOn: '2026-11-13' });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  expect(await promise(caseId)).toMatchObject({ state: 'running', deadline: '2026-11-13' });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 500 });
  expect(await promise(caseId)).toMatchObject({ state: 'void' });
});

test('past repair nothing can be sent; a replacement is promised anew', async () => {
  const caseId = await granted('repair', { sendBack: true });
  await comes(caseId, '2026-11-10');
  await step(caseId, 'unrepairable', '2026-11-10');
  expect(await promise(caseId)).toMatchObject({ state: 'void' });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  expect(await promise(caseId)).toMatchObject({ state: 'running', deadline: '2026-11-24' });
});

test('another’s parcel taken back: the promise waits for the right one', async () => {
  const caseId = await granted('repair', { sendBack: true });
  await comes(caseId, '2026-11-10');
  const { receipts } = await findSettlement(t.world, desk.actor, { caseId });
  await undoReceipt(t.world, desk.actor, { receiptId: receipts[0]!.id });
  expect(await promise(caseId)).toMatchObject({ state: 'running', deadline: null });
  await comes(caseId, '2026-11-12');
  expect(await promise(caseId)).toMatchObject({ state: 'running', deadline: '2026-11-26' });
});

test('how many days are usual is the shop’s own, and none is no promise', async () => {
  const set = (days: number | null) =>
    changePromises(t.world, desk.actor, changePromisesInput.parse({ channelId: null, remedies: { days } }));
  await set(5);
  const first = await granted('replacement');
  expect(await promise(first)).toMatchObject({ deadline: '2026-11-16' }); // the 14th is a Saturday
  await set(null);
  expect(await promise(await granted('replacement'))).toBeUndefined();
  expect(await promise(await granted('replacement', { promisedOn: '2026-11-12' }))).toMatchObject({
    deadline: '2026-11-12',
  });
  expect(await promise(first)).toMatchObject({ deadline: '2026-11-16' }); // what was promised stands
});

test('a day gone by is no promise; the preview says the day as the letter will', async () => {
  const { orderId, line } = await desk.order();
  const caseId = await desk.complain({
    orderId,
    lines: [{ orderLineId: line('mug').id, quantity: 1 }],
    demand: 'replacement',
  });
  const decides = async (promisedOn: Day) =>
    previewDecision(t.world, desk.actor, {
      caseId,
      lines: await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'replacement' }),
      text: 'Tak.',
      sendBack: false,
      promisedOn,
    });
  expect(await reasonOf(decides('2026-11-08'))).toBe('day-gone');
  expect((await decides('2026-11-19')).text).toContain('Wyślemy najpóźniej 19 listopada 2026.');
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toThrow(); // nothing was decided
});
