/** A plain withdrawal, from the form to its end: who had to do something for it, and what the buyer was told. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { correctionsInput } from '../../src/accounting/correction-inputs.ts';
import { listCorrections } from '../../src/accounting/list-corrections.ts';
import { approveRun, exportRun, sendRun } from '../../src/bank/advance-run.ts';
import { payoutAccountInput } from '../../src/bank/bank-inputs.ts';
import { addPayoutAccount } from '../../src/bank/payout-accounts.ts';
import { prepareRun } from '../../src/bank/prepare-run.ts';
import { givePayoutAccount } from '../../src/cases/afterwards.ts';
import { caseHistory, verifyHistory } from '../../src/cases/case-history.ts';
import { readCaseToken } from '../../src/cases/case-tokens.ts';
import { inCase } from '../../src/cases/in-case.ts';
import { buyer as buyerOf, type StaffActor } from '../../src/identity/actor.ts';
import { writeToShop } from '../../src/messages/write-to-shop.ts';
import { signOrderLink } from '../../src/orders/order-link.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { approveRefunds } from '../../src/refunds/approve-refunds.ts';
import { listDueInput } from '../../src/refunds/attempt-inputs.ts';
import { failAttempt } from '../../src/refunds/attempt-moves.ts';
import { sweepPlain } from '../../src/refunds/close-plain.ts';
import { listDueRefunds } from '../../src/refunds/list-due-refunds.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { moneySentInput } from '../../src/refunds/refund-inputs.ts';
import { makeWeb } from '../../src/web.ts';
import { aBench, good, type Bench } from '../bench-builders.ts';
import { aStaff } from '../builders.ts';
import { delivered, subjects } from '../case-builders.ts';
import { Buyer, ledTo } from '../portal/buyer.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../refund-desk.ts';

let here: RefundDesk;
let t: RefundDesk['t'];
let app: FastifyInstance;
let bench: Bench;
let ewa: StaffActor;
let n = 0;
beforeAll(async () => {
  here = await aRefundDesk();
  t = here.t;
  app = await makeWeb(t.world);
  bench = await aBench(here.desk);
  ewa = await aStaff(t.world, here.shop.shopId, 'accountant', { name: 'Ewa' });
});
afterAll(async () => {
  await app.close();
  await here.close();
});
beforeEach(async () => {
  await t.drain();
  t.mails.length = 0;
  here.calm();
});

/** Somebody opens the link of their order on a phone and confirms; nothing else is known of them. */
async function declared(payment: object = {}) {
  const { shop, desk, provider } = here;
  n += 1;
  const ref = `SES-ZERO-${n}`;
  const email = `kupuje-${n}@example.com`;
  provider.ledger.payments.set(ref, TOTAL);
  const { orderId } = await desk.order({
    number: `ZERO-${n}`,
    buyer: { name: 'Anna Żółć', email, capacity: 'consumer' },
    ...delivered('2026-10-03T10:00:00Z'),
    payment: { method: 'blik', provider: 'Przelewy24', reference: ref, ...payment },
  });
  const base = `/z/${shop.channel.slug}`;
  const phone = new Buyer(app);
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  await phone.get(`${base}/o/${signOrderLink(t.world, { shopId: shop.shopId, orderId, expiresAt })}`);
  const said = { name: 'Anna Żółć', contract: `ZERO-${n}`, email, scope: 'whole' };
  expect(ledTo(await phone.post(`${base}/withdraw`, said))).toBe(`${base}/withdraw/check`);
  const done = ledTo(await phone.post(`${base}/withdraw/check`));
  const { caseId } = await readCaseToken(t.world, /\/(?:c|case|cases)\/([^/]+)/.exec(done)![1]!);
  await t.drain();
  return { caseId, ref, email, page: async () => (await phone.get(done.replace('/done', ''))).body };
}

