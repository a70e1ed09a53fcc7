/** Somebody is away: what the preview says is what happens, nothing stays with who is not there, and it comes back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { assignCase } from '../cases/assign-case.ts';
import { updateChannel } from '../channels/update-channel.ts';
import type { StaffActor } from '../identity/actor.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { absenceInput } from '../rota/rota-inputs.ts';
import { bookAbsence, callOffAbsence, changeAbsence } from './book-absence.ts';
import { listAbsences } from './list-absences.ts';
import { previewAbsence } from './preview-absence.ts';
import { sweepAbsences } from './sweep-absences.ts';
import type { z } from 'zod';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: ReturnType<typeof aDesk>;
let anna: StaffActor;
let marta: StaffActor;
let tomasz: StaffActor;

beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.now = new Date('2026-12-14T09:00:00Z');
  shop = await aShop(t.world);
  desk = aDesk(t, shop);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta' });
  tomasz = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Tomasz' });
  await updateChannel(t.world, shop.actor, { channelId: shop.channel.id, defaultStaffId: anna.id });
});

const plan = (over: Partial<z.input<typeof absenceInput>>) =>
  absenceInput.parse({
    staffId: anna.id,
    firstDay: '2026-12-22',
    lastDay: '2027-01-02',
    substituteId: marta.id,
    ...over,
  });
const book = (over: Partial<z.input<typeof absenceInput>> = {}) => bookAbsence(t.world, shop.actor, plan(over));
const preview = (over: Partial<z.input<typeof absenceInput>> = {}) => previewAbsence(t.world, shop.actor, plan(over));
const on = async (day: string) => {
  t.clock.now = new Date(day.includes('T') ? day : `${day}T09:00:00Z`);
  await sweepAbsences.run(t.world, {});
  await t.drain();
};
const cases = async (count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await desk.complain());
  return ids;
};
/** How many open cases each has. */
async function loads(): Promise<Record<string, number>> {
  const rows = await inShop(t.world, shop.shopId, (tx) =>
    tx
      .selectFrom('cases as k')
      .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'k.shopId').onRef('s.id', '=', 'k.assigneeId'))
      .select((of) => ['s.name', of.fn.countAll<number>().as('count')])
      .where('k.shopId', '=', shop.shopId)
      .where('k.closedAt', 'is', null)
      .groupBy('s.name')
      .execute(),
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
const nameOf = (id: string) => [anna, marta, tomasz].find((each) => each.id === id)?.name ?? 'Ola Właścicielka';
const said = ({ handedOver, staying }: Awaited<ReturnType<typeof preview>>) => ({
  ...Object.fromEntries(handedOver.map(({ staffId, cases: count }) => [nameOf(staffId), count])),
  ...(staying && { Anna: staying }),
});
const assignments = async (caseId: string) =>
  (
    await inShop(t.world, shop.shopId, (tx) =>
      tx
        .selectFrom('events')
        .select('data')
        .where('shopId', '=', shop.shopId)
        .where('caseId', '=', caseId)
        .where('type', '=', 'case.assigned')
        .orderBy('seq')
        .execute(),
    )
  ).map(({ data }) => data as Record<string, unknown>);

describe('Christmas with a chain of two substitutes', () => {
  test('everything is always with somebody who is there, and ends where it began', async () => {
    await book();
    await book({ staffId: marta.id, firstDay: '2026-12-24', lastDay: '2026-12-27', substituteId: tomasz.id });
    await book({ staffId: tomasz.id, firstDay: '2026-12-31', lastDay: '2027-01-01', substituteId: marta.id });
    const [first] = await cases(5);
    await assignCase(t.world, shop.actor, { caseId: (await cases(1))[0]!, staffId: marta.id });
    await t.drain();
    expect(await loads()).toEqual({ Anna: 5, Marta: 1 });

    await on('2026-12-21T22:59:00Z'); // 23:59 in Warsaw: still at work
    expect(await loads()).toEqual({ Anna: 5, Marta: 1 });
    await on('2026-12-21T23:01:00Z');
    expect(await loads()).toEqual({ Marta: 6 });
    await cases(1);
    expect(await loads()).toEqual({ Marta: 7 });

    await on('2026-12-24');
    expect(await loads()).toEqual({ Tomasz: 7 });
    await cases(1);
    expect(await loads()).toEqual({ Tomasz: 8 });

    // Marta is back: her own come back, with the new one that went to her; Anna's stay with Tomasz until Anna is back.
    await on('2026-12-28');
    expect(await loads()).toEqual({ Marta: 2, Tomasz: 6 });
    await on('2026-12-31');
    expect(await loads()).toEqual({ Marta: 8 });
    await on('2027-01-02');
    expect(await loads()).toEqual({ Marta: 7, Tomasz: 1 }); // the new one Tomasz got for Anna was never Anna's
    await on('2027-01-03');
    expect(await loads()).toEqual({ Anna: 5, Marta: 2, Tomasz: 1 });

    const history = (await assignments(first!)).map(({ assigneeId, because, for: whom }) =>
      [nameOf(String(assigneeId)), because, whom && nameOf(String(whom))].filter(Boolean).join(' '),
    );
    expect(history).toEqual([
      'Anna channel',
      'Marta absence Anna',
      'Tomasz absence Anna',
      'Marta absence Anna',
      'Anna return',
    ]);
    expect((await listAbsences(t.world, anna)).map(({ state, lookedAfter }) => [state, lookedAfter])).toEqual([
      ['over', 0],
      ['over', 0],
      ['over', 0],
    ]);
  });

  test('the preview says who stands in on which days', async () => {
    await book({ staffId: marta.id, firstDay: '2026-12-24', lastDay: '2026-12-27', substituteId: tomasz.id });
    expect((await preview()).cover.map(({ from, to, staffId }) => [from, to, nameOf(staffId!)])).toEqual([
      ['2026-12-22', '2026-12-23', 'Marta'],
      ['2026-12-24', '2026-12-27', 'Tomasz'],
      ['2026-12-28', '2027-01-02', 'Marta'],
    ]);
  });
});

