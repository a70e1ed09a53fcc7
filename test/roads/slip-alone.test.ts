/** A slip stuck on a parcel, and no form: the scan is the statement's arrival, and the money follows as after any other. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { inShop } from '../../src/platform/shop-scope.ts';
import { listDueInput } from '../../src/refunds/attempt-inputs.ts';
import { listDueRefunds } from '../../src/refunds/list-due-refunds.ts';
import { issueSlips } from '../../src/returns/issue-slips.ts';
import { openSlip } from '../../src/returns/open-slip.ts';
import { openSlipInput } from '../../src/returns/slip-inputs.ts';
import { aBench, good } from '../bench-builders.ts';
import { delivered, elena } from '../case-builders.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../refund-desk.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

test('the case and its acknowledgement begin with the scan; counted, approved, paid, closed', async () => {
  const { t, shop, desk, provider } = here;
  const bench = await aBench(desk);
  provider.ledger.payments.set('SES-SLIP', TOTAL);
  const { orderId } = await desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: 'SES-SLIP' },
  });
  const [code] = await inShop(t.world, shop.shopId, (tx) =>
    issueSlips(t.world, tx, shop.shopId, [{ channelId: shop.channel.id, orderId }]),
  );
  const { caseId, how } = await openSlip(t.world, bench.hania, openSlipInput.parse({ code: code! }));
  expect(how).toBe('opened');
  expect((await openSlip(t.world, bench.hania, openSlipInput.parse({ code: code! }))).caseId).toBe(caseId);
  await t.drain();
  expect(desk.mailsTo(elena.email)).toHaveLength(1);

  const { lines } = await desk.find(caseId);
  const counted = { [lines[0]!.id]: [good(2)], [lines[1]!.id]: [good(1)] };
  await bench.receive(caseId, counted, { receivedOn: '2026-10-05' });
  await t.drain();
  const { items } = await listDueRefunds(t.world, shop.actor, listDueInput.parse({ plain: true }));
  expect(items).toMatchObject([{ caseId, amount: TOTAL, plain: true, problem: null }]);
  expect(await here.approve(caseId)).toMatchObject({ state: 'approved' });
  await t.drain();
  await here.look({ minutes: 90 });
  expect(provider.moved('SES-SLIP')).toBe(TOTAL);
  expect(await desk.find(caseId)).toMatchObject({ stage: 'closed', money: 'settled' });
  expect(desk.mailsTo(elena.email)).toHaveLength(3);
});
