/** What may be planned and approved, by whom, and what the database keeps whoever writes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { delivered } from '../../test/case-builders.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { disconnect } from '../channels/disconnect.ts';
import { updateShop } from '../identity/update-shop.ts';
import { dueViews, listDueInput, planRefundInput } from './attempt-inputs.ts';
import { adjustRefund } from './adjust-refund.ts';
import { adjustRefundInput } from './adjusted.ts';
import { callOffRefund } from './call-off-refund.ts';
import { listDueRefunds } from './list-due-refunds.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';

let here: RefundDesk;
let t: RefundDesk['t'];
let shop: RefundDesk['shop'];
let desk: RefundDesk['desk'];
let provider: RefundDesk['provider'];
let due: RefundDesk['due'];
let attempts: RefundDesk['attempts'];
let last: RefundDesk['last'];
let approve: RefundDesk['approve'];
let plan: RefundDesk['plan'];
let connectionId: RefundDesk['connectionId'];
beforeAll(async () => {
  here = await aRefundDesk();
  ({ t, shop, desk, provider, due, attempts, last, approve, plan, connectionId } = here);
});
afterAll(() => here.close());
beforeEach(() => here.calm());

describe('the way back is the way it was paid (UPK 32(4))', () => {
  test('another only with the consent of the buyer', async () => {
    const { caseId } = await due();
    expect(await reasonOf(plan({ caseId, method: 'bank_transfer' }))).toBe('needs-consent');
    expect(await reasonOf(plan({ caseId, method: 'voucher' }))).toBe('needs-consent');
    const consent = { on: '2026-10-05', how: 'phone' };
    await plan({ caseId, method: 'voucher', consent });
    expect(await last(caseId)).toMatchObject({ state: 'planned', method: 'voucher', connectionId: null });
  });

  test('paid to the courier: to the account the buyer gave, waiting for the bank run', async () => {
    const cod = { method: 'cod', provider: undefined, reference: undefined };
    const { caseId } = await due(cod, { payoutAccount: 'PL61109010140000071219812874' });
    expect(await approve(caseId)).toMatchObject({ state: 'approved' });
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'approved', method: 'bank_transfer', connectionId: null });
    const without = await due(cod);
    expect(await approve(without.caseId)).toMatchObject({ state: 'refused', reason: 'no-account' });
  });

  test('approved by hand, recorded by hand: one attempt, one mail', async () => {
    const cod = { method: 'cod', provider: undefined, reference: undefined };
    const { caseId } = await due(cod, { payoutAccount: 'PL61109010140000071219812874' });
    await approve(caseId);
    const sent = { caseId, method: 'bank_transfer', amount: TOTAL, currency: 'PLN', sentOn: '2026-10-05' };
    expect(await reasonOf(recordMoneySent(t.world, shop.actor, moneySentInput.parse({ ...sent, amount: 1 })))).toBe(
      'money-under-way',
    );
    await recordMoneySent(t.world, shop.actor, moneySentInput.parse(sent));
    expect((await attempts(caseId)).map(({ state, method }) => `${state} ${method}`)).toEqual(['sent bank_transfer']);
  });

  test('nothing connected: said, not guessed', async () => {
    const { caseId } = await due({ provider: 'PayPo', method: 'pay_later' });
    expect(await approve(caseId)).toMatchObject({ state: 'refused', reason: 'no-connection' });
    const { caseId: unnamed } = await due({ reference: undefined });
    expect(await approve(unnamed)).toMatchObject({ state: 'refused', reason: 'no-payment-reference' });
  });
});

describe('two people', () => {
  test('above the limit: whoever planned it does not approve it; a proposal needs two', async () => {
    await updateShop(t.world, shop.actor, {
      policy: { secondPersonAbove: { limits: { PLN: 5000 }, elsewhere: 'two' } },
    });
    const ewa = await aStaff(t.world, shop.shopId, 'accountant', { name: 'Ewa' });
    const { caseId, ref } = await due();
    expect(await approve(caseId)).toMatchObject({ state: 'first' });
    expect(await approve(caseId)).toMatchObject({ state: 'first' }); // the same person twice is one person
    await t.drain();
    expect(provider.moved(ref)).toBe(0);
    expect(await approve(caseId, ewa)).toMatchObject({ state: 'approved' });
    const small = await due();
    await plan({ caseId: small.caseId, method: 'original', amount: 5000 });
    const { id: attemptId } = await last(small.caseId);
    expect(await approve(small.caseId, shop.actor, { attemptId, amount: 5000 })).toMatchObject({ state: 'approved' });
    await updateShop(t.world, shop.actor, { policy: { secondPersonAbove: null } });
    await t.drain();
    expect([provider.moved(ref), provider.moved(small.ref)]).toEqual([TOTAL, 5000]);
  });
});

describe('of the shop’s own will', () => {
  const gift = { purpose: 'goodwill', method: 'original', amount: 500, reason: 'Za kłopot' } as const;
  const inSum = (caseId: string) =>
    adjustRefund(
      t.world,
      shop.actor,
      adjustRefundInput.parse({ caseId, onTop: [{ kind: 'goodwill', amount: 500, ground: 'Za kłopot' }] }),
    );

  test('a present has its reason; while the sum is open it is a part of it, and paid with it once', async () => {
    const { caseId, ref } = await due();
    provider.ledger.payments.set(ref, TOTAL + 500);
    expect(planRefundInput.safeParse({ ...gift, caseId, reason: undefined }).success).toBe(false);
    expect(await reasonOf(plan({ ...gift, caseId }))).toBe('goodwill-in-the-sum');
    await inSum(caseId);
    expect(await approve(caseId, shop.actor, { amount: TOTAL + 500 })).toMatchObject({ state: 'approved' });
    await t.drain();
    expect(provider.moved(ref)).toBe(TOTAL + 500);
    expect(await reasonOf(plan({ ...gift, caseId }))).toBe('goodwill-given');
  });

  test('after the money has left it is a refund of its own, once, and hides nothing that is owed', async () => {
    const { caseId, ref } = await due();
    provider.ledger.payments.set(ref, TOTAL + 500);
    await approve(caseId);
    await t.drain();
    t.clock.advance({ minutes: 1 });
    await plan({ ...gift, caseId });
    const first = await last(caseId);
    await callOffRefund(t.world, shop.actor, { caseId, attemptId: first.id });
    expect((await desk.find(caseId)).money).toBe('sent');
    t.clock.advance({ minutes: 1 });
    await plan({ ...gift, caseId });
    const { items } = await listDueRefunds(t.world, shop.actor, { view: 'due', plain: false, limit: 200 });
    expect(items.find((line) => line.caseId === caseId)).toMatchObject({
      amount: 500,
      attempt: { purpose: 'goodwill' },
    });
    await approve(caseId, shop.actor, { attemptId: (await last(caseId)).id, amount: 500 });
    await t.drain();
    expect(provider.moved(ref)).toBe(TOTAL + 500);
    expect(await reasonOf(plan({ ...gift, caseId }))).toBe('goodwill-given');
  });

  test('one that did not leave needs help until it is made again, or let be; the case owes nothing meanwhile', async () => {
    const { caseId, ref } = await due();
    await approve(caseId);
    await t.drain();
    const failed = async () => {
      t.clock.advance({ minutes: 1 });
      provider.ledger.payments.set(ref, TOTAL); // nothing is left of the payment
      const { id: attemptId } = await last(caseId);
      await approve(caseId, shop.actor, { attemptId, amount: 500 });
      await t.drain();
      expect(await last(caseId)).toMatchObject({ state: 'failed', purpose: 'goodwill' });
    };
    const needsHelp = async () =>
      (await listDueRefunds(t.world, shop.actor, { view: 'problem', plain: false, limit: 200 })).items.filter(
        (line) => line.caseId === caseId,
      );
    t.clock.advance({ minutes: 1 }); // after what was owed, so that it is the last
    await plan({ ...gift, caseId });
    await failed();
    expect((await desk.find(caseId)).money).toBe('sent');
    expect(await needsHelp()).toMatchObject([
      { amount: 500, currency: 'PLN', method: 'original', problem: null, attempt: { state: 'failed' } },
    ]);

    await failed(); // approved from the line: another attempt in its place, as it was
    expect((await attempts(caseId)).filter(({ purpose }) => purpose === 'goodwill')).toMatchObject([
      { state: 'failed', givenUpAt: expect.any(Date) as Date },
      { state: 'failed', amount: 500, method: 'original', givenUpAt: null },
    ]);
    expect(await needsHelp()).toHaveLength(1);

    await callOffRefund(t.world, shop.actor, { caseId, attemptId: (await last(caseId)).id });
    expect(await needsHelp()).toEqual([]);
    expect(await last(caseId)).toMatchObject({ state: 'failed', failure: 'more-than-paid' });
    expect((await desk.find(caseId)).money).toBe('sent');
    const { id: attemptId } = await last(caseId);
    expect(await reasonOf(callOffRefund(t.world, shop.actor, { caseId, attemptId }))).toBe('money-under-way');

    t.clock.advance({ minutes: 1 });
    provider.ledger.payments.set(ref, TOTAL + 500);
    await plan({ ...gift, caseId });
    await approve(caseId, shop.actor, { attemptId: (await last(caseId)).id, amount: 500 });
    await t.drain();
    expect(provider.moved(ref)).toBe(TOTAL + 500);
    expect(await needsHelp()).toEqual([]);
  });
});

describe('what the database keeps, whoever writes', () => {
  const write = (text: string) =>
    t.world.db.pools.owner.query(text).then(
      () => 'done',
      (error: Error) => error.message,
    );

  test('states go forward, a doubt ends by evidence, what is asked for never changes', async () => {
    const { caseId } = await due();
    provider.misbehave('silent-after');
    await approve(caseId);
    await t.drain();
    const { id } = await last(caseId);
    const set = (what: string) => write(`update refund_attempts set ${what} where id = '${id}'`);
    expect(await set(`state = 'approved', look_at = null`)).toMatch(/no way from in_doubt to approved/);
    expect(await set(`state = 'settled', look_at = null`)).toMatch(/a doubt ends by evidence/);
    expect(await set('amount = 1')).toMatch(/is not edited/);
    expect(await set(`key = 'another-key'`)).toMatch(/is not edited/);
    const second = `insert into refund_attempts (shop_id, id, case_id, state, method, amount, currency, key, recorded_by, at)
      select shop_id, gen_random_uuid(), case_id, 'planned', 'cash', 1, 'PLN', 'second-key', 'x', now() from refund_attempts where id = '${id}'`;
    expect(await write(second)).toMatch(/one_attempt_at_a_time/);
    expect(await write(second.replace(`'planned'`, `'approved'`))).toMatch(/begins as planned/);
  }, 30_000);
});

describe('the worklist', () => {
  const list = (view: string, actor = shop.actor) => listDueRefunds(t.world, actor, listDueInput.parse({ view }));
  const lines = async (view: string, caseId: string) =>
    (await list(view)).items.filter((each) => each.caseId === caseId);

  test('what is due, with its sum, way and clock; not what lawfully waits for goods', async () => {
    const { caseId } = await due();
    await desk.order({ number: 'WAITS', ...delivered('2026-10-03T10:00:00Z') });
    const waits = await desk.withdraw({ orderNumber: 'WAITS' });
    await t.drain();
    expect(await lines('due', waits)).toEqual([]);
    expect(await lines('due', caseId)).toMatchObject([
      {
        amount: TOTAL,
        currency: 'PLN',
        method: 'original',
        connection: 'P24',
        problem: null,
        clock: { rule: 'WD-REFUND' },
      },
    ]);
    const stuck = await due({ provider: 'PayPo', method: 'pay_later' });
    expect(await lines('due', stuck.caseId)).toMatchObject([{ method: null, problem: 'no-connection' }]);
  });

  test('a refund goes from one view to the next, and leaves with its money', async () => {
    const { caseId, ref } = await due();
    await updateShop(t.world, shop.actor, {
      policy: { secondPersonAbove: { limits: { PLN: 5000 }, elsewhere: 'two' } },
    });
    const ewa = await aStaff(t.world, shop.shopId, 'accountant', { name: 'Ewa' });
    await approve(caseId);
    expect(await lines('second', caseId)).toMatchObject([
      { second: { needed: true, firstBy: shop.actor.id, byMe: true } },
    ]);
    expect((await list('second', ewa)).items.find((each) => each.caseId === caseId)?.second.byMe).toBe(false);
    await approve(caseId, ewa);
    await updateShop(t.world, shop.actor, { policy: { secondPersonAbove: null } });
    expect(await lines('under_way', caseId)).toHaveLength(1);
    provider.ledger.payments.delete(ref);
    await t.drain();
    expect(await lines('problem', caseId)).toMatchObject([
      { attempt: { failure: 'payment-not-found' }, amount: TOTAL },
    ]);
    provider.ledger.payments.set(ref, TOTAL);
    t.clock.advance({ minutes: 1 });
    await approve(caseId);
    await t.drain();
    for (const view of dueViews) expect(await lines(view, caseId)).toEqual([]);
    const { counts } = await list('due');
    expect(counts.due).toBe((await list('due')).items.length);
  });
});

test('disconnected meanwhile: nothing is lost, nothing is guessed', async () => {
  const { caseId } = await due();
  await approve(caseId);
  await disconnect(t.world, shop.actor, { connectionId });
  await t.drain();
  expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: null });
  expect((await desk.find(caseId)).money).toBe('approved');
});
