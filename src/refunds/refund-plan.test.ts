import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { moveCase } from '../cases/move-case.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { giveProof } from '../returns/give-proof.ts';
import { currentPlan } from './current-plan.ts';
import { adjustRefund } from './adjust-refund.ts';
import { adjustRefundInput } from './adjusted.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.drain();
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  t.mails.length = 0;
  desk = aDesk(t, await aShop(t.world));
});

const planOf = (caseId: string) =>
  inShop(t.world, desk.shop.shopId, (tx) => currentPlan(tx, { shopId: desk.shop.shopId, id: caseId }));
const plansOf = (caseId: string) =>
  inShop(t.world, desk.shop.shopId, (tx) =>
    tx
      .selectFrom('refundPlans')
      .select(['id', 'supersedes', 'total'])
      .where('shopId', '=', desk.shop.shopId)
      .where('caseId', '=', caseId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );
const pay = (caseId: string, amount: number, over: object = {}) =>
  recordMoneySent(
    t.world,
    desk.actor,
    moneySentInput.parse({ caseId, method: 'original', amount, currency: 'PLN', sentOn: '2026-11-09', ...over }),
  );
const proof = async (caseId: string) => {
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number: '6200 1' });
  await t.drain();
};
/** Three cups for 100.00 and a tray for 50.00; express delivery for 19.99, the cheapest was 9.99. */
const cups = () =>
  desk.order({
    ...delivered('2026-11-05T12:00:00Z'),
    lines: [
      { externalId: 'cup', name: 'Kubek', quantity: 3, paidTotal: 10000 },
      { externalId: 'tray', name: 'Taca', quantity: 1, paidTotal: 5000 },
    ],
    delivery: { method: 'courier', name: 'Kurier', paid: 1999, cheapestOrdinary: 999 },
    totalPaid: 16999,
  });

describe('the plan of a withdrawal', () => {
  it('is made when the money unlocks, once, with its parts', async () => {
    const { orderId } = await cups();
    const caseId = await desk.withdraw({ orderId });
    expect(await planOf(caseId)).toBeNull();
    await proof(caseId);
    await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number: '6200 2' });
    await t.drain();
    expect(await plansOf(caseId)).toHaveLength(1);
    expect(await planOf(caseId)).toMatchObject({
      total: 15999,
      currency: 'PLN',
      because: 'goods-or-proof',
      parts: [
        { kind: 'price', amount: 10000, quantity: 3, rule: 'WD-REFUND' },
        { kind: 'price', amount: 5000 },
        { kind: 'delivery', amount: 999, rule: 'WD-DELIVERY-COST' },
      ],
      limits: [{ reason: 'dearer-delivery', asked: 1999, granted: 999 }],
    });
  });

  it('of two halves gives every piece its grosz and the delivery once, whichever is paid first', async () => {
    const { orderId, line } = await cups();
    const one = await desk.withdraw({
      orderId,
      wholeOrder: false,
      lines: [{ orderLineId: line('cup').id, quantity: 1 }],
    });
    t.clock.advance({ minutes: 5 });
    const rest = await desk.withdraw({
      orderId,
      wholeOrder: false,
      lines: [
        { orderLineId: line('cup').id, quantity: 2 },
        { orderLineId: line('tray').id, quantity: 1 },
      ],
    });
    await proof(rest);
    await proof(one);
    expect(await planOf(rest)).toMatchObject({ total: 3333 + 3333 + 5000 + 999 });
    expect(await planOf(one)).toMatchObject({ total: 3334 });
  });

  it('is paid in parts: the money is sent only when nothing is left', async () => {
    const { orderId } = await cups();
    const caseId = await desk.withdraw({ orderId });
    await proof(caseId);
    await pay(caseId, 10000);
    expect(await desk.find(caseId)).toMatchObject({ money: 'planned' });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
    await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
      reason: 'refund-owed',
    });
    await expect(pay(caseId, 6000)).rejects.toMatchObject({ reason: 'more-than-planned' });
    await pay(caseId, 5999);
    expect(await desk.find(caseId)).toMatchObject({ money: 'sent' });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
    await t.drain();
    const mails = desk.mailsTo(elena.email).map(({ text }) => text);
    expect(mails.at(-1)).toMatch(/Kubek/);
  });

  it('what is sent beyond it has a kind and a ground, and never counts against what was paid', async () => {
    const { orderId } = await cups();
    const caseId = await desk.withdraw({ orderId });
    await proof(caseId);
    await expect(pay(caseId, 18999)).rejects.toMatchObject({ reason: 'more-than-paid' });
    await pay(caseId, 18999, { beyond: { kind: 'goodwill', ground: 'Przepraszamy za zwłokę.' } });
    expect(await planOf(caseId)).toMatchObject({
      total: 18999,
      parts: expect.arrayContaining([expect.objectContaining({ kind: 'goodwill', amount: 3000 })]),
    });
    expect(await plansOf(caseId)).toHaveLength(2);
    expect(await desk.find(caseId)).toMatchObject({ money: 'sent' });
  });
});

