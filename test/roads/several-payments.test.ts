/** One sum paid in several payments: each is told with what it is made of, and together they are the sum. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { correctionsInput } from '../../src/accounting/correction-inputs.ts';
import { listCorrections } from '../../src/accounting/list-corrections.ts';
import { givePayoutAccount } from '../../src/cases/afterwards.ts';
import { verifyHistory } from '../../src/cases/case-history.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { buyer as buyerOf } from '../../src/identity/actor.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { moneySentInput } from '../../src/refunds/refund-inputs.ts';
import { elena } from '../case-builders.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../refund-desk.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());
beforeEach(() => {
  here.calm();
  here.t.mails.length = 0;
});

const refundOf = async (caseId: string) => (await findSettlement(here.t.world, here.shop.actor, { caseId })).refund!;
const mails = () => here.desk.mailsTo(elena.email).filter(({ subject }) => /pieni/i.test(subject));
const booked = async (caseId: string) =>
  (await listCorrections(here.t.world, here.shop.actor, correctionsInput.parse({}))).rows
    .filter((row) => row.caseId === caseId)
    .reduce((sum, { total }) => sum + total, 0);
const close = (caseId: string) => moveCase(here.t.world, here.shop.actor, { caseId, move: 'close' });

/** A part of what is owed, the way it was paid, approved and arrived. */
async function paid(caseId: string, amount: number) {
  const { id: attemptId } = await here.plan({ caseId, method: 'original', amount, currency: 'PLN' });
  expect(await here.approve(caseId, here.shop.actor, { attemptId, amount })).toMatchObject({ state: 'approved' });
  await here.t.drain();
  await here.look({ minutes: 90 });
}

test('a part, and the rest later: nothing is over before the last grosz, and no grosz goes twice', async () => {
  const { t, desk, provider } = here;
  const { caseId, ref } = await here.due();
  t.mails.length = 0;
  await paid(caseId, 5000);
  expect(provider.moved(ref)).toBe(5000);
  expect(await refundOf(caseId)).toMatchObject({ total: TOTAL, sent: 5000, left: TOTAL - 5000 });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
  expect(await reasonOf(close(caseId))).toBe('refund-owed');
  expect(mails()[0]!.text).toMatch(/50,00/);
  expect(mails()[0]!.text).toMatch(/Zostaje do wysłania[^\n]*27,99/);

  // The whole sum is not approved any more, nor more than is left.
  expect(await here.approve(caseId)).toMatchObject({ state: 'refused', reason: 'sum-changed' });
  await paid(caseId, TOTAL - 5000);
  expect(provider.moved(ref)).toBe(TOTAL);
  expect(await refundOf(caseId)).toMatchObject({ sent: TOTAL, left: 0 });
  expect(await desk.find(caseId)).toMatchObject({ money: 'settled' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
  expect(mails()).toHaveLength(2);
  expect(mails()[1]!.text).toMatch(/27,99/);
  expect(mails()[1]!.text).toMatch(/Wysłano wcześniej[^\n]*50,00/);
  expect(await reasonOf(here.plan({ caseId, method: 'original', amount: 1, currency: 'PLN' }))).not.toBeNull();
  expect(await booked(caseId)).toBe(TOTAL);
  expect(await verifyHistory(t.world, here.shop.actor, { caseId })).toBeNull();
});

test('a part by the provider, the rest by transfer: another way needs the buyer’s word, and one at a time', async () => {
  const { t, shop, desk, provider } = here;
  const { caseId, ref } = await here.due();
  t.mails.length = 0;
  await paid(caseId, 2000);
  const rest = { caseId, method: 'bank_transfer', amount: TOTAL - 2000, currency: 'PLN' };
  expect(await reasonOf(here.plan(rest))).toBe('needs-consent');
  await givePayoutAccount(t.world, buyerOf(shop.shopId, caseId), { caseId, account: 'PL27114020040000300201355387' });
  const { id: attemptId } = await here.plan({ ...rest, consent: { on: '2026-10-05', how: 'mail' } });
  expect(await reasonOf(here.plan({ caseId, method: 'original', amount: 100, currency: 'PLN' }))).not.toBeNull();
  await here.approve(caseId, shop.actor, { attemptId, amount: TOTAL - 2000 });
  await t.drain();
  expect(await here.last(caseId)).toMatchObject({ state: 'approved', connectionId: null });
  expect(provider.moved(ref)).toBe(2000); // the provider is asked for no more

  // Sent by hand instead of by a file: whoever sent it says so.
  await recordMoneySent(
    t.world,
    shop.actor,
    moneySentInput.parse({ ...rest, sentOn: t.world.todayIn('Europe/Warsaw') }),
  );
  await t.drain();
  expect(await refundOf(caseId)).toMatchObject({ sent: TOTAL, left: 0 });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
  expect(provider.moved(ref)).toBe(2000);
  expect(await booked(caseId)).toBe(TOTAL);
  expect(mails()).toHaveLength(2);
});
