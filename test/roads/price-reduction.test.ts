/** A price reduction: kept, paid, booked as a reduction, and never given back a second time. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { correctionsInput } from '../../src/accounting/correction-inputs.ts';
import { listCorrections } from '../../src/accounting/list-corrections.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { listDueInput } from '../../src/refunds/attempt-inputs.ts';
import { listDueRefunds } from '../../src/refunds/list-due-refunds.ts';
import { giveProof } from '../../src/returns/give-proof.ts';
import { buyer } from '../../src/identity/actor.ts';
import { delivered, elena } from '../case-builders.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../refund-desk.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

test('asked for, granted, paid the way it was paid, booked; what is withdrawn from later gives back that much less', async () => {
  const { t, shop, desk, provider } = here;
  provider.ledger.payments.set('SES-LESS', TOTAL);
  const { orderId, line } = await desk.order({
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: 'SES-LESS' },
  });
  const caseId = await desk.complain({
    orderId,
    lines: [{ orderLineId: line('mug').id, quantity: 2 }],
    demand: 'price_reduction',
    demandAmount: 1500,
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 1500 });
  await t.drain();
  const kase = await desk.find(caseId);
  expect(kase).toMatchObject({ stage: 'settling', custody: 'not_required', money: 'planned' });
  expect(kase.clocks.map(({ rule }) => rule)).toContain('NC-REFUND-REDUCTION');
  const letter = desk.mailsTo(elena.email).at(-1)!;
  expect(letter.text).toMatch(/obniżenie ceny\s+Kwota: 15,00/);

  // Nothing comes back, so nothing is waited for; and no return of goods is plain.
  const { items } = await listDueRefunds(t.world, shop.actor, listDueInput.parse({}));
  expect(items).toMatchObject([{ caseId, amount: 1500, plain: false, problem: null }]);
  expect((await findSettlement(t.world, shop.actor, { caseId })).refund).toMatchObject({
    total: 1500,
    parts: [{ kind: 'price', amount: 1500, reason: 'reduced' }],
  });
  expect(await here.approve(caseId, shop.actor, { amount: 1500 })).toMatchObject({ state: 'approved' });
  await t.drain();
  await here.look({ minutes: 90 });
  expect(provider.moved('SES-LESS')).toBe(1500);
  expect(await desk.find(caseId)).toMatchObject({ money: 'settled' });
  expect(await desk.clock(caseId, 'NC-REFUND-REDUCTION')).toMatchObject({ state: 'met' });
  await moveCase(t.world, shop.actor, { caseId, move: 'close' });
  expect(await desk.find(caseId)).toMatchObject({ headline: { code: 'closed-paid' } });
  const { rows } = await listCorrections(t.world, shop.actor, correctionsInput.parse({}));
  expect(rows).toMatchObject([{ caseId, total: 1500 }]);

  // The mugs are still there to be sent back; what was taken off their price is not paid twice.
  const withdrawn = await desk.withdraw({ orderId });
  await giveProof(t.world, buyer(shop.shopId, withdrawn), { caseId: withdrawn, number: '6200 9' });
  await t.drain();
  expect((await findSettlement(t.world, shop.actor, { caseId: withdrawn })).refund).toMatchObject({
    total: TOTAL - 1500,
  });
  expect(await here.approve(withdrawn, shop.actor, { amount: TOTAL - 1500 })).toMatchObject({ state: 'approved' });
  await t.drain();
  await here.look({ minutes: 90 });
  expect(provider.moved('SES-LESS')).toBe(TOTAL);
});
