/** What was thought out before the case became another: it is judged again when it is let go. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aRefundDesk, type RefundDesk } from '../../test/refund-desk.ts';
import { findBenchCase } from '../returns/bench-case.ts';
import { undoReceipt } from '../returns/undo-receipt.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

const planned = async () => {
  const { caseId, ref } = await here.due();
  await here.plan({ caseId, method: 'original' });
  const { id: attemptId } = await here.last(caseId);
  return { caseId, ref, approve: () => here.approve(caseId, here.shop.actor, { attemptId }) };
};

test('a refund planned while the wrong parcel lay there is not let go once its count is taken back', async () => {
  const { caseId, ref, approve } = await planned();
  const { receipts } = await findBenchCase(here.t.world, here.shop.actor, { caseId });
  await undoReceipt(here.t.world, here.shop.actor, { receiptId: receipts[0]!.id });
  expect(await here.desk.find(caseId)).toMatchObject({ money: null });
  expect(await approve()).toMatchObject({ state: 'refused', reason: 'nothing-owed' });
  expect(here.provider.moved(ref)).toBe(0);
});
