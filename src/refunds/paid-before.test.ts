/** Money that left before the sum it is for was known, or was made smaller: it counts, and nothing is owed twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { closeCase } from '../cases/end-case.ts';
import { inCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import { adjustRefund } from './adjust-refund.ts';
import { adjustRefundInput } from './adjusted.ts';
import { dueViews, listDueInput } from './attempt-inputs.ts';
import { listDueRefunds } from './list-due-refunds.ts';
import { listRefunds } from './list-refunds.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

const claim = async () => {
  const ref = newId();
  here.provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await here.desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
  });
  return { caseId: await here.desk.complain({ orderId, wholeOrder: true }), ref };
};
const byHand = (caseId: string, amount: number) =>
  recordMoneySent(
    here.t.world,
    here.shop.actor,
    moneySentInput.parse({ caseId, method: 'original', amount, currency: 'PLN', sentOn: '2026-10-04' }),
  );
/** In which views of the refund run it stands, and with how much. */
const inRun = async (caseId: string) => {
  const views = await Promise.all(
    dueViews.map(
      async (view) => (await listDueRefunds(here.t.world, here.shop.actor, listDueInput.parse({ view }))).items,
    ),
  );
  return views
    .flat()
    .filter((each) => each.caseId === caseId)
    .map(({ amount }) => amount);
};
const close = (caseId: string) => inCase(here.t.world, here.shop.actor, { caseId }, (open) => closeCase(open));

describe('paid by hand before it was decided', () => {
  test('all of it: nothing is left to pay, the clock has what it waited for, the case ends', async () => {
    const { caseId } = await claim();
    await byHand(caseId, TOTAL);
    await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    await here.t.drain();
    expect(await here.desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'sent' });
    expect(await here.desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({ state: 'met' });
    expect(await inRun(caseId)).toEqual([]);
    await close(caseId);
    expect((await here.desk.find(caseId)).stage).toBe('closed');
  });

  test('a part of it: the rest is owed, once', async () => {
    const { caseId, ref } = await claim();
    await byHand(caseId, 3000);
    await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    expect(await inRun(caseId)).toEqual([TOTAL - 3000]);
    await here.approve(caseId, here.shop.actor, { amount: TOTAL - 3000 });
    await here.t.drain();
    await here.look({ minutes: 90 });
    expect(here.provider.moved(ref)).toBe(TOTAL - 3000);
    expect((await here.desk.find(caseId)).money).toBe('settled');
    expect(await inRun(caseId)).toEqual([]);
  });

  test('more than is decided then: nothing more leaves', async () => {
    const { caseId } = await claim();
    await byHand(caseId, TOTAL);
    await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 500 });
    expect((await here.desk.find(caseId)).money).toBe('sent');
    expect(await inRun(caseId)).toEqual([]);
    expect((await listRefunds(here.t.world, here.shop.actor, { caseId })).due?.amount).toBe(0);
    await close(caseId);
  });

  test('of goods of no order, whose sum only a person knows: what they paid was it', async () => {
    const caseId = await here.desk.complain({ description: 'Kupione na targu, pękło.' });
    await byHand(caseId, 3000);
    await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    expect((await here.desk.find(caseId)).money).toBe('sent');
    expect(await inRun(caseId)).toEqual([]);
  });
});

test('a part that left is not forgotten with the decision it left under', async () => {
  const { caseId } = await claim();
  await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
  await byHand(caseId, 3000);
  expect(await inRun(caseId)).toEqual([TOTAL - 3000]);
  await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
  expect((await here.desk.find(caseId)).money).toBe('sent');
  expect(await inRun(caseId)).toEqual([]);
});

test('a sum that falls to what was paid of it already is paid', async () => {
  const { caseId } = await here.due();
  await byHand(caseId, TOTAL - 1000);
  expect(await inRun(caseId)).toEqual([1000]);
  const worn = [{ amount: 1000, evidence: 'Ślady użycia na zdjęciach' }];
  await adjustRefund(here.t.world, here.shop.actor, adjustRefundInput.parse({ caseId, valueLoss: worn }));
  expect((await here.desk.find(caseId)).money).toBe('sent');
  expect(await here.desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
  expect(await inRun(caseId)).toEqual([]);
});
