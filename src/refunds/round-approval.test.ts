/** Ways round an approval: a sum in parts, and what was planned by a decision that holds no more. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { updateShop } from '../identity/update-shop.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listDueInput } from './attempt-inputs.ts';
import { currentPlan } from './current-plan.ts';
import { listDueRefunds } from './list-due-refunds.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

const planOf = (id: string) =>
  inShop(here.t.world, here.shop.shopId, (tx) => currentPlan(tx, { shopId: here.shop.shopId, id }));
const second = async (caseId: string) =>
  (await listDueRefunds(here.t.world, here.shop.actor, listDueInput.parse({ view: 'second' }))).items.filter(
    (each) => each.caseId === caseId,
  );

test('a sum in parts is no way round the second person', async () => {
  const { t, shop, provider, due, plan, approve, look } = here;
  const { caseId, ref } = await due();
  await updateShop(t.world, shop.actor, {
    policy: { secondPersonAbove: { limits: { PLN: 5000 }, elsewhere: 'two' } },
  });
  await plan({ caseId, method: 'original', amount: 4000 });
  expect(await approve(caseId, shop.actor, { amount: 4000 })).toMatchObject({ state: 'approved' });
  await t.drain();
  await look({ minutes: 20 });
  const rest = TOTAL - 4000;
  await plan({ caseId, method: 'original', amount: rest });
  expect(await approve(caseId, shop.actor, { amount: rest })).toMatchObject({ state: 'first' });
  const ewa = await aStaff(t.world, shop.shopId, 'accountant', { name: 'Ewa' });
  expect(await second(caseId)).toMatchObject([{ second: { needed: true, byMe: true } }]);
  expect(await approve(caseId, ewa, { amount: rest })).toMatchObject({ state: 'approved' });
  await updateShop(t.world, shop.actor, { policy: { secondPersonAbove: null } });
  await t.drain();
  expect(provider.moved(ref)).toBe(TOTAL);
});

test('a decision that grants no money takes back what was only planned: nobody approves it any more', async () => {
  const { t, shop, desk, provider, plan, approve, last } = here;
  const ref = newId();
  provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
  });
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
  await plan({ caseId, method: 'original' });
  const planned = await last(caseId);
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
  const { id: attemptId, amount } = planned;
  await approve(caseId, shop.actor, { attemptId, amount });
  await t.drain();
  expect(provider.moved(ref)).toBe(0);
  expect(await last(caseId)).toMatchObject({ state: 'failed', failure: 'called-off' });
  expect((await desk.find(caseId)).money).toBe(null);
});

test('what a decision grants no more leaves its room to another case of the order; what was paid for does not', async () => {
  const { t, provider, desk, plan, approve, look, shop, last } = here;
  const ref = newId();
  provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
  });
  const claim = () => desk.complain({ orderId, wholeOrder: true });
  const refunded = async (caseId: string) => {
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    return (await planOf(caseId))?.total;
  };
  const [first, late] = [await claim(), await claim()];
  expect(await refunded(first)).toBe(TOTAL);
  await desk.decideAll(first, { outcome: 'accepted', remedy: 'repair' });
  expect(await planOf(first)).toMatchObject({ total: 0, parts: [] });
  expect(await refunded(late)).toBe(TOTAL);
  await plan({ caseId: late, method: 'original', amount: 4000 });
  const { id: attemptId, amount } = await last(late);
  await approve(late, shop.actor, { attemptId, amount });
  await t.drain();
  await look({ minutes: 20 });
  expect(provider.moved(ref)).toBe(4000);
  await expect(refunded(first)).rejects.toMatchObject({ reason: 'granted-more-than-bought' });
});
