import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { updateShop } from '../identity/update-shop.ts';
import { listNotices } from '../notices/list-notices.ts';
import { worthOf } from './approval.ts';
import { approveDecision, sendBackDecision, takeBackDecision } from './approve-decision.ts';
import { findWaiting } from './find-proposals.ts';
import { findSettlement } from './find-settlement.ts';

const line = { id: 'a', quantity: 2, bought: 2, paidTotal: 9000 };
const yes = (remedy: string, over: object = {}) =>
  ({ caseLineId: 'a', outcome: 'accepted', quantity: 1, remedy, ...over }) as never;

test.each([
  ['a refund with its sum', [yes('refund', { amount: 5000 })], 5000],
  ['a refund without one, at the price paid', [yes('refund')], 4500],
  ['a reduction and a voucher', [yes('price_reduction', { amount: 100 }), yes('voucher', { amount: 50 })], 150],
  ['a thing sent anew', [yes('replacement', { quantity: 2 })], 9000],
  ['a repair costs what nobody knows', [yes('repair')], 0],
  ['what is turned down', [{ ...(yes('refund', { amount: 5000 }) as object), outcome: 'rejected' } as never], 0],
])('worth: %s', (_, lines, worth) => expect(worthOf(lines, [line])).toBe(worth));

let t: TestWorld;
let desk: Desk;
let owner: Desk['actor'];
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  const shop = await aShop(t.world, { name: 'Zielona Półka' });
  owner = shop.actor;
  await updateShop(t.world, owner, { policy: { approvalLimit: { limits: { PLN: 20_000 }, elsewhere: 'two' } } });
  desk = aDesk(t, shop, await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta Kowal' }));
});
afterAll(() => t.close());

async function waiting(amount = 25_000) {
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const [first, ...others] = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'refund', amount: 0 });
  await desk.decideAll(
    caseId,
    { outcome: 'accepted', remedy: 'refund' },
    { lines: [{ ...first!, amount }, ...others], rootCause: 'product' },
  );
  await t.drain();
  return { caseId, waitingId: (await findWaiting(t.world, desk.actor, { caseId }))!.id };
}

test('above the limit nothing happens until a second person agrees; then everything does', async () => {
  const { caseId, waitingId } = await waiting();
  expect(await desk.find(caseId)).toMatchObject({
    outcome: 'none',
    stage: 'submitted',
    money: null,
    flags: ['awaits-approval'],
  });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'running' });
  expect((await findSettlement(t.world, desk.actor, { caseId })).decisions).toEqual([]);
  const mailed = desk.mailsTo(elena.email).length;
  const { items } = await listNotices(t.world, owner, { limit: 20 } as never);
  expect(items.filter((each) => each.caseId === caseId).map(({ kind }) => kind)).toContain('approval-asked');
  await expect(desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 1 })).rejects.toMatchObject({
    reason: 'decision-waits',
  });

  expect(() => approveDecision(t.world, desk.actor, { caseId, waitingId })).toThrow('not-allowed');
  await approveDecision(t.world, owner, { caseId, waitingId });
  await t.drain();
  expect(await desk.find(caseId)).toMatchObject({
    outcome: 'accepted',
    stage: 'settling',
    money: 'planned',
    flags: [],
  });
  const { decisions } = await findSettlement(t.world, desk.actor, { caseId });
  expect(decisions).toMatchObject([{ decidedBy: 'Marta Kowal', approvedBy: owner.name, rootCause: 'product' }]);
  expect(desk.mailsTo(elena.email)).toHaveLength(mailed + 1);
  await expect(approveDecision(t.world, owner, { caseId, waitingId })).rejects.toMatchObject({
    reason: 'already-answered',
  });
});

test('nobody agrees with themselves', async () => {
  const asOwner = aDesk(t, desk.shop, owner);
  const caseId = await asOwner.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await asOwner.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 30_000 });
  const { id: waitingId } = (await findWaiting(t.world, owner, { caseId }))!;
  await expect(approveDecision(t.world, owner, { caseId, waitingId })).rejects.toMatchObject({
    reason: 'second-person-approves',
  });
  const manager = await aStaff(t.world, desk.shop.shopId, 'manager');
  await approveDecision(t.world, manager, { caseId, waitingId });
  expect(await desk.find(caseId)).toMatchObject({ outcome: 'accepted' });
});

test('sent back with a note, it may be written anew; one’s own may be taken back', async () => {
  const { caseId, waitingId } = await waiting();
  await sendBackDecision(t.world, owner, { caseId, waitingId, note: 'Za dużo.' });
  expect(await desk.find(caseId)).toMatchObject({ flags: [], outcome: 'none' });
  expect(await findWaiting(t.world, desk.actor, { caseId })).toMatchObject({ state: 'sent_back', note: 'Za dużo.' });
  await t.drain();
  const { items } = await listNotices(t.world, desk.actor, { limit: 20 } as never);
  expect(items.map(({ kind }) => kind)).toContain('decision-sent-back');
  t.clock.advance({ minutes: 5 });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 21_000 });
  const again = (await findWaiting(t.world, desk.actor, { caseId }))!.id;
  await expect(takeBackDecision(t.world, owner, { caseId, waitingId: again })).rejects.toMatchObject({
    reason: 'not-yours',
  });
  await takeBackDecision(t.world, desk.actor, { caseId, waitingId: again });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
  expect(await desk.find(caseId)).toMatchObject({ outcome: 'accepted' });
});

test('the clock does not wait: a "no" that was agreed to too late is refused', async () => {
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const [first, ...others] = await desk.linesOf(caseId, { outcome: 'rejected', ground: 'conforms' });
  await desk.decideAll(
    caseId,
    { outcome: 'rejected' },
    {
      lines: [{ ...first!, outcome: 'accepted', remedy: 'refund', amount: 30_000, ground: undefined }, ...others],
    },
  );
  const { id: waitingId } = (await findWaiting(t.world, owner, { caseId }))!;
  t.clock.advance({ days: 20 });
  await sweepClocks.run(t.world, {});
  expect((await desk.find(caseId)).outcome).toBe('deemed_accepted');
  await expect(approveDecision(t.world, owner, { caseId, waitingId })).rejects.toMatchObject({
    reason: 'silence-was-consent',
  });
});
