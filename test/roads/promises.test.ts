import { afterAll, beforeAll, expect, test } from 'vitest';

import { assignCase } from '../../src/cases/assign-case.ts';
import { attachOrder } from '../../src/cases/attach-order.ts';
import { listBreaches } from '../../src/cases/list-breaches.ts';
import { sweepClocks } from '../../src/cases/sweep-clocks.ts';
import { sweepWarnings } from '../../src/cases/sweep-warnings.ts';
import { changePromises } from '../../src/channels/change-promises.ts';
import { changePromisesInput } from '../../src/channels/promise-inputs.ts';
import { buyer } from '../../src/identity/actor.ts';
import { usualAnswers } from '../../src/law/promise-terms.ts';
import { reply } from '../../src/messages/reply.ts';
import { writeToShop } from '../../src/messages/write-to-shop.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { aShop } from '../builders.ts';
import { aDesk, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

/** Friday, 13 November 2026, 15:30 in Warsaw. */
const friday = new Date('2026-11-13T14:30:00Z');
const fourHours = { minutes: 240, counted: 'working' } as const;
async function aFriday() {
  await t.drain();
  t.clock.now = friday;
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
}
const set = (over: object, channelId: string | null = null) =>
  changePromises(t.world, desk.actor, changePromisesInput.parse({ channelId, ...over }));
const answers = (over: object) => ({ answers: { ...usualAnswers, ...over } });
const at = async (instant: string) => {
  t.clock.now = new Date(instant);
  await sweepWarnings.run(t.world, {});
  await sweepWarnings.run(t.world, {});
  await sweepClocks.run(t.world, {});
  await t.drain();
};
const answer = (caseId: string) =>
  reply(t.world, desk.actor, { caseId, body: 'Już sprawdzamy.', fileIds: [], then: 'stay' });
const writes = (caseId: string) =>
  writeToShop(t.world, buyer(desk.shop.shopId, caseId), { caseId, body: 'I co dalej?', fileIds: [] });
const ask = () => desk.submit({ issue: 'other', description: 'Czy kubek można myć w zmywarce?', wholeOrder: true });
const warnings = async (caseId: string) => {
  const rows = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('events').select('data').where('type', '=', 'clock.runs-out').orderBy('at').execute(),
  );
  return rows
    .map(({ data }) => data as { caseId: string; rule: string; to: string })
    .filter((each) => each.caseId === caseId)
    .map(({ rule, to }) => `${rule} ${to}`);
};
const nextClock = async (caseId: string) =>
  inShop(t.world, desk.shop.shopId, (tx) =>
    tx
      .selectFrom('cases')
      .select(['nextClockRule as rule', 'nextClockAt as at'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

test('a question of Friday is promised an answer on Monday; a channel and a road may promise otherwise', async () => {
  await aFriday();
  await set(answers({ first: fourHours }));
  expect(await desk.clock(await ask(), 'FIRST-ANSWER')).toMatchObject({
    class: 'promise',
    counted: 'working',
    startedAt: friday,
    expiresAt: new Date('2026-11-16T10:30:00Z'),
  });

  await set(
    answers({ first: fourHours, byProcedure: { complaint: { first: { ...fourHours, minutes: 60 } } } }),
    desk.shop.channel.id,
  );
  const complaint = await desk.complain();
  expect(await desk.clock(complaint, 'FIRST-ANSWER')).toMatchObject({ expiresAt: new Date('2026-11-16T07:30:00Z') });
  // the law counts as ever: fourteen days, to the end of the day
  expect(await desk.clock(complaint, 'CMP-REPLY')).toMatchObject({
    deadline: '2026-11-27',
    counted: null,
    expiresAt: new Date('2026-11-27T23:00:00Z'),
  });

  await set(answers({ first: null }), desk.shop.channel.id);
  expect(await desk.clock(await ask(), 'FIRST-ANSWER')).toBeUndefined();
});

test('settings that change move no promise that runs', async () => {
  await aFriday();
  const caseId = await ask();
  const before = await desk.clock(caseId, 'FIRST-ANSWER');
  await set(answers({ first: fourHours }));
  const { orderId } = await desk.order();
  await attachOrder(t.world, desk.actor, { caseId, orderId });
  expect(await desk.clock(caseId, 'FIRST-ANSWER')).toEqual(before);
});

test('the next answer runs from the buyer’s first word that waits, and is kept by a reply', async () => {
  await aFriday();
  await set(answers({ next: fourHours }));
  const caseId = await ask();
  await writes(caseId);
  expect(await desk.clock(caseId, 'NEXT-ANSWER')).toBeUndefined(); // the first one is still promised
  await answer(caseId);
  expect(await desk.clock(caseId, 'FIRST-ANSWER')).toMatchObject({ state: 'met' });

  await writes(caseId);
  t.clock.advance({ minutes: 20 });
  await writes(caseId);
  expect(await desk.clock(caseId, 'NEXT-ANSWER')).toMatchObject({
    state: 'running',
    expiresAt: new Date('2026-11-16T10:30:00Z'),
  });
  await answer(caseId);
  expect(await desk.clock(caseId, 'NEXT-ANSWER')).toMatchObject({ state: 'met', missed: null });

  t.clock.now = new Date('2026-11-17T09:00:00Z');
  await writes(caseId);
  expect(await desk.clock(caseId, 'NEXT-ANSWER')).toMatchObject({
    state: 'running',
    expiresAt: new Date('2026-11-17T13:00:00Z'),
  });
});

test('a missed promise is warned of once, then kept with why and when it was made good', async () => {
  await aFriday();
  await set(answers({ next: fourHours }));
  const caseId = await ask();
  await answer(caseId);
  await writes(caseId);
  await at('2026-11-16T09:29:00Z');
  expect(await warnings(caseId)).toEqual([]);
  await at('2026-11-16T09:30:00Z'); // three of four hours
  await at('2026-11-16T09:45:00Z');
  expect(await warnings(caseId)).toEqual(['NEXT-ANSWER responsible']);

  await at('2026-11-16T10:30:00Z');
  const list = () => listBreaches(t.world, desk.actor, { limit: 10 });
  expect(await list()).toMatchObject({
    from: '2026-11-10',
    to: '2026-11-16',
    items: [{ caseId, rule: 'NEXT-ANSWER', because: 'unopened', assigneeId: desk.actor.id, endedAt: null }],
    counts: [{ assigneeId: desk.actor.id, owed: 0, promise: 1 }],
  });
  t.clock.advance({ hours: 2 });
  await answer(caseId);
  expect((await list()).items[0]!.endedAt).toEqual(t.clock.now);

  // missed a second time, the first is not forgotten
  await writes(caseId);
  await assignCase(t.world, desk.actor, { caseId, staffId: null });
  await at('2026-11-17T12:00:00Z');
  expect((await list()).items.map(({ because }) => because)).toEqual(['unassigned', 'unopened']);
  expect((await desk.clock(caseId, 'NEXT-ANSWER'))!.missed).toMatchObject({ because: 'unassigned', endedAt: null });
});

test('the law is warned of three days, a day and half a day before, and then goes before a missed promise', async () => {
  await aFriday();
  const caseId = await desk.complain(); // to be answered by 27 November
  const { version } = await desk.find(caseId);
  await at('2026-11-24T22:59:00Z');
  expect((await nextClock(caseId)).rule).toBe('FIRST-ANSWER'); // missed days ago, and the law is far
  expect(await warnings(caseId)).toEqual([]);
  await at('2026-11-24T23:00:00Z');
  expect(await warnings(caseId)).toEqual(['CMP-REPLY responsible']);
  expect(await nextClock(caseId)).toEqual({ rule: 'CMP-REPLY', at: new Date('2026-11-27T23:00:00Z') });
  await at('2026-11-26T23:00:00Z');
  await at('2026-11-27T11:00:00Z');
  await at('2026-11-27T12:00:00Z');
  expect(await warnings(caseId)).toEqual(['CMP-REPLY responsible', 'CMP-REPLY responsible', 'CMP-REPLY managers']);
  // the missed promise was an entry of the history, the warnings were none: nobody who writes is held up
  expect((await desk.find(caseId)).version).toBe(version + 1);
});

test('of warnings that fell due while nothing ran, the last is given', async () => {
  await aFriday();
  const caseId = await desk.complain();
  await at('2026-11-27T12:00:00Z');
  expect(await warnings(caseId)).toEqual(['CMP-REPLY managers']);
});

test('a company is promised an answer to its complaint, not owed one: missed, it is listed as a promise and nothing is accepted', async () => {
  await aFriday();
  await set(answers({ first: null, next: null }));
  const company = await desk.complain({ capacity: 'business' });
  const consumer = await desk.complain();
  expect(await desk.clock(company, 'CMP-REPLY')).toMatchObject({ class: 'promise', deadline: '2026-11-27' });
  expect(await desk.clock(consumer, 'CMP-REPLY')).toMatchObject({ class: 'owed', deadline: '2026-11-27' });

  await at('2026-11-24T22:59:00Z');
  expect(await warnings(company)).toEqual([]);
  await at('2026-11-24T23:00:00Z');
  await at('2026-11-25T09:00:00Z');
  expect(await warnings(company)).toEqual(['CMP-REPLY responsible']); // once, three days before

  await at('2026-11-27T23:00:00Z');
  expect(await desk.find(company)).toMatchObject({ outcome: 'none', stage: 'submitted' });
  expect(await desk.find(consumer)).toMatchObject({ outcome: 'deemed_accepted' });
  const { items, counts } = await listBreaches(t.world, desk.actor, { limit: 10 });
  expect(items.find(({ caseId }) => caseId === company)).toMatchObject({ rule: 'CMP-REPLY', class: 'promise' });
  expect(counts).toMatchObject([{ owed: 1, promise: 1 }]);
});
