/** A refund from its approval to its end: how money moves once, and what is known of it meanwhile. */
import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { approveRefunds } from './approve-refunds.ts';
import { heedNotice } from './heed-notice.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';
import { resolveRefund } from './resolve-refund.ts';

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
let look: RefundDesk['look'];
let connectionId: RefundDesk['connectionId'];
beforeAll(async () => {
  here = await aRefundDesk();
  ({ t, shop, desk, provider, due, attempts, last, approve, plan, look, connectionId } = here);
});
afterAll(() => here.close());
beforeEach(() => here.calm());

describe('one approval', () => {
  test('moves the sum in force by the way the buyer paid, settles it, tells the buyer once', async () => {
    const { caseId, ref } = await due();
    const before = t.mails.length;
    expect(await approve(caseId)).toMatchObject({ state: 'approved' });
    expect((await desk.find(caseId)).money).toBe('approved');
    await t.drain();
    expect(provider.moved(ref)).toBe(TOTAL);
    // Przelewy24 says at once that it took it, and later how it ended.
    expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: t.clock.now, amount: TOTAL });
    expect(await desk.find(caseId)).toMatchObject({ money: 'sent', headline: { code: 'refund-sent' } });
    await look({ minutes: 90 });
    expect(await last(caseId)).toMatchObject({ state: 'settled', lookAt: null });
    expect((await desk.find(caseId)).money).toBe('settled');
    expect(t.mails.slice(before).map(({ subject }) => subject)).toHaveLength(1);
    expect(provider.moved(ref)).toBe(TOTAL);
    expect((await desk.find(caseId)).clocks.find(({ rule }) => rule === 'WD-REFUND')?.state).toBe('met');
  });

  test('of a sum that is another by now is refused; of many, each stands for itself', async () => {
    const [one, two] = [await due(), await due()];
    const items = [
      { caseId: one.caseId, amount: TOTAL - 1, currency: 'PLN' },
      { caseId: two.caseId, amount: TOTAL, currency: 'PLN' },
    ];
    const approvals = await approveRefunds(t.world, shop.actor, { items });
    expect(approvals.map(({ state, reason }) => reason ?? state)).toEqual(['sum-changed', 'approved']);
    await t.drain();
    expect([provider.moved(one.ref), provider.moved(two.ref)]).toEqual([0, TOTAL]);
    expect(await attempts(one.caseId)).toEqual([]);
  });

  test('twice at the same time moves it once', async () => {
    const { caseId, ref } = await due();
    const both = await Promise.all([approve(caseId), approve(caseId)]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(['approved', 'refused']);
    await t.drain();
    expect(provider.moved(ref)).toBe(TOTAL);
  });

  test('is not for everybody', async () => {
    const kasia = await aStaff(t.world, shop.shopId, 'consultant');
    const { caseId } = await due();
    expect(await reasonOf(approve(caseId, kasia))).toBe('not-allowed');
  });
});

describe('an answer that is lost', () => {
  test.each(['silent-after', 'broken-after', 'silent-before'] as const)(
    '%s: in doubt, asked about, moved once',
    async (how) => {
      const { caseId, ref } = await due();
      provider.misbehave(how);
      await approve(caseId);
      await t.drain();
      expect(await last(caseId)).toMatchObject({ state: 'in_doubt', acceptedAt: null });
      expect((await desk.find(caseId)).money).toBe('in_doubt');
      expect(await reasonOf(plan({ caseId, method: 'original' }))).toBe('money-under-way');
      const byHand = { caseId, method: 'cash', amount: TOTAL, currency: 'PLN', sentOn: '2026-10-05' };
      expect(await reasonOf(recordMoneySent(t.world, shop.actor, moneySentInput.parse(byHand)))).toBe('money-in-doubt');
      await look();
      await look({ minutes: 120 });
      expect(await last(caseId)).toMatchObject({ state: 'settled' });
      expect(provider.moved(ref)).toBe(TOTAL);
      expect((await attempts(caseId)).length).toBe(1);
    },
    30_000,
  );

  test('staff may end a doubt with what they saw, and with nothing less', async () => {
    const { caseId, ref } = await due();
    provider.misbehave('silent-after');
    await approve(caseId);
    await t.drain();
    const { id: attemptId } = await last(caseId);
    const kasia = await aStaff(t.world, shop.shopId, 'consultant');
    const seen = { caseId, attemptId, outcome: 'settled', remark: 'Widzę w panelu.' } as const;
    expect(() => resolveRefund(t.world, kasia, seen)).toThrow('not-allowed');
    await resolveRefund(t.world, shop.actor, seen);
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'settled' });
    expect((await desk.find(caseId)).money).toBe('settled');
    expect(provider.moved(ref)).toBe(TOTAL);
  }, 30_000);

  test('a payment they do not find any more is no answer: the doubt stays, and no second attempt is free', async () => {
    const { caseId, ref } = await due();
    provider.misbehave('silent-after');
    await approve(caseId);
    await t.drain();
    provider.ledger.payments.delete(ref);
    await look();
    expect(await last(caseId)).toMatchObject({ state: 'in_doubt' });
    expect(await reasonOf(plan({ caseId, method: 'original' }))).toBe('money-under-way');
    provider.ledger.payments.set(ref, TOTAL);
    await look({ minutes: 120 });
    expect(await last(caseId)).toMatchObject({ state: 'settled' });
    expect(provider.moved(ref)).toBe(TOTAL);
  }, 30_000);

  test('asked again and told that no more is left: it may be our own first asking, so it is in doubt', async () => {
    const { caseId, ref } = await due();
    provider.misbehave('busy');
    await approve(caseId);
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: null });
    provider.ledger.refunds.push({ paymentRef: ref, key: 'not-listed-yet', ref: 'x', amount: TOTAL, status: 1 });
    await look();
    expect(await last(caseId)).toMatchObject({ state: 'in_doubt' });
    expect(await reasonOf(plan({ caseId, method: 'original' }))).toBe('money-under-way');
  }, 30_000);

  test('too busy: nothing is in doubt, and it is asked again later', async () => {
    const { caseId, ref } = await due();
    provider.misbehave('busy');
    await approve(caseId);
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: null });
    expect((await desk.find(caseId)).money).toBe('approved'); // the buyer is not told what has not happened
    // they are being asked: called failed now, another attempt could move the same money a second time
    const seen = { caseId, attemptId: (await last(caseId)).id, outcome: 'failed', remark: 'Nie widzę go.' } as const;
    await expect(resolveRefund(t.world, shop.actor, seen)).rejects.toMatchObject({ reason: 'money-under-way' });
    await look();
    expect(provider.moved(ref)).toBe(TOTAL);
    expect((await desk.find(caseId)).money).toBe('sent');
  });
});