describe('the counts in the preview are what happens', () => {
  test.each([
    ['a substitute who is there', [], {}],
    ['a chain', [['marta', 'tomasz']], {}],
    ['a cycle', [['marta', 'anna']], {}],
    ['nobody named', [], { substituteId: null }],
    ['only what has a clock in that time', [], { openCases: 'due' }],
    ['nothing', [], { openCases: 'stay' }],
    ['handed over at once', [], { handOver: 'now' }],
  ] as const)('%s', async (_, others, over) => {
    const staff = { anna, marta, tomasz };
    for (const [who, substitute] of others) await book({ staffId: staff[who].id, substituteId: staff[substitute].id });
    await cases(3);
    t.clock.advance({ days: 5 });
    await desk.withdraw(); // its money is due on 2 January; the complaints' answers are due before
    await desk.withdraw({ description: 'druga' });
    t.clock.advance({ days: -5 });
    const seen = await preview(over);
    await book(over);
    await t.drain();
    if ('handOver' in over) expect(await loads()).toEqual(said(seen));
    await on('2026-12-22');
    expect(await loads()).toEqual(said(seen));
    expect(seen.open).toBe(5);
    await sweepAbsences.run(t.world, {}); // again changes nothing
    expect(await loads()).toEqual(said(seen));
  });

  test('only the due ones go', async () => {
    const [early] = await cases(1); // its answer is due on 28 December
    await desk.withdraw(); // its money waits for the goods, so nothing runs
    const seen = await preview({ openCases: 'due' });
    expect([seen.staying, seen.handedOver.map(({ cases: count }) => count)]).toEqual([1, [1]]);
    await book({ openCases: 'due' });
    await on('2026-12-22');
    expect((await desk.find(early!)).assignee?.name).toBe('Marta');
    expect(await loads()).toEqual({ Anna: 1, Marta: 1 });
  });

  test('new ones are expected as they came lately', async () => {
    await cases(7); // in the last four weeks: a quarter a day
    expect((await preview()).expectedNew).toBe(3); // twelve days
  });
});

describe('the return', () => {
  test('what was decided, closed or given away by hand meanwhile stays where it is', async () => {
    const [decided, given, back] = await cases(3);
    await book();
    await on('2026-12-22');
    await desk.decideAll(decided!, { outcome: 'accepted', remedy: 'refund' });
    await assignCase(t.world, shop.actor, { caseId: given!, staffId: tomasz.id });
    await on('2027-01-03');
    const names = [decided, given, back].map(async (id) => (await desk.find(id!)).assignee?.name);
    expect(await Promise.all(names)).toEqual(['Marta', 'Tomasz', 'Anna']);
  });

  test('or everything stays with the substitute', async () => {
    await cases(2);
    await book({ comesBack: false });
    await on('2026-12-22');
    await on('2027-01-03');
    expect(await loads()).toEqual({ Marta: 2 });
  });

  test('early, when it is called off', async () => {
    await cases(2);
    const { id } = await book();
    await on('2026-12-22');
    await callOffAbsence(t.world, shop.actor, { absenceId: id });
    await t.drain();
    expect(await loads()).toEqual({ Anna: 2 });
    await cases(1);
    expect(await loads()).toEqual({ Anna: 3 });
    await on('2027-01-03');
    expect(await loads()).toEqual({ Anna: 3 });
  });

  test('of what was handed over at once, when the leave is called off before it began', async () => {
    await cases(2);
    const { id } = await book({ handOver: 'now' });
    await t.drain();
    expect(await loads()).toEqual({ Marta: 2 });
    await callOffAbsence(t.world, shop.actor, { absenceId: id });
    await t.drain();
    expect(await loads()).toEqual({ Anna: 2 });
  });

  test('waits while another absence follows at once', async () => {
    await cases(2);
    await book({ lastDay: '2026-12-27' });
    await book({ firstDay: '2026-12-28', lastDay: '2026-12-30', substituteId: tomasz.id, openCases: 'stay' });
    await on('2026-12-22');
    await on('2026-12-28');
    expect(await loads()).toEqual({ Marta: 2 });
    await on('2026-12-31');
    expect(await loads()).toEqual({ Anna: 2 });
  });

  test('shortened or lengthened while it runs', async () => {
    await cases(1);
    const { id } = await book();
    await on('2026-12-22');
    const { staffId: _, absenceId: __, ...longer } = plan({ lastDay: '2027-01-05' });
    await changeAbsence(t.world, shop.actor, { ...longer, absenceId: id });
    await on('2027-01-03');
    expect(await loads()).toEqual({ Marta: 1 });
    await changeAbsence(t.world, shop.actor, { ...longer, absenceId: id, lastDay: '2027-01-03' });
    await on('2027-01-04');
    expect(await loads()).toEqual({ Anna: 1 });
  });
});