/** One scan of what lies on the parcel, and "everything as expected". */
async function scanned(caseId: string, cups = good(2)) {
  const found = await bench.scanned((await here.desk.find(caseId)).number);
  expect(found).toMatchObject({ kind: 'case', case: { id: caseId } });
  const { lines } = await here.desk.find(caseId);
  await bench.receive(caseId, { [lines[0]!.id]: [cups], [lines[1]!.id]: [good(1)] }, { receivedOn: '2026-10-05' });
  await t.drain();
}

const plainDue = async () =>
  (await listDueRefunds(t.world, ewa, listDueInput.parse({ plain: true }))).items.map(({ caseId }) => caseId);
const approve = async (caseId: string) => {
  const items = [{ caseId, amount: TOTAL, currency: 'PLN' }];
  expect(await approveRefunds(t.world, ewa, { items })).toMatchObject([{ state: 'approved' }]);
  await t.drain();
};

/** The provider says, when asked again, that it is there. */
const arrived = () => here.look({ minutes: 20 });

/** What people did on a case, by role; what follows by itself has no person. */
async function touches(caseId: string) {
  const history = await caseHistory(t.world, here.shop.actor, { caseId });
  const people = await inShop(t.world, here.shop.shopId, (tx) =>
    tx.selectFrom('staff').select(['id', 'role']).execute(),
  );
  return history
    .filter(({ actorKind }) => actorKind === 'staff' || actorKind === 'apiKey')
    .map(({ actorId, type }) => `${people.find(({ id }) => id === actorId)?.role}: ${type}`);
}

test('form, one scan, one approval: no consultant, three mails, and the case ends by itself', async () => {
  const { caseId, ref, email, page } = await declared();
  expect(await plainDue()).not.toContain(caseId);

  await scanned(caseId);
  expect(await plainDue()).toContain(caseId);
  expect(here.provider.moved(ref)).toBe(0); // receiving pays nothing
  expect((await here.desk.find(caseId)).stage).toBe('settling');

  await approve(caseId);
  await arrived();
  expect(here.provider.moved(ref)).toBe(TOTAL);
  expect(await here.desk.find(caseId)).toMatchObject({
    stage: 'closed',
    money: 'settled',
    custody: 'disposed',
    headline: { code: 'closed-paid' },
  });

  // Who did something: the warehouse once, the accountant once.
  expect(await touches(caseId)).toEqual([
    'warehouse: case.goods-received',
    'accountant: case.refund-planned',
    'accountant: case.refund-approved',
  ]);
  const history = await caseHistory(t.world, here.shop.actor, { caseId });
  expect(history.at(-1)).toMatchObject({
    type: 'case.closed',
    actorKind: 'system',
    actorId: 'plain-return',
    data: { because: 'plain-return' },
  });
  expect(await verifyHistory(t.world, here.shop.actor, { caseId })).toBeNull();

  // What follows: the stock, the books, the buyer.
  const number = (await here.desk.find(caseId)).number;
  const stock = (await bench.stock()).filter((change) => JSON.stringify(change).includes(number));
  expect(stock.map(({ quantity }) => quantity)).toEqual([2, 1]);
  const { rows } = await listCorrections(t.world, ewa, correctionsInput.parse({}));
  expect(rows.filter((row) => row.caseId === caseId)).toMatchObject([{ total: TOTAL, state: 'open' }]);
  const mails = here.desk.mailsTo(email);
  expect(subjects(mails)).toEqual([
    expect.stringContaining('odstąpieni'),
    expect.stringContaining('dotarła'),
    expect.stringMatching(/pieni|zwr/i),
  ]);
  expect(mails[2]!.text).toMatch(/77,99/);
  expect(await page()).toContain('77,99');
});

test('told once however often its events are told', async () => {
  const { caseId } = await declared();
  await scanned(caseId);
  await approve(caseId);
  await arrived();
  await arrived();
  const closed = (await caseHistory(t.world, here.shop.actor, { caseId })).filter(({ type }) => type === 'case.closed');
  expect(closed).toHaveLength(1);
});

