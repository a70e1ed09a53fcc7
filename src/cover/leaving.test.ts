/** Somebody leaves, or answers buyers no more: nothing stays with them, nothing new comes, and who has it now is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aChristmasShop } from '../../test/christmas-shop.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { assignCase } from '../cases/assign-case.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { listNotices } from '../notices/list-notices.ts';
import { createRule } from '../rota/rules.ts';

let t: TestWorld;
let s: Awaited<ReturnType<typeof aChristmasShop>>;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  s = await aChristmasShop(t);
});

const change = (over: { role?: 'warehouse' | 'manager'; active?: false }) =>
  updateStaff(t.world, s.shop.actor, { staffId: s.anna.id, ...over });

test('whoever leaves the shop leaves nothing behind', async () => {
  await s.cases(3);
  await s.book({ staffId: s.marta.id, substituteId: s.anna.id });
  await s.on('2026-12-22');
  await assignCase(t.world, s.shop.actor, { caseId: (await s.cases(1))[0]!, staffId: s.marta.id }); // Anna looks after it
  await change({ active: false });
  await t.drain();
  expect(await s.loads()).toEqual({ 'Ola Właścicielka': 4 });
});

describe('whoever answers buyers no more', () => {
  test('keeps no case, and those who get them are told once', async () => {
    await s.cases(3);
    await s.book();
    await s.on('2026-12-22');
    await s.on('2027-01-03');
    await s.book({ firstDay: '2027-01-10', lastDay: '2027-01-12' });
    await change({ role: 'warehouse' });
    await t.drain();
    expect(await s.loads()).toEqual({ 'Ola Właścicielka': 3 });
    const told = await listNotices(t.world, s.shop.actor, { unread: false, limit: 20 });
    expect(told.items.map(({ kind }) => kind)).toEqual(['passed-on']);
    await s.on('2027-01-10');
    expect(await s.loads()).toEqual({ 'Ola Właścicielka': 3 });
  });

  test('while they are away, gets nothing back', async () => {
    await s.cases(3);
    await s.book();
    await s.on('2026-12-22');
    await change({ role: 'warehouse' });
    await t.drain();
    await s.on('2026-12-23');
    expect(await s.loads()).toEqual({ Marta: 3 });
  });

  test('gets no new one from a rule, nor as somebody’s substitute', async () => {
    const rule = { conditions: {}, staffIds: [s.anna.id, s.marta.id], way: 'in-turn', enabled: true } as const;
    await createRule(t.world, s.shop.actor, { ...rule, staffIds: [...rule.staffIds] });
    await s.book({ staffId: s.marta.id, substituteId: s.anna.id });
    await change({ role: 'warehouse' });
    await t.drain();
    await s.cases(4);
    expect(await s.loads()).toEqual({ Marta: 4 });
    await s.on('2026-12-22');
    await s.cases(2);
    expect(await s.loads()).toEqual({ 'Ola Właścicielka': 6 });
  });

  test('gets no new one as the consultant of a channel', async () => {
    await change({ role: 'warehouse' });
    await t.drain();
    await s.cases(2);
    expect(await s.loads()).toEqual({ 'Ola Właścicielka': 2 });
  });

  test('unlike somebody who rises', async () => {
    await s.cases(2);
    await change({ role: 'manager' });
    await t.drain();
    await s.cases(1);
    expect(await s.loads()).toEqual({ Anna: 3 });
  });
});
