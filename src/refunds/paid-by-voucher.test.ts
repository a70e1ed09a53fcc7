/** An order paid in part with a gift card or a voucher: in money goes back what was paid in money, and never more. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, type RefundDesk } from '../../test/refund-desk.ts';
import { newId } from '../kit/id.ts';
import { receiveGoods } from '../returns/receive-goods.ts';
import { goodsInput } from '../returns/return-inputs.ts';
import { listDueInput } from './attempt-inputs.ts';
import { listDueRefunds } from './list-due-refunds.ts';
import { listRefunds } from './list-refunds.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

/** Two mugs for 45.00, a plate for 20.00, delivery 12.99: 77.99, of which so much by a gift card. */
const ordered = async (giftCard: number) => {
  const ref = newId();
  const paid = 7799 - giftCard;
  here.provider.ledger.payments.set(ref, paid);
  const { orderId, line } = await here.desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    otherFees: [{ name: 'Karta podarunkowa', amount: -giftCard }],
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
  });
  return { orderId, line, ref, paid };
};
const back = async (caseId: string) => {
  const { lines } = await here.desk.find(caseId);
  const all = lines.map(({ id, quantity }) => ({ caseLineId: id, received: quantity, restocked: quantity }));
  await receiveGoods(here.t.world, here.shop.actor, goodsInput.parse({ caseId, receivedOn: '2026-10-05', lines: all }));
  await here.t.drain();
  return (await listRefunds(here.t.world, here.shop.actor, { caseId })).due!;
};

test('all of it back: the money that was paid, delivery too', async () => {
  const { orderId, ref, paid } = await ordered(3000);
  const caseId = await here.desk.withdraw({ orderId });
  // 30.00 over 65.00 of goods: the mugs 45.00 - 20.77, the plate 20.00 - 9.23, the delivery as it was
  const due = await back(caseId);
  expect(due).toMatchObject({ amount: 4799, parts: [{ amount: 2423 }, { amount: 1077 }, { amount: 1299 }] });
  await here.approve(caseId, here.shop.actor, { amount: due.amount });
  await here.t.drain();
  expect(here.provider.moved(ref)).toBe(paid);
});

test('in two parts: together what was paid in money, to the grosz', async () => {
  const { orderId, line, ref, paid } = await ordered(3000);
  for (const [name, quantity, amount] of [
    ['plate', 1, 1077],
    ['mug', 1, 1212], // 24.23 : 2, the first piece has the grosz more
    ['mug', 1, 1211 + 1299],
  ] as const) {
    const caseId = await here.desk.withdraw({
      orderId,
      wholeOrder: false,
      lines: [{ orderLineId: line(name).id, quantity }],
    });
    expect((await back(caseId)).amount).toBe(amount);
    await here.approve(caseId, here.shop.actor, { amount });
    await here.t.drain();
  }
  expect(here.provider.moved(ref)).toBe(paid);
});

test('a card of more than the goods cost: it has paid for a part of the delivery, and no goods are owed', async () => {
  const { orderId } = await ordered(7000);
  expect(await back(await here.desk.withdraw({ orderId }))).toMatchObject({ amount: 799 });
});

test('wholly by card: no money is owed, and the run says so', async () => {
  const { orderId } = await ordered(7799);
  const caseId = await here.desk.withdraw({ orderId });
  expect((await back(caseId)).amount).toBe(0);
  const { items } = await listDueRefunds(here.t.world, here.shop.actor, listDueInput.parse({}));
  expect(items.find((each) => each.caseId === caseId)).toMatchObject({ amount: null, problem: 'nothing-owed' });
});