test('money that comes back opens the case again: it is owed, and the refund run shows it', async () => {
  const { caseId } = await declared();
  await scanned(caseId);
  await approve(caseId);
  await arrived();
  const attempt = await here.last(caseId);
  await inCase(t.world, here.shop.actor, { caseId }, (open) =>
    failAttempt(open, attempt, { code: 'returned', evidence: { by: 'provider' } }),
  );
  await t.drain();
  expect(await here.desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'failed' });
  expect(await here.desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
  const { items } = await listDueRefunds(t.world, ewa, listDueInput.parse({ view: 'problem' }));
  expect(items.map((item) => item.caseId)).toContain(caseId);
});

test('a buyer who asks something is answered by a person before the case ends', async () => {
  const { caseId } = await declared();
  await scanned(caseId);
  await writeToShop(t.world, buyerOf(here.shop.shopId, caseId), {
    caseId,
    body: 'Czy zwrócicie też za przesyłkę?',
    fileIds: [],
  });
  await approve(caseId);
  await arrived();
  expect(await here.desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'settled' });
});

test('a worn piece reaches the desk: not plain, told why, and nothing ends by itself', async () => {
  const { caseId } = await declared();
  await scanned(caseId, { quantity: 2, condition: 'used' });
  expect(await plainDue()).not.toContain(caseId);
  expect(await bench.seen(caseId)).toMatchObject({ plain: false, notPlain: 'condition' });
  expect((await here.desk.find(caseId)).flags).toContain('goods-differ');
  await approve(caseId);
  await arrived();
  expect(await here.desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'settled' });
});

describe('paid to the courier: by transfer', () => {
  const cod = { method: 'cod', provider: undefined, reference: undefined };
  const own = 'PL61109010140000071219812874';

  async function inFile() {
    const { caseId } = await declared(cod);
    const buyer = buyerOf(here.shop.shopId, caseId);
    await givePayoutAccount(t.world, buyer, { caseId, account: 'PL27114020040000300201355387' });
    await scanned(caseId);
    await approve(caseId);
    const account = { name: 'Główne', holder: 'Kubek', iban: own, currency: 'PLN', format: 'elixir-pko' };
    const { id: accountId } = await addPayoutAccount(t.world, here.shop.actor, payoutAccountInput.parse(account));
    const { id: attemptId } = await here.last(caseId);
    const { id: runId } = await prepareRun(t.world, ewa, { accountId, executeOn: tomorrow(), attemptIds: [attemptId] });
    await approveRun(t.world, ewa, { runId });
    await exportRun(t.world, ewa, { runId });
    await sendRun(t.world, ewa, { runId });
    await t.drain();
    return caseId;
  }
  const tomorrow = () => new Date(t.clock.now.getTime() + 86_400_000).toISOString().slice(0, 10) as never;

  test('with the bank it waits for the statement; in a shop that reads none in it ends a week later', async () => {
    const caseId = await inFile();
    expect(await here.desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'sent' });
    t.clock.advance({ days: 6 });
    await sweepPlain.run(t.world, {});
    expect((await here.desk.find(caseId)).stage).toBe('settling');
    t.clock.advance({ days: 1, minutes: 1 });
    await sweepPlain.run(t.world, {});
    expect(await here.desk.find(caseId)).toMatchObject({ stage: 'closed', money: 'sent' });
    expect(await touches(caseId)).toHaveLength(3);
  });

  test('sent by hand: whoever sent it has said so, and nothing is left to wait for', async () => {
    const { caseId } = await declared(cod);
    await scanned(caseId);
    const sent = { caseId, method: 'bank_transfer', amount: TOTAL, currency: 'PLN', sentOn: '2026-10-05' };
    await recordMoneySent(t.world, ewa, moneySentInput.parse(sent));
    await t.drain();
    expect(await here.desk.find(caseId)).toMatchObject({ stage: 'closed', money: 'sent' });
  });
});
