/** Many at the same refund at the same moment: each act is whole or not done at all, and money moves once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import type { StaffActor } from '../identity/actor.ts';
import { updateShop } from '../identity/update-shop.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { adjustRefund } from './adjust-refund.ts';
import { adjustRefundInput } from './adjusted.ts';
import { callOffRefund } from './call-off-refund.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';

let here: RefundDesk;
let ewa: StaffActor;
beforeAll(async () => {
  here = await aRefundDesk();
  ewa = await aStaff(here.t.world, here.shop.shopId, 'accountant', { name: 'Ewa' });
});
afterAll(() => here.close());
beforeEach(() => here.calm());

const twoAbove = (grosze: number | null) =>
  updateShop(here.t.world, here.shop.actor, {
    policy: { secondPersonAbove: grosze === null ? null : { limits: { PLN: grosze }, elsewhere: 'two' } },
  });
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
/** How often each outcome came. */
const counted = (all: readonly { state: string; reason: string | null }[]) =>
  Object.fromEntries(
    [...Map.groupBy(all, ({ state, reason }) => (state === 'refused' ? reason! : state))].map(([of, each]) => [
      of,
      each.length,
    ]),
  );
const approvals = (caseId: string) =>
  inShop(here.t.world, here.shop.shopId, (tx) =>
    tx
      .selectFrom('events')
      .select('type')
      .where('caseId', '=', caseId)
      .where('type', 'in', ['case.refund-approved', 'case.refund-planned'])
      .orderBy('type')
      .execute(),
  ).then((rows) => rows.map(({ type }) => type));

describe('twenty approvals at once', () => {
  test('by one person, below the limit: one counts', async () => {
    const { caseId, ref } = await here.due();
    const all = await times(20, () => here.approve(caseId));
    expect(counted(all)).toEqual({ approved: 1, 'wrong-state': 19 });
    expect(await approvals(caseId)).toEqual(['case.refund-approved', 'case.refund-planned']);
    await here.t.drain();
    expect(here.provider.moved(ref)).toBe(TOTAL);
  });

  test('by one person, above the limit: none counts but the first of two', async () => {
    await twoAbove(5000);
    const { caseId, ref } = await here.due();
    expect(counted(await times(20, () => here.approve(caseId)))).toEqual({ first: 20 });
    await here.t.drain();
    expect(here.provider.moved(ref)).toBe(0);
    expect(await here.last(caseId)).toMatchObject({ state: 'planned', firstBy: here.shop.actor.id, approvedBy: null });
    await twoAbove(null);
  });

  test('by two people, above the limit: approved once, by two', async () => {
    await twoAbove(5000);
    const { caseId, ref } = await here.due();
    const all = await times(20, (i) => here.approve(caseId, i % 2 ? ewa : here.shop.actor));
    const outcomes = counted(all);
    expect(outcomes['approved']).toBe(1);
    expect((outcomes['first'] ?? 0) + (outcomes['wrong-state'] ?? 0)).toBe(19);
    const { firstBy, approvedBy } = await here.last(caseId);
    expect(new Set([firstBy, approvedBy])).toEqual(new Set([here.shop.actor.id, ewa.id]));
    await twoAbove(null);
    await here.t.drain();
    expect(here.provider.moved(ref)).toBe(TOTAL);
  });
});

describe('beside another act', () => {
  test.each([0, 1, 2, 3, 4])('approve and call off (%i): one of them', async () => {
    const { caseId, ref } = await here.due();
    await here.plan({ caseId, method: 'original' });
    const { id: attemptId } = await here.last(caseId);
    await Promise.all([
      here.approve(caseId, here.shop.actor, { attemptId }),
      reasonOf(callOffRefund(here.t.world, ewa, { caseId, attemptId })),
    ]);
    await here.t.drain();
    // What was approved may still be called off before anybody was asked; what was called off is not approved.
    const { state, failure } = await here.last(caseId);
    expect(here.provider.moved(ref)).toBe(state === 'failed' ? 0 : TOTAL);
    if (state === 'failed') expect(failure).toBe('called-off');
    expect((await here.desk.find(caseId)).money).toBe(state === 'failed' ? 'planned' : 'sent');
  });

  test.each([0, 1, 2, 3, 4])('approve and change the sum (%i): what leaves is a sum somebody saw', async () => {
    const { caseId, ref } = await here.due();
    const worn = { caseId, valueLoss: [{ amount: 1000, evidence: 'Ślady użycia' }] };
    const [approval, change] = await Promise.all([
      here.approve(caseId),
      reasonOf(adjustRefund(here.t.world, ewa, adjustRefundInput.parse(worn))),
    ]);
    await here.t.drain();
    if (approval.state === 'approved') expect([change, here.provider.moved(ref)]).toEqual(['money-on-its-way', TOTAL]);
    else expect([approval.reason, change, here.provider.moved(ref)]).toEqual(['sum-changed', null, 0]);
  });

  test.each([0, 1, 2, 3, 4])('approve and write down that it was paid by hand (%i): once', async () => {
    const { caseId, ref } = await here.due();
    const sent = { caseId, method: 'original', amount: TOTAL, currency: 'PLN', sentOn: '2026-10-05' };
    const [approval, byHand] = await Promise.all([
      here.approve(caseId),
      reasonOf(recordMoneySent(here.t.world, ewa, moneySentInput.parse(sent))),
    ]);
    await here.t.drain();
    const moved = here.provider.moved(ref) + (byHand === null ? TOTAL : 0);
    expect([moved, approval.state === 'approved']).toEqual([TOTAL, byHand !== null]);
  });

  test.each([0, 1, 2])(
    'approve and decide anew (%i): what is no more granted does not leave, what was approved stands',
    async () => {
      const ref = newId();
      here.provider.ledger.payments.set(ref, TOTAL);
      const { orderId } = await here.desk.order({
        ...delivered('2026-10-03T10:00:00Z'),
        payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
      });
      const caseId = await here.desk.complain({ orderId, wholeOrder: true });
      await here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
      const [approval, decided] = await Promise.all([
        here.approve(caseId),
        reasonOf(here.desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' })),
      ]);
      await here.t.drain();
      expect([here.provider.moved(ref), decided]).toEqual(
        approval.state === 'approved' ? [TOTAL, 'wrong-stage'] : [0, null],
      );
    },
  );
});