describe('a "no"', () => {
  test('is told with its reason, and another attempt is free', async () => {
    const { caseId, ref } = await due();
    provider.ledger.payments.set(ref, 100);
    await approve(caseId);
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'failed', failure: 'more-than-paid' });
    expect((await desk.find(caseId)).money).toBe('failed');
    provider.ledger.payments.set(ref, TOTAL);
    t.clock.advance({ minutes: 1 });
    await approve(caseId);
    await t.drain();
    expect((await attempts(caseId)).map(({ state }) => state)).toEqual(['failed', 'sent']);
    expect(provider.moved(ref)).toBe(TOTAL);
  });

  test('after they had taken it: the money is owed again, with its clock', async () => {
    const { caseId } = await due();
    provider.ledger.next.status = 'rejected'; // taken first, refused when asked
    await approve(caseId);
    await t.drain();
    expect((await desk.find(caseId)).money).toBe('sent');
    await look({ minutes: 90 });
    expect(await last(caseId)).toMatchObject({ state: 'failed', failure: 'rejected-by-provider' });
    const kase = await desk.find(caseId);
    expect(kase.money).toBe('failed');
    expect(kase.clocks.find(({ rule }) => rule === 'WD-REFUND')?.state).toBe('running');
  });
});

describe('a notice', () => {
  const p24 = (key: string, sessionId: string, crc = 'crc-tajne') => {
    const signed = {
      orderId: Number(sessionId.slice(4)),
      sessionId,
      refundsUuid: key,
      merchantId: 100,
      amount: TOTAL,
      currency: 'PLN',
      status: 0,
      crc,
    };
    const sign = createHash('sha384').update(JSON.stringify(signed)).digest('hex');
    const { crc: _crc, ...said } = signed;
    return { headers: {}, body: JSON.stringify({ ...said, requestId: key, sign }) };
  };
  const heed = (raw: ReturnType<typeof p24>) => heedNotice(t.world, { shopId: shop.shopId, connectionId }, raw);

  test('makes us ask, and what they answer counts; sent twice it does nothing more', async () => {
    const { caseId, ref } = await due();
    provider.ledger.next.status = 'pending';
    await approve(caseId);
    await t.drain();
    const { key } = await last(caseId);
    expect(await heed(p24(key!, ref))).toBe('heeded'); // says "done", but is believed no further than to ask
    await t.drain();
    expect((await last(caseId)).state).toBe('sent');
    provider.ledger.refunds.find((each) => each.paymentRef === ref)!.status = 1;
    const before = t.mails.length;
    expect(await heed(p24(key!, ref))).toBe('heeded');
    expect(await heed(p24(key!, ref))).toBe('heeded');
    await t.drain();
    expect((await last(caseId)).state).toBe('settled');
    expect(t.mails).toHaveLength(before);
    expect(await heed(p24(key!, ref, 'another crc'))).toBe('forged');
    expect(await heed(p24('a-refund-of-their-panel', ref))).toBe('ignored');
  });
});