describe('while nothing ran', () => {
  test('a sweep that is late begins the absence, and ends it', async () => {
    await cases(2);
    await book();
    await on('2026-12-29');
    expect(await loads()).toEqual({ Marta: 2 });
    await on('2027-01-20');
    expect(await loads()).toEqual({ Anna: 2 });
  });

  test('an absence that came and went moves nothing, and new cases went round it all the same', async () => {
    await cases(2);
    await book();
    t.clock.now = new Date('2026-12-23T09:00:00Z');
    await cases(1);
    await on('2027-01-20');
    expect(await loads()).toEqual({ Anna: 2, Marta: 1 });
    expect((await listAbsences(t.world, anna)).map(({ endedAt }) => endedAt)).toEqual([t.clock.now]);
  });
});

describe('while somebody is away', () => {
  test('a case assigned to them by hand goes to who stands in, and is theirs on their return', async () => {
    await book();
    await on('2026-12-22');
    const [id] = await cases(1);
    await assignCase(t.world, shop.actor, { caseId: id!, staffId: tomasz.id });
    await assignCase(t.world, shop.actor, { caseId: id!, staffId: anna.id });
    expect((await desk.find(id!)).assignee?.name).toBe('Marta');
    expect((await assignments(id!)).at(-1)).toMatchObject({ because: 'by-hand', for: anna.id, assigneeId: marta.id });
    await on('2027-01-03');
    expect((await desk.find(id!)).assignee?.name).toBe('Anna');
  });

  test('an answer of the buyer moves a case that stayed', async () => {
    const [id, quiet] = await cases(2);
    await book({ openCases: 'stay' });
    await on('2026-12-22');
    await writeToShop(t.world, buyer(shop.shopId, id!), { caseId: id!, body: 'Halo?', fileIds: [] });
    await t.drain();
    expect([(await desk.find(id!)).assignee?.name, (await desk.find(quiet!)).assignee?.name]).toEqual([
      'Marta',
      'Anna',
    ]);
  });

  test('or does not, when the absence says so', async () => {
    const [id] = await cases(1);
    await book({ openCases: 'stay', replies: 'stay' });
    await on('2026-12-22');
    await writeToShop(t.world, buyer(shop.shopId, id!), { caseId: id!, body: 'Halo?', fileIds: [] });
    await t.drain();
    expect((await desk.find(id!)).assignee?.name).toBe('Anna');
  });
});

test('whoever leaves the shop leaves nothing behind', async () => {
  await cases(3);
  await book({ staffId: marta.id, substituteId: anna.id });
  await on('2026-12-22');
  await assignCase(t.world, shop.actor, { caseId: (await cases(1))[0]!, staffId: marta.id }); // Anna looks after it
  await updateStaff(t.world, shop.actor, { staffId: anna.id, active: false });
  await t.drain();
  expect(await loads()).toEqual({ 'Ola Właścicielka': 4 });
});

describe('who may', () => {
  test('everybody who answers books their own, those who lead anybody’s', async () => {
    await expect(bookAbsence(t.world, anna, plan({}))).resolves.toBeDefined();
    await expect(async () =>
      bookAbsence(t.world, tomasz, plan({ staffId: marta.id, substituteId: null })),
    ).rejects.toThrow('forbidden');
    const warehouse = await aStaff(t.world, shop.shopId, 'warehouse');
    await expect(async () => bookAbsence(t.world, warehouse, plan({ staffId: warehouse.id }))).rejects.toThrow(
      'forbidden',
    );
    await expect(book({ substituteId: warehouse.id, staffId: tomasz.id })).rejects.toThrow('invalid');
  });

  test.each([
    ['twice at once', { firstDay: '2027-01-02', lastDay: '2027-01-05' }, 'absence-overlaps'],
    ['in the past', { firstDay: '2026-12-01', lastDay: '2026-12-13' }, 'absence-is-past'],
  ])('nobody is away %s', async (_, over, reason) => {
    await book();
    await expect(book(over)).rejects.toThrow(reason);
  });
});
