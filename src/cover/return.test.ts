/** Somebody comes back, early, late or never; and what happens meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aChristmasShop } from '../../test/christmas-shop.ts';
import { assignCase } from '../cases/assign-case.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { buyer } from '../identity/actor.ts';
import { listAbsences } from './list-absences.ts';
import { callOffAbsence, changeAbsence } from './book-absence.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';

let t: TestWorld;
let s: Awaited<ReturnType<typeof aChristmasShop>>;

beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  s = await aChristmasShop(t);
});

describe('the return', () => {
  test('what was decided, closed or given away by hand meanwhile stays where it is', async () => {
    const [decided, given, back] = await s.cases(3);
    await s.book();
    await s.on('2026-12-22');
    await s.desk.decideAll(decided!, { outcome: 'accepted', remedy: 'refund' });
    await assignCase(t.world, s.shop.actor, { caseId: given!, staffId: s.tomasz.id });
    await s.on('2027-01-03');
    const names = [decided, given, back].map(async (id) => (await s.desk.find(id!)).assignee?.name);
    expect(await Promise.all(names)).toEqual(['Marta', 'Tomasz', 'Anna']);
  });

  test('or everything stays with the substitute', async () => {
    await s.cases(2);
    await s.book({ comesBack: false });
    await s.on('2026-12-22');
    await s.on('2027-01-03');
    expect(await s.loads()).toEqual({ Marta: 2 });
  });

  test('early, when it is called off', async () => {
    await s.cases(2);
    const { id } = await s.book();
    await s.on('2026-12-22');
    await callOffAbsence(t.world, s.shop.actor, { absenceId: id });
    await t.drain();
    expect(await s.loads()).toEqual({ Anna: 2 });
    await s.cases(1);
    expect(await s.loads()).toEqual({ Anna: 3 });
    await s.on('2027-01-03');
    expect(await s.loads()).toEqual({ Anna: 3 });
  });

  test('of what was handed over at once, when the leave is called off before it began', async () => {
    await s.cases(2);
    const { id } = await s.book({ handOver: 'now' });
    await t.drain();
    expect(await s.loads()).toEqual({ Marta: 2 });
    await callOffAbsence(t.world, s.shop.actor, { absenceId: id });
    await t.drain();
    expect(await s.loads()).toEqual({ Anna: 2 });
  });

  test('waits while another absence follows at once', async () => {
    await s.cases(2);
    await s.book({ lastDay: '2026-12-27' });
    await s.book({ firstDay: '2026-12-28', lastDay: '2026-12-30', substituteId: s.tomasz.id, openCases: 'stay' });
    await s.on('2026-12-22');
    await s.on('2026-12-28');
    expect(await s.loads()).toEqual({ Marta: 2 });
    await s.on('2026-12-31');
    expect(await s.loads()).toEqual({ Anna: 2 });
  });

  test('shortened or lengthened while it runs', async () => {
    await s.cases(1);
    const { id } = await s.book();
    await s.on('2026-12-22');
    const { staffId: _, absenceId: __, ...longer } = s.plan({ lastDay: '2027-01-05' });
    await changeAbsence(t.world, s.shop.actor, { ...longer, absenceId: id });
    await s.on('2027-01-03');
    expect(await s.loads()).toEqual({ Marta: 1 });
    await changeAbsence(t.world, s.shop.actor, { ...longer, absenceId: id, lastDay: '2027-01-03' });
    await s.on('2027-01-04');
    expect(await s.loads()).toEqual({ Anna: 1 });
  });
});

describe('while nothing ran', () => {
  test('a sweep that is late begins the absence, and ends it', async () => {
    await s.cases(2);
    await s.book();
    await s.on('2026-12-29');
    expect(await s.loads()).toEqual({ Marta: 2 });
    await s.on('2027-01-20');
    expect(await s.loads()).toEqual({ Anna: 2 });
  });

  test('an absence that came and went moves nothing, and new cases went round it all the same', async () => {
    await s.cases(2);
    await s.book();
    t.clock.now = new Date('2026-12-23T09:00:00Z');
    await s.cases(1);
    await s.on('2027-01-20');
    expect(await s.loads()).toEqual({ Anna: 2, Marta: 1 });
    expect((await listAbsences(t.world, s.anna)).map(({ endedAt }) => endedAt)).toEqual([t.clock.now]);
  });
});

describe('while somebody is away', () => {
  test('a case assigned to them by hand goes to who stands in, and is theirs on their return', async () => {
    await s.book();
    await s.on('2026-12-22');
    const [id] = await s.cases(1);
    await assignCase(t.world, s.shop.actor, { caseId: id!, staffId: s.tomasz.id });
    await assignCase(t.world, s.shop.actor, { caseId: id!, staffId: s.anna.id });
    expect((await s.desk.find(id!)).assignee?.name).toBe('Marta');
    expect((await s.assignments(id!)).at(-1)).toMatchObject({
      because: 'by-hand',
      for: s.anna.id,
      assigneeId: s.marta.id,
    });
    await s.on('2027-01-03');
    expect((await s.desk.find(id!)).assignee?.name).toBe('Anna');
  });

  test('an answer of the buyer moves a case that stayed', async () => {
    const [id, quiet] = await s.cases(2);
    await s.book({ openCases: 'stay' });
    await s.on('2026-12-22');
    await writeToShop(t.world, buyer(s.shop.shopId, id), { caseId: id!, body: 'Halo?', fileIds: [] });
    await t.drain();
    expect([(await s.desk.find(id!)).assignee?.name, (await s.desk.find(quiet!)).assignee?.name]).toEqual([
      'Marta',
      'Anna',
    ]);
  });

  test('or does not, when the absence says so', async () => {
    const [id] = await s.cases(1);
    await s.book({ openCases: 'stay', replies: 'stay' });
    await s.on('2026-12-22');
    await writeToShop(t.world, buyer(s.shop.shopId, id), { caseId: id!, body: 'Halo?', fileIds: [] });
    await t.drain();
    expect((await s.desk.find(id!)).assignee?.name).toBe('Anna');
  });
});