describe('the plan of a decision', () => {
  it('follows the grants, and a later decision supersedes it', async () => {
    const { orderId, line } = await cups();
    const caseId = await desk.complain({ orderId, lines: [{ orderLineId: line('cup').id, quantity: 2 }] });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 1500 });
    expect(await planOf(caseId)).toMatchObject({ total: 1500, parts: [{ reason: 'reduced', rule: 'NC-REDUCTION' }] });
    t.clock.advance({ minutes: 1 });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
    const plans = await plansOf(caseId);
    expect(plans.map(({ total }) => total)).toEqual([1500, 6667]);
    expect(plans[1]!.supersedes).toBe(plans[0]!.id);
    await expect(
      inShop(t.world, desk.shop.shopId, (tx) =>
        tx.deleteFrom('refundPlans').where('shopId', '=', desk.shop.shopId).execute(),
      ),
    ).rejects.toThrow();
  });

  it('leaves to a withdrawal of the same piece what the reduction left of it', async () => {
    const { orderId, line } = await cups();
    const lines = [{ orderLineId: line('tray').id, quantity: 1 }];
    const reduced = await desk.complain({ orderId, lines });
    await desk.decideAll(reduced, { outcome: 'accepted', remedy: 'price_reduction', amount: 2000 });
    const withdrawn = await desk.withdraw({ orderId, wholeOrder: false, lines });
    await proof(withdrawn);
    expect(await planOf(withdrawn)).toMatchObject({ total: 3000 });
    await pay(withdrawn, 3000);
    expect(await desk.find(withdrawn)).toMatchObject({ money: 'sent' });
  });
});

describe('a person says what the order does not know', () => {
  const adjust = (caseId: string, over: object) =>
    adjustRefund(t.world, desk.actor, adjustRefundInput.parse({ caseId, ...over }));

  it('lost value with its evidence, kept when the sum is worked out again; without it nothing is taken off', async () => {
    const { orderId } = await cups();
    const caseId = await desk.withdraw({ orderId });
    await proof(caseId);
    await adjust(caseId, { valueLoss: [{ amount: 2000, evidence: null }] });
    expect(await planOf(caseId)).toMatchObject({ total: 15999 });
    await adjust(caseId, { valueLoss: [{ amount: 2000, evidence: 'zdjęcia' }] });
    expect(await planOf(caseId)).toMatchObject({ total: 13999 });
    await pay(caseId, 13999);
    expect(await desk.find(caseId)).toMatchObject({ money: 'sent' });
    await expect(adjust(caseId, {})).rejects.toMatchObject({ reason: 'money-on-its-way' });
  });

  it('a cost on top needs no return; without an order there is no sum', async () => {
    const { orderId } = await cups();
    const asked = await desk.submit({ kind: 'report', issue: 'other', description: 'Kiedy?', orderId });
    await adjust(asked, { onTop: [{ kind: 'goodwill', amount: 1500, ground: 'Późna paczka.' }] });
    expect(await planOf(asked)).toMatchObject({ total: 1500 });
    expect(await desk.find(asked)).toMatchObject({ money: 'planned' });
    const unknown = await desk.withdraw({ orderNumber: '77' });
    await expect(adjust(unknown, {})).rejects.toMatchObject({ reason: 'sum-unknown' });
  });
});
