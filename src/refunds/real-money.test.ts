import { afterAll, beforeAll, expect, test } from 'vitest';

import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { listCorrections } from '../accounting/list-corrections.ts';
import { listNotices } from '../notices/list-notices.ts';
import { moneyAtRisk } from '../notices/sql/morning-rows.ts';
import { markTestOrder } from '../orders/mark-test-order.ts';
import { inShop } from '../platform/shop-scope.ts';
import { receiveGoods } from '../returns/receive-goods.ts';
import { goodsInput } from '../returns/return-inputs.ts';
import { listDueInput } from './attempt-inputs.ts';
import { listDueRefunds } from './list-due-refunds.ts';
import { moneySentInput } from './refund-inputs.ts';
import { recordMoneySent } from './record-money-sent.ts';

let d: RefundDesk;
beforeAll(async () => {
  d = await aRefundDesk();
});
afterAll(() => d.close());

test('about a test case nothing is to be paid, put in a file, corrected or counted as owed', async () => {
  const { orderId } = await d.desk.order({
    number: 'PROBA-1',
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: 'SES-test' },
  });
  await markTestOrder(d.t.world, d.shop.actor, orderId);
  const caseId = await d.desk.withdraw({ orderNumber: 'PROBA-1' });
  const { lines, test: isTest } = await d.desk.find(caseId);
  expect(isTest).toBe(true);
  const back = lines.map(({ id, quantity }) => ({ caseLineId: id, received: quantity, restocked: quantity }));
  await receiveGoods(d.t.world, d.shop.actor, goodsInput.parse({ caseId, receivedOn: '2026-10-05', lines: back }));
  await d.t.drain();
  const real = await d.due();

  const due = await listDueRefunds(d.t.world, d.shop.actor, listDueInput.parse({}));
  expect(due.items.map((each) => each.caseId)).toEqual([real.caseId]);
  expect(due.counts).toMatchObject({ due: 1, problem: 0 });
  expect(await d.approve(caseId)).toMatchObject({ state: 'refused', reason: 'is-test' });
  expect(await reasonOf(d.plan({ caseId, method: 'bank_transfer', consent: { on: '2026-10-05', how: 'mail' } }))).toBe(
    'is-test',
  );
  const until = new Date('2027-01-01T00:00:00Z');
  const risk = await inShop(d.t.world, d.shop.shopId, (tx) => moneyAtRisk(tx, d.shop.shopId, until));
  expect(risk).toMatchObject([{ cases: 1 }]);

  // it may be tried out to its end: what is written down corrects no sale
  const sent = { caseId, method: 'original', amount: TOTAL, currency: 'PLN', sentOn: '2026-10-05' };
  await recordMoneySent(d.t.world, d.shop.actor, moneySentInput.parse(sent));
  await d.t.drain();
  expect((await listCorrections(d.t.world, d.shop.actor, { state: 'open', limit: 10 })).rows).toEqual([]);
});

test('a refund in doubt and one that failed are told once, to who has the case and who may approve', async () => {
  const { caseId } = await d.due();
  d.provider.misbehave('silent-before');
  await d.approve(caseId);
  await d.t.drain();
  await d.look();
  const mine = async () =>
    (await listNotices(d.t.world, d.shop.actor, { unread: false, limit: 50 })).items
      .filter((each) => each.caseId === caseId && each.kind.startsWith('refund'))
      .map(({ kind }) => kind);
  expect(await mine()).toEqual(['refund-in-doubt']);
  const toOwner = d.t.mails.filter(
    ({ subject, text }) => /zwrot/i.test(subject) && /nie wiadomo/i.test(`${subject} ${text}`),
  );
  expect(toOwner).toHaveLength(1);
  d.calm();
});
