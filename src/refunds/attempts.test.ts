/** A refund from its approval to its end: how money moves once, and what is known of it meanwhile. */
import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { startFakeProvider, type FakeProvider } from '../../test/fake-provider.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { disconnect } from '../channels/disconnect.ts';
import type { StaffActor } from '../identity/actor.ts';
import { updateShop } from '../identity/update-shop.ts';
import { makeHttp, type HttpRequest } from '../platform/http.ts';
import { enqueue } from '../platform/enqueue.ts';
import { inShop } from '../platform/shop-scope.ts';
import { receiveGoods } from '../returns/receive-goods.ts';
import { goodsInput } from '../returns/return-inputs.ts';
import { approveRefunds } from './approve-refunds.ts';
import { planRefundInput } from './attempt-inputs.ts';
import { callOffRefund } from './call-off-refund.ts';
import { heedNotice } from './heed-notice.ts';
import { planRefund } from './plan-refund.ts';
import { recordMoneySent } from './record-money-sent.ts';
import { moneySentInput } from './refund-inputs.ts';
import { resolveRefund } from './resolve-refund.ts';
import { lookAtRefunds } from './send-approved.ts';
import { attemptsOf } from './sql/attempts.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: Desk;
let provider: FakeProvider;
let connectionId: string;
let n = 100;
const TOTAL = 2 * 4500 - 4500 + 2000 + 1299; // two mugs for 45.00 together, a plate, delivery

/** Waits for a silent provider as long as a test can. */
const patient = makeHttp({ allowPrivate: true });
const hasty = { send: (request: HttpRequest) => patient.send({ ...request, timeoutMs: 2000 }) };

beforeAll(async () => {
  t = await makeTestWorld({ http: hasty });
  provider = await startFakeProvider();
  shop = await aShop(t.world);
  desk = aDesk(t, shop);
  const made = await connect(
    t.world,
    shop.actor,
    connectInput.parse({
      connector: 'przelewy24',
      name: 'P24',
      baseUrl: provider.baseUrl,
      credentials: { merchantId: '100', posId: '100', apiKey: 'raporty', crc: 'crc-tajne' },
    }),
  );
  connectionId = made.id;
});
afterAll(async () => {
  await provider.close();
  await t.close();
});
beforeEach(() => {
  provider.misbehave();
  provider.ledger.next.status = 'done';
});

/** A withdrawal whose goods are back: its money is due. */
async function due(payment: object = {}, said: object = {}) {
  n += 1;
  const ref = `SES-${n}`;
  provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await desk.order({
    number: `P-${n}`,
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref, ...payment },
  });
  const caseId = await desk.withdraw({ orderNumber: `P-${n}`, ...said });
  const kase = await desk.find(caseId);
  expect(kase.orderId).toBe(orderId);
  const lines = kase.lines.map(({ id, quantity }) => ({ caseLineId: id, received: quantity, restocked: quantity }));
  await receiveGoods(t.world, shop.actor, goodsInput.parse({ caseId, receivedOn: '2026-10-05', lines }));
  await t.drain();
  return { caseId, ref };
}
const attempts = (caseId: string) =>
  inShop(t.world, shop.shopId, (tx) => attemptsOf(tx, { shopId: shop.shopId, id: caseId }));
const last = async (caseId: string) => (await attempts(caseId)).at(-1)!;
const approve = async (caseId: string, actor: StaffActor = shop.actor, over: object = {}) =>
  (await approveRefunds(t.world, actor, { items: [{ caseId, amount: TOTAL, currency: 'PLN', ...over }] }))[0]!;
const plan = (input: object, actor = shop.actor) => planRefund(t.world, actor, planRefundInput.parse(input));
const look = async (by = { minutes: 10 }) => {
  t.clock.advance(by);
  await enqueue(t.world, lookAtRefunds, {});
  await t.drain();
};
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

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

  test('too busy: nothing is in doubt, and it is asked again later', async () => {
    const { caseId, ref } = await due();
    provider.misbehave('busy');
    await approve(caseId);
    await t.drain();
    expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: null });
    expect((await desk.find(caseId)).money).toBe('approved'); // the buyer is not told what has not happened
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
      orderId: n,
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
    await updateShop(t.world, shop.actor, { policy: { secondPersonAbove: 5000 } });
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
  test('a present without a return has its reason, and hides nothing that is owed', async () => {
    const { caseId, ref } = await due();
    const wish = { caseId, purpose: 'goodwill', method: 'original', amount: 500 };
    expect(planRefundInput.safeParse(wish).success).toBe(false);
    await plan({ ...wish, reason: 'Za kłopot' });
    expect((await desk.find(caseId)).money).toBe('planned');
    const { id: attemptId } = await last(caseId);
    await callOffRefund(t.world, shop.actor, { caseId, attemptId });
    t.clock.advance({ minutes: 1 });
    await plan({ ...wish, reason: 'Za kłopot' });
    await approve(caseId, shop.actor, { attemptId: (await last(caseId)).id, amount: 500 });
    await t.drain();
    expect(provider.moved(ref)).toBe(500);
    expect((await desk.find(caseId)).money).toBe('planned');
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

test('disconnected meanwhile: nothing is lost, nothing is guessed', async () => {
  const { caseId } = await due();
  await approve(caseId);
  await disconnect(t.world, shop.actor, { connectionId });
  await t.drain();
  expect(await last(caseId)).toMatchObject({ state: 'sent', acceptedAt: null });
  expect((await desk.find(caseId)).money).toBe('approved');
});
