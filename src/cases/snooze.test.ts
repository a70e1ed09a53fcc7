import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { giveProof } from '../returns/give-proof.ts';
import { caseHistory } from './case-history.ts';
import { snoozeCase, wakeCase } from './snooze-case.ts';
import { latestWake, refusalOfSnooze, wakesAt } from './snooze.ts';
import { sweepSnoozed } from './wake-cases.ts';
import { moveCase } from './move-case.ts';

const at = (text: string) => new Date(text);
const now = at('2026-10-05T10:00:00Z');

describe('when it wakes', () => {
  test.each([
    ['nothing owed, no day', null, null, null],
    ['nothing owed: the day itself', '2026-10-09T06:00:00Z', null, '2026-10-09T06:00:00Z'],
    ['a day before what is owed', '2026-11-01T06:00:00Z', '2026-10-19T22:00:00Z', '2026-10-18T22:00:00Z'],
    ['the day asked for comes first', '2026-10-06T06:00:00Z', '2026-10-19T22:00:00Z', '2026-10-06T06:00:00Z'],
    ['no day asked for: in time for what is owed', null, '2026-10-19T22:00:00Z', '2026-10-18T22:00:00Z'],
    ['within the last day: the last call', '2026-10-09T06:00:00Z', '2026-10-05T22:00:00Z', '2026-10-05T14:00:00Z'],
  ])('%s', (_, until, owed, expected) => {
    expect(wakesAt(until ? at(until) : null, now, owed ? at(owed) : null)).toEqual(expected ? at(expected) : null);
  });

  test.each([
    ['a day without a day', { for: 'date', until: null }, null, 'date-missing'],
    ['a day gone by', { for: 'date', until: at('2026-10-05T09:59:00Z') }, null, 'date-passed'],
    ['an answer needs no day', { for: 'answer', until: null }, null, null],
    [
      'eight hours before the end it is too late',
      { for: 'answer', until: null },
      '2026-10-05T18:00:00Z',
      'deadline-too-close',
    ],
    ['overdue is not put off', { for: 'parcel', until: null }, '2026-10-01T22:00:00Z', 'deadline-too-close'],
    ['a second before the last call it still is', { for: 'answer', until: null }, '2026-10-05T18:00:01Z', null],
  ] as const)('%s', (_, asked, owed, expected) => {
    expect(refusalOfSnooze({ stage: 'in_review' }, asked, now, owed ? at(owed) : null)).toBe(expected);
  });

  test('a case that is over is not put off', () => {
    for (const stage of ['closed', 'cancelled', 'merged'] as const)
      expect(refusalOfSnooze({ stage }, { for: 'answer', until: null }, now, null)).toBe('wrong-stage');
    expect(latestWake(now, null)).toBeNull();
  });
});

