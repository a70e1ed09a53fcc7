/** A case that is taken back, or was merged away: what was prepared for it does not leave any more. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aBankDesk, buyersAccounts, type BankDesk } from '../../test/bank-desk.ts';
import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { approveRun, exportRun } from '../bank/advance-run.ts';
import { listDueTransfers } from '../bank/due-transfers.ts';
import { answerTakeBack, takeBack } from '../cases/take-back.ts';
import { buyer } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';

let here: RefundDesk;
let bank: BankDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.calm();
  bank = await aBankDesk(here.t);
});

/** The buyer takes it back, and the shop agrees. */
async function takenBack(caseId: string, { shop }: Pick<RefundDesk, 'shop'> = here) {
  const asked = await takeBack(here.t.world, buyer(shop.shopId, caseId), { caseId });
  if (asked === 'asked') await answerTakeBack(here.t.world, shop.actor, { caseId, consent: true });
}

/** A complaint whose refund was granted, by the provider. */
async function granted() {
  const ref = newId();
  here.provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await here.desk.order({
    ...delivered('2026-11-20T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
  });
  const caseId = await here.desk.complain({ orderId, wholeOrder: true });
  await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
  await here.t.drain();
  return { caseId, orderId, ref };
}

test('prepared, and nobody approved it: nobody can any more', async () => {
  const { caseId, ref } = await granted();
  await here.plan({ caseId, method: 'original' });
  const { id: attemptId } = await here.last(caseId);
  await takenBack(caseId);
  expect(await here.approve(caseId, here.shop.actor, { attemptId })).toMatchObject({
    state: 'refused',
    reason: 'wrong-stage',
  });
  await here.t.drain();
  expect(await here.last(caseId)).toMatchObject({ state: 'failed', failure: 'called-off' });
  expect(here.provider.moved(ref)).toBe(0);
});

test('approved, and nobody was asked yet: the provider never is, and the order has its room again', async () => {
  const { caseId, orderId, ref } = await granted();
  await here.approve(caseId);
  await takenBack(caseId);
  await here.t.drain();
  expect(here.provider.moved(ref)).toBe(0);
  expect(await here.last(caseId)).toMatchObject({ state: 'failed', failure: 'called-off' });
  const again = await here.desk.complain({ orderId, wholeOrder: true });
  await here.desk.decideAll(again, { outcome: 'accepted', remedy: 'refund' });
  await here.approve(again);
  await here.t.drain();
  expect(here.provider.moved(ref)).toBe(TOTAL);
});

test('a transfer that waits for a file goes into none, and a file prepared with it is not made', async () => {
  const [one, two] = [await bank.approved(), await bank.approved(buyersAccounts[1])];
  const { id: runId } = await bank.prepare([two.attemptId]);
  await approveRun(here.t.world, bank.desk.actor, { runId });
  await takenBack(one.caseId, bank.desk);
  await takenBack(two.caseId, bank.desk);
  // before the worker has heard of it
  expect((await listDueTransfers(here.t.world, bank.desk.actor, bank)).rows).toEqual([]);
  await expect(exportRun(here.t.world, bank.desk.actor, { runId })).rejects.toMatchObject({
    reason: 'transfers-changed',
  });
  await here.t.drain();
  expect(await bank.stateOf(two.attemptId)).toBe('failed: called-off');
});
