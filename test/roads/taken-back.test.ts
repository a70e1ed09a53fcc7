import { afterAll, beforeAll, expect, test } from 'vitest';

import { answerTakeBack, takeBack } from '../../src/cases/take-back.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { buyer } from '../../src/identity/actor.ts';
import { updateShop } from '../../src/identity/update-shop.ts';
import { writeToShop } from '../../src/messages/write-to-shop.ts';
import { aMonday, delivered, elena, orderLines, subjects, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

/** Each road has a shop and a Monday of its own. */
const monday = async () => (desk = await aMonday(t));
test('taken back: only with the consent of the shop; the pieces are free again, and nothing is owed', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  const asBuyer = buyer(desk.shop.shopId, caseId);
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'cancel' })).rejects.toMatchObject({
    reason: 'not-asked-to-cancel',
  });
  expect(await takeBack(t.world, asBuyer, { caseId })).toBe('asked');
  await t.drain();
  expect(subjects(desk.mailsTo(desk.shop.ownerEmail)).at(-1)).toContain('chce cofnąć odstąpienie');
  await answerTakeBack(t.world, desk.actor, { caseId, consent: false });
  await t.drain();
  expect(subjects(desk.mailsTo(elena.email)).at(-1)).toContain('pozostaje w mocy');
  expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', takebackAskedAt: null });
  expect(await takeBack(t.world, asBuyer, { caseId })).toBe('asked');
  await moveCase(t.world, desk.actor, { caseId, move: 'cancel' });
  expect(await desk.find(caseId)).toMatchObject({ stage: 'cancelled' });
  expect((await desk.find(caseId)).clocks.every(({ state }) => state === 'void')).toBe(true);
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 0 }, { claimed: 0 }]);
  await t.drain();
  expect(subjects(desk.mailsTo(elena.email)).at(-1)).toContain(' cof');

  await moveCase(t.world, desk.actor, { caseId, move: 'reopen', reason: 'pomyłka' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 2 }, { claimed: 1 }]);
});

test('where the shop collects, the money never waits', async () => {
  await monday();
  await updateShop(t.world, desk.actor, { policy: { collectsReturns: true } });
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false });
  expect(await desk.clock(caseId, 'WD-SENDBACK')).toBeUndefined();
});

test('a closed case that the buyer writes to lives again, with nobody mailed to the buyer about it', async () => {
  await monday();
  const caseId = await desk.submit({ issue: 'other', description: 'Kiedy wyślecie?' });
  await t.drain();
  await expect(
    (async () => writeToShop(t.world, buyer(desk.shop.shopId), { caseId, body: 'x', fileIds: [] }))(),
  ).rejects.toMatchObject({ kind: 'missing' });
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
  await writeToShop(t.world, buyer(desk.shop.shopId, caseId), { caseId, body: 'A jednak nie.', fileIds: [] });
  expect(await desk.find(caseId)).toMatchObject({ stage: 'in_review', unread: true });
  await t.drain();
  expect(desk.mailsTo(elena.email)).toHaveLength(2); // acknowledgement, closing
  expect((await findSettlement(t.world, desk.actor, { caseId })).decisions).toEqual([]);
});
