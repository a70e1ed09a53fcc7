import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { attachOrder } from '../../src/cases/attach-order.ts';
import { startClocks } from '../../src/cases/clock-acts.ts';
import { inCase } from '../../src/cases/in-case.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { requalifyCase } from '../../src/cases/requalify-case.ts';
import { planClock } from '../../src/law/clock-plan.ts';
import { polishCalendar } from '../../src/law/holidays.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { aMonday, delivered, elena, orderLines, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

/** Each road has a shop and a Monday of its own. */
const monday = async () => (desk = await aMonday(t));
const paid = (caseId: string, amount = 100) =>
  recordMoneySent(t.world, desk.actor, {
    caseId,
    method: 'original',
    amount,
    currency: 'PLN',
    sentOn: t.world.todayIn('Europe/Warsaw'),
  });
const close = (caseId: string) => moveCase(t.world, desk.actor, { caseId, move: 'close' });

describe('another road', () => {
  const requalify = (caseId: string, procedure: never, buyerChose = false) =>
    requalifyCase(t.world, desk.actor, { caseId, procedure, buyerChose, reason: 'rozmowa' });

  test('the clock of the complaint stays, and is still to be answered; the withdrawal is acknowledged and its money waits', async () => {
    await monday();
    const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
    await requalify(caseId, 'withdrawal' as never);
    expect(await desk.find(caseId)).toMatchObject({
      procedure: 'withdrawal',
      stage: 'settling',
      outcome: 'acknowledged',
      custody: 'expected',
    });
    expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'running', deadline: '2026-11-23' });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: true });
    await t.drain();
    expect(desk.mailsTo(elena.email).at(-1)!.subject).toContain('odstąpieni');
    await paid(caseId);
    await expect(close(caseId)).rejects.toMatchObject({ reason: 'answer-owed' });
    await expect(desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' })).rejects.toMatchObject({
      reason: 'withdrawal-needs-no-consent',
    });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
    expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'sent' });
    await close(caseId);
  });

  test('to a weaker one only with the choice of the buyer', async () => {
    await monday();
    const caseId = await desk.complain();
    await expect(requalify(caseId, 'guarantee' as never)).rejects.toMatchObject({ reason: 'needs-buyers-choice' });
    await requalify(caseId, 'guarantee' as never, true);
    expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'running' });
    expect(await desk.clock(caseId, 'GUAR-PERFORM')).toMatchObject({ deadline: null });
  });
});

describe('an order found later', () => {
  test('ties the lines, counts the claim, shows what came late', async () => {
    await monday();
    const caseId = await desk.withdraw({ orderNumber: '77' });
    const { orderId } = await desk.order({ number: 'A-9', ...delivered('2026-10-05T12:00:00Z') });
    await attachOrder(t.world, desk.actor, { caseId, orderId });
    expect(await desk.find(caseId)).toMatchObject({
      orderNumber: 'A-9',
      stage: 'in_review',
      flags: ['late-by-calculation'],
    });
    expect((await desk.find(caseId)).lines.map(({ name, quantity, custody }) => [name, quantity, custody])).toEqual([
      ['Kubek', 2, 'expected'],
      ['Talerz', 1, 'expected'],
    ]);
    expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 2 }, { claimed: 1 }]);
    await expect(attachOrder(t.world, desk.actor, { caseId, orderId })).rejects.toMatchObject({
      reason: 'order-known',
    });
  });

  test('a date the buyer was told is never shortened; one nobody was told may be put right', async () => {
    await monday();
    const caseId = await desk.complain();
    const place = { zone: 'Europe/Warsaw', calendar: polishCalendar };
    const plan = (day: string) =>
      inCase(t.world, desk.actor, { caseId }, (open) =>
        startClocks(open, [planClock('CMP-REPLY', day as never, place)]),
      );
    await plan('2026-11-06');
    expect((await desk.clock(caseId, 'CMP-REPLY'))!.deadline).toBe('2026-11-20');
    await t.drain(); // the acknowledgement tells it
    expect(desk.mailsTo(elena.email)[0]!.text).toContain('20 listopada 2026');
    await plan('2026-11-05');
    expect((await desk.clock(caseId, 'CMP-REPLY'))!.deadline).toBe('2026-11-20');
    await plan('2026-11-10');
    expect((await desk.clock(caseId, 'CMP-REPLY'))!.deadline).toBe('2026-11-24');
    await plan('2026-11-09');
    expect((await desk.clock(caseId, 'CMP-REPLY'))!.deadline).toBe('2026-11-23');
  });
});