describe('a case that was put off', () => {
  let all: TestWorld;
  beforeAll(async () => {
    all = await makeTestWorld({ now });
  });
  afterAll(() => all.close());
  const desk = async () => aDesk(all, await aShop(all.world));
  const wakings = async (d: Awaited<ReturnType<typeof desk>>, caseId: string) =>
    (await caseHistory(all.world, d.actor, { caseId }))
      .filter(({ type }) => type === 'case.woke')
      .map(({ data }) => data['because']);

  test('comes back by itself on its day, unread, and says why', async () => {
    const d = await desk();
    const caseId = await d.complain();
    await all.drain();
    const until = new Date(all.clock.now.getTime() + 3 * 86_400_000);
    await snoozeCase(all.world, d.actor, { caseId, for: 'date', until });
    expect((await d.find(caseId)).snoozedUntil).toEqual(until);
    all.clock.advance({ days: 2 });
    await sweepSnoozed.run(all.world, {});
    expect((await d.find(caseId)).snoozedFor).toBe('date');
    all.clock.advance({ days: 1 });
    await sweepSnoozed.run(all.world, {});
    await sweepSnoozed.run(all.world, {});
    expect(await d.find(caseId)).toMatchObject({ snoozedFor: null, snoozedUntil: null, unread: true });
    expect(await wakings(d, caseId)).toEqual(['date']);
  });

  test('its clock goes on, and a day before it runs out the case is back', async () => {
    const d = await desk();
    const caseId = await d.complain();
    const before = await d.clock(caseId, 'CMP-REPLY');
    const owed = before!.expiresAt!;
    const far = new Date(owed.getTime() + 30 * 86_400_000);
    const { wakesAt: wakes } = await snoozeCase(all.world, d.actor, { caseId, for: 'date', until: far });
    expect(wakes).toEqual(new Date(owed.getTime() - 86_400_000));
    expect(await d.clock(caseId, 'CMP-REPLY')).toEqual(before);
    all.clock.now = wakes!;
    await sweepSnoozed.run(all.world, {});
    expect(await wakings(d, caseId)).toEqual(['clock']);
    // within the last day, until the afternoon
    const again = await snoozeCase(all.world, d.actor, { caseId, for: 'answer' });
    await sweepSnoozed.run(all.world, {});
    expect((await d.find(caseId)).snoozedFor).toBe('answer');
    all.clock.now = again.wakesAt!;
    await sweepSnoozed.run(all.world, {});
    expect(await wakings(d, caseId)).toEqual(['clock', 'clock']);
    await expect(snoozeCase(all.world, d.actor, { caseId, for: 'answer' })).rejects.toMatchObject({
      reason: 'deadline-too-close',
    });
  });

  test('whatever it waits for, the buyer who writes wakes it', async () => {
    const d = await desk();
    const caseId = await d.complain();
    await all.drain();
    await snoozeCase(all.world, d.actor, { caseId, for: 'parcel' });
    all.clock.advance({ minutes: 1 });
    await writeToShop(all.world, buyer(d.shop.shopId, caseId), { caseId, body: 'Jest tam kto?', fileIds: [] });
    await all.drain();
    expect(await d.find(caseId)).toMatchObject({ snoozedFor: null, unread: true });
    expect(await wakings(d, caseId)).toEqual(['answer']);
  });

  test('the parcel wakes what waits for it, and nothing else', async () => {
    const d = await desk();
    const [parcel, answer] = [await d.withdraw(), await d.withdraw()];
    await all.drain();
    await snoozeCase(all.world, d.actor, { caseId: parcel, for: 'parcel' });
    await snoozeCase(all.world, d.actor, { caseId: answer, for: 'answer' });
    all.clock.advance({ minutes: 1 });
    for (const caseId of [parcel, answer])
      await giveProof(all.world, buyer(d.shop.shopId, caseId), { caseId, number: 'PL123456789' });
    await all.drain();
    expect(await wakings(d, parcel)).toEqual(['parcel']);
    expect((await d.find(answer)).snoozedFor).toBe('answer');
  });

  test('money that is unlocked wakes it when the day comes near, though nothing was owed when it was put off', async () => {
    const d = await desk();
    const caseId = await d.withdraw();
    await all.drain();
    await snoozeCase(all.world, d.actor, { caseId, for: 'answer' });
    await giveProof(all.world, buyer(d.shop.shopId, caseId), { caseId, number: 'PL123456789' });
    await all.drain();
    const owed = (await d.clock(caseId, 'WD-REFUND'))!.expiresAt!;
    all.clock.now = new Date(owed.getTime() - 86_400_000 - 1000);
    await sweepSnoozed.run(all.world, {});
    expect((await d.find(caseId)).snoozedFor).toBe('answer');
    all.clock.advance({ seconds: 1 });
    await sweepSnoozed.run(all.world, {});
    expect(await wakings(d, caseId)).toEqual(['clock']);
  });

  test('closing it ends the wait; by hand it wakes without a dot; a stale version is refused', async () => {
    const d = await desk();
    const caseId = await d.submit({ issue: 'other', description: 'Kiedy zwrot?' });
    await snoozeCase(all.world, d.actor, { caseId, for: 'answer' });
    await expect(wakeCase(all.world, d.actor, { caseId, expectedVersion: 1 })).rejects.toMatchObject({ kind: 'stale' });
    await wakeCase(all.world, d.actor, { caseId });
    expect(await wakings(d, caseId)).toEqual(['staff']);
    const viewer = await aStaff(all.world, d.shop.shopId, 'viewer');
    expect(() => snoozeCase(all.world, viewer, { caseId, for: 'answer' })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
    expect((await d.find(caseId)).procedure).toBe('inquiry');
    await snoozeCase(all.world, d.actor, { caseId, for: 'answer' });
    await moveCase(all.world, d.actor, { caseId, move: 'close' });
    expect(await d.find(caseId)).toMatchObject({ stage: 'closed', snoozedFor: null });
  });
});
