/** Somebody is away: what the preview says is what happens, and nothing stays with who is not there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aChristmasShop } from '../../test/christmas-shop.ts';
import { aStaff } from '../../test/builders.ts';
import { assignCase } from '../cases/assign-case.ts';
import { listAbsences } from './list-absences.ts';
import { sweepAbsences } from './sweep-absences.ts';
import { bookAbsence } from './book-absence.ts';
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

describe('Christmas with a chain of two substitutes', () => {
  test('everything is always with somebody who is there, and ends where it began', async () => {
    await s.book();
    await s.book({ staffId: s.marta.id, firstDay: '2026-12-24', lastDay: '2026-12-27', substituteId: s.tomasz.id });
    await s.book({ staffId: s.tomasz.id, firstDay: '2026-12-31', lastDay: '2027-01-01', substituteId: s.marta.id });
    const [first] = await s.cases(5);
    await assignCase(t.world, s.shop.actor, { caseId: (await s.cases(1))[0]!, staffId: s.marta.id });
    await t.drain();
    expect(await s.loads()).toEqual({ Anna: 5, Marta: 1 });

    await s.on('2026-12-21T22:59:00Z'); // 23:59 in Warsaw: still at work
    expect(await s.loads()).toEqual({ Anna: 5, Marta: 1 });
    await s.on('2026-12-21T23:01:00Z');
    expect(await s.loads()).toEqual({ Marta: 6 });
    await s.cases(1);
    expect(await s.loads()).toEqual({ Marta: 7 });

    await s.on('2026-12-24');
    expect(await s.loads()).toEqual({ Tomasz: 7 });
    await s.cases(1);
    expect(await s.loads()).toEqual({ Tomasz: 8 });

    // Marta is back: her own come back, with the new one that went to her; Anna's stay with Tomasz until Anna is back.
    await s.on('2026-12-28');
    expect(await s.loads()).toEqual({ Marta: 2, Tomasz: 6 });
    await s.on('2026-12-31');
    expect(await s.loads()).toEqual({ Marta: 8 });
    await s.on('2027-01-02');
    expect(await s.loads()).toEqual({ Marta: 7, Tomasz: 1 }); // the new one Tomasz got for Anna was never Anna's
    await s.on('2027-01-03');
    expect(await s.loads()).toEqual({ Anna: 5, Marta: 2, Tomasz: 1 });

    const history = (await s.assignments(first!)).map(({ assigneeId, because, for: whom }) =>
      [s.nameOf(String(assigneeId)), because, typeof whom === 'string' && s.nameOf(whom)].filter(Boolean).join(' '),
    );
    expect(history).toEqual([
      'Anna channel',
      'Marta absence Anna',
      'Tomasz absence Anna',
      'Marta absence Anna',
      'Anna return',
    ]);
    expect((await listAbsences(t.world, s.anna)).map(({ state, lookedAfter }) => [state, lookedAfter])).toEqual([
      ['over', 0],
      ['over', 0],
      ['over', 0],
    ]);
  });

  test('the preview says who stands in on which days', async () => {
    await s.book({ staffId: s.marta.id, firstDay: '2026-12-24', lastDay: '2026-12-27', substituteId: s.tomasz.id });
    expect((await s.preview()).cover.map(({ from, to, staffId }) => [from, to, s.nameOf(staffId!)])).toEqual([
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
    const { anna, marta, tomasz } = s;
    const staff = { anna, marta, tomasz };
    for (const [who, substitute] of others)
      await s.book({ staffId: staff[who].id, substituteId: staff[substitute].id });
    await s.cases(3);
    t.clock.advance({ days: 5 });
    await s.desk.withdraw(); // its money is due on 2 January; the complaints' answers are due before
    await s.desk.withdraw({ description: 'druga' });
    t.clock.advance({ days: -5 });
    const seen = await s.preview(over);
    await s.book(over);
    await t.drain();
    if ('handOver' in over) expect(await s.loads()).toEqual(s.said(seen));
    await s.on('2026-12-22');
    expect(await s.loads()).toEqual(s.said(seen));
    expect(seen.open).toBe(5);
    await sweepAbsences.run(t.world, {}); // again changes nothing
    expect(await s.loads()).toEqual(s.said(seen));
  });

  test('only the due ones go', async () => {
    const [early] = await s.cases(1); // its answer is due on 28 December
    await s.desk.withdraw(); // its money waits for the goods, so nothing runs
    const seen = await s.preview({ openCases: 'due' });
    expect([seen.staying, seen.handedOver.map(({ cases: count }) => count)]).toEqual([1, [1]]);
    await s.book({ openCases: 'due' });
    await s.on('2026-12-22');
    expect((await s.desk.find(early!)).assignee?.name).toBe('Marta');
    expect(await s.loads()).toEqual({ Anna: 1, Marta: 1 });
  });

  test('new ones are expected as they came lately', async () => {
    await s.cases(7); // in the last four weeks: a quarter a day
    expect((await s.preview()).expectedNew).toBe(3); // twelve days
  });
});

describe('who may', () => {
  test('everybody who answers books their own, those who lead anybody’s', async () => {
    await expect(bookAbsence(t.world, s.anna, s.plan({}))).resolves.toBeDefined();
    await expect(async () =>
      bookAbsence(t.world, s.tomasz, s.plan({ staffId: s.marta.id, substituteId: null })),
    ).rejects.toThrow('forbidden');
    const warehouse = await aStaff(t.world, s.shop.shopId, 'warehouse');
    await expect(async () => bookAbsence(t.world, warehouse, s.plan({ staffId: warehouse.id }))).rejects.toThrow(
      'forbidden',
    );
    await expect(s.book({ substituteId: warehouse.id, staffId: s.tomasz.id })).rejects.toThrow('invalid');
  });

  test.each([
    ['twice at once', { firstDay: '2027-01-02', lastDay: '2027-01-05' }, 'absence-overlaps'],
    ['in the past', { firstDay: '2026-12-01', lastDay: '2026-12-13' }, 'absence-is-past'],
  ])('nobody is away %s', async (_, over, reason) => {
    await s.book();
    await expect(s.book(over)).rejects.toThrow(reason);
  });
});
