import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, subjects, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory } from '../cases/case-history.ts';
import { buyer } from '../identity/actor.ts';
import { listMessages } from '../messages/list-messages.ts';
import { listNotices } from '../notices/list-notices.ts';
import { chooseAfterLoss } from './choose-after-loss.ts';
import { findTrace } from './find-trace.ts';
import { endTrace, noteTrace } from './note-trace.ts';
import { openTrace } from './open-trace.ts';
import { remindTraces } from './remind-traces.ts';
import { setLastDate, withdrawUndelivered } from './set-last-date.ts';
import { endTraceInput, noteTraceInput } from './trace-inputs.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
});
beforeEach(async () => {
  t.clock.now = new Date('2026-10-05T10:00:00Z');
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

const missing = async () => {
  const { orderId } = await desk.order({ placedAt: '2026-09-20T10:00:00Z' });
  const caseId = await desk.submit({ orderId, wholeOrder: true, issue: 'not_received', demand: 'refund' });
  await t.drain();
  return caseId;
};
const trace = async (caseId: string) => findTrace(t.world, desk.actor, { caseId });
const open = (caseId: string) => openTrace(t.world, desk.actor, { caseId, carrier: 'DPD', number: '0000123' });
const note = (caseId: string, over: object) =>
  noteTrace(t.world, desk.actor, noteTraceInput.parse({ caseId, how: 'form', ...over }));
const end = (caseId: string, outcome: string) =>
  endTrace(t.world, desk.actor, endTraceInput.parse({ caseId, outcome, words: 'Nie ma w sortowni.' }));

test('a parcel is looked for, asked about twice, lost: the buyer is told each time, staff are reminded once a day of asking', async () => {
  const caseId = await missing();
  await open(caseId);
  await expect(open(caseId)).rejects.toMatchObject({ reason: 'trace-open' });
  expect((await trace(caseId)).trace).toMatchObject({ state: 'open', askAgainOn: '2026-10-05', steps: [] });

  await note(caseId, { kind: 'asked', saidOn: '2026-10-05', reference: 'R-77', words: 'Pani Ola sprawdzi.' });
  expect((await trace(caseId)).trace).toMatchObject({
    askedOn: '2026-10-05',
    answeredOn: null,
    askAgainOn: '2026-10-08',
    reference: 'R-77',
  });
  const reminders = async () =>
    (await listNotices(t.world, desk.actor, { unread: false, limit: 50 })).items.filter(
      ({ kind }) => kind === 'trace-ask-again',
    ).length;
  await remindTraces.run(t.world, {});
  await t.drain();
  expect(await reminders()).toBe(0);
  t.clock.advance({ days: 3 });
  await remindTraces.run(t.world, {});
  await remindTraces.run(t.world, {});
  await t.drain();
  expect(await reminders()).toBe(1);

  await note(caseId, { kind: 'answered', saidOn: '2026-10-08', askAgainOn: '2026-10-10' });
  expect((await trace(caseId)).trace).toMatchObject({ answeredOn: '2026-10-08', askAgainOn: '2026-10-10' });
  await note(caseId, { kind: 'asked', saidOn: '2026-10-08' });
  expect((await trace(caseId)).trace).toMatchObject({ answeredOn: null, reference: 'R-77' });

  await end(caseId, 'lost');
  await expect(end(caseId, 'found')).rejects.toMatchObject({ reason: 'trace-ended' });
  await t.drain();
  const told = subjects(desk.mailsTo('anna@example.com')).slice(-2);
  expect(told[0]).toContain('Szukamy Twojej paczki');
  expect(told[1]).toContain('Twoja paczka zaginęła');
  expect(desk.mailsTo('anna@example.com').at(-1)!.text).not.toContain('sortowni');

  // Lost is a fact; sending again is decided as any remedy.
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement', ground: 'agreed-with-buyer' });
  expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', outcome: 'accepted' });
});

describe('lost: the buyer says which they want', () => {
  const choose = (caseId: string, choice: 'again' | 'money', of = caseId) =>
    chooseAfterLoss(t.world, buyer(desk.shop.shopId, of), { caseId, choice });
  const lost = async () => {
    const caseId = await missing();
    await open(caseId);
    await end(caseId, 'lost');
    await t.drain();
    return caseId;
  };
  const chosen = async (caseId: string) =>
    (await caseHistory(t.world, desk.actor, { caseId })).filter(({ type }) => type === 'case.loss-choice').length;

  test.each([
    ['again', 'replacement', 1],
    ['money', 'refund', 0], // what they asked for from the beginning is nothing new
  ] as const)('%s becomes the demand: %s', async (choice, demand, told) => {
    const caseId = await lost();
    await choose(caseId, choice);
    await choose(caseId, choice); // the form sent twice
    await t.drain();
    expect(await desk.find(caseId)).toMatchObject({ demand, outcome: 'none' });
    expect(await chosen(caseId)).toBe(told);
  });

  test('they may think again until it is decided, and then no more', async () => {
    const caseId = await lost();
    await choose(caseId, 'again');
    await choose(caseId, 'money');
    expect(await desk.find(caseId)).toMatchObject({ demand: 'refund', unread: true });
    expect(await chosen(caseId)).toBe(2);
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    await expect(choose(caseId, 'again')).rejects.toMatchObject({ reason: 'no-choice-now' });
  });

  test('not while it is looked for, not when it was found, and not by another buyer', async () => {
    const caseId = await missing();
    await expect(choose(caseId, 'again')).rejects.toMatchObject({ reason: 'no-choice-now' });
    await open(caseId);
    await expect(choose(caseId, 'again')).rejects.toMatchObject({ reason: 'no-choice-now' });
    await end(caseId, 'found');
    await expect(choose(caseId, 'again')).rejects.toMatchObject({ reason: 'no-choice-now' });
    const gone = await lost();
    await expect((async () => choose(gone, 'money', caseId))()).rejects.toMatchObject({ kind: 'missing' });
  });
});

test('the buyer sees days, not what was said to staff', async () => {
  const caseId = await missing();
  await open(caseId);
  await note(caseId, { kind: 'asked', saidOn: '2026-10-05', words: 'Kierowca coś kręci.' });
  const seen = await findTrace(t.world, buyer(desk.shop.shopId, caseId), { caseId });
  expect(seen.trace!.steps).toMatchObject([{ kind: 'asked', saidOn: '2026-10-05', words: '', by: '' }]);
});

test.each([
  ['a day to come', { kind: 'asked', saidOn: '2026-10-06' }, 'saidOn', 'day-to-come'],
  [
    'asked again before it was asked',
    { kind: 'asked', saidOn: '2026-10-05', askAgainOn: '2026-10-05' },
    'askAgainOn',
    'day-passed',
  ],
])('refused: %s', async (_, said, field, reason) => {
  const caseId = await missing();
  await open(caseId);
  await expect(note(caseId, said)).rejects.toMatchObject({ fields: [{ field, reason }] });
});

test('overdue, the buyer sets a last date; once it has lapsed they withdraw, word for word on the case', async () => {
  const caseId = await missing();
  const anna = buyer(desk.shop.shopId, caseId);
  const { lastDate } = await trace(caseId);
  expect(lastDate).toEqual({ standing: 'not-yet', until: null, deliveryBy: '2026-10-20' });
  await expect(setLastDate(t.world, anna, { caseId, until: '2026-10-30' })).rejects.toMatchObject({
    reason: 'no-last-date-now',
  });

  t.clock.now = new Date('2026-10-21T08:00:00Z');
  await expect(setLastDate(t.world, anna, { caseId, until: '2026-10-21' })).rejects.toMatchObject({
    fields: [{ field: 'until', reason: 'day-passed' }],
  });
  await setLastDate(t.world, anna, { caseId, until: '2026-10-28' });
  await expect(withdrawUndelivered(t.world, anna, { caseId })).rejects.toMatchObject({ reason: 'last-date-not-over' });

  t.clock.now = new Date('2026-10-28T23:30:00Z'); // the 29th in Warsaw
  await withdrawUndelivered(t.world, anna, { caseId });
  await expect(withdrawUndelivered(t.world, anna, { caseId })).rejects.toMatchObject({ reason: 'last-date-not-over' });
  await t.drain();
  expect((await trace(caseId)).lastDate).toMatchObject({ standing: 'withdrawn', until: '2026-10-28' });
  const said = await listMessages(t.world, desk.actor, { caseId });
  expect(said.findLast(({ authorKind }) => authorKind === 'buyer')!.body).toMatch(/^Odstępuję od umowy sprzedaży/);
  expect(desk.mailsTo('anna@example.com').at(-1)!.subject).toContain('Mamy Twoje odstąpienie');
  const kinds = (await listNotices(t.world, desk.actor, { unread: false, limit: 50 })).items.map(({ kind }) => kind);
  expect(kinds).toContain('delivery-withdrawn');
});

test('another buyer, and a viewer, are refused', async () => {
  const caseId = await missing();
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  await expect(async () => openTrace(t.world, viewer, { caseId, carrier: 'DPD' })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
  const other = buyer(desk.shop.shopId, await missing());
  await expect(async () => findTrace(t.world, other, { caseId })).rejects.toMatchObject({ kind: 'missing' });
  const broken = await desk.complain();
  await expect(open(broken)).rejects.toMatchObject({ reason: 'nothing-to-trace' });
});
