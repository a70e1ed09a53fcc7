import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { elena } from '../../test/case-builders.ts';
import { Buyer, ledTo, mainOf } from '../../test/portal/buyer.ts';
import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { addCaseToken } from '../cases/case-tokens.ts';
import { findSettlement } from '../decisions/find-settlement.ts';
import { buyer } from '../identity/actor.ts';
import { updateShop } from '../identity/update-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import { chooseVoucher, takeBackVoucherChoice } from '../refunds/choose-voucher.ts';
import { listDueRefunds } from '../refunds/list-due-refunds.ts';
import { refusalOfChoosing } from '../refunds/voucher-choice.ts';
import { makeWeb } from '../web.ts';
import { listVouchers } from './list-vouchers.ts';
import { payByVoucher } from './pay-by-voucher.ts';
import { redeemVoucher } from './redeem-voucher.ts';
import { voidVoucher } from './void-voucher.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

let here: RefundDesk;
let app: FastifyInstance;
beforeAll(async () => {
  here = await aRefundDesk();
  app = await makeWeb(here.t.world);
  await updateShop(here.t.world, here.shop.actor, { policy: { offersVouchers: true, voucherMonths: 12 } });
});
beforeEach(() => here.calm());
afterAll(async () => {
  await app.close();
  await here.close();
});

const choose = (caseId: string) =>
  chooseVoucher(here.t.world, buyer(here.shop.shopId, caseId), { caseId, locale: 'pl' });
const takeBack = (caseId: string) => takeBackVoucherChoice(here.t.world, buyer(here.shop.shopId, caseId), { caseId });
const dueLine = async (caseId: string) => {
  for (const view of ['due', 'second', 'under_way', 'problem'] as const) {
    const { items } = await listDueRefunds(here.t.world, here.shop.actor, { view, plain: false, limit: 200 });
    const line = items.find((each) => each.caseId === caseId);
    if (line) return { view, ...line };
  }
  return null;
};
const vouchersOf = (caseId: string) => listVouchers(here.t.world, here.shop.actor, { caseId });
const pageOf = async (caseId: string) =>
  `/c/${await inShop(here.t.world, here.shop.shopId, (tx) => addCaseToken(tx, here.shop.shopId, caseId, here.t.world.now()))}`;
const eventIdOf = async (caseId: string, type: string) =>
  (
    await inShop(here.t.world, here.shop.shopId, (tx) =>
      tx
        .selectFrom('events')
        .select('id')
        .where('shopId', '=', here.shop.shopId)
        .where('caseId', '=', caseId)
        .where('type', '=', type)
        .executeTakeFirstOrThrow(),
    )
  ).id;

const open = {
  stage: 'settling',
  spamAt: null,
  money: 'planned',
  procedure: 'withdrawal',
  outcome: 'acknowledged',
} as const;
const facts = { kase: open, offered: true, paid: 'provider', email: 'anna@example.com' } as const;
test.each<[string, Partial<Parameters<typeof refusalOfChoosing>[0]>, string | null]>([
  ['money that is owed', {}, null],
  ['money that will be owed once the parcel is there', { kase: { ...open, money: null } }, null],
  ['a refund that failed', { kase: { ...open, money: 'failed' } }, null],
  [
    'a complaint nobody has decided',
    { kase: { ...open, procedure: 'complaint', outcome: 'none', money: null } },
    'nothing-owed',
  ],
  ['a refund somebody approved', { kase: { ...open, money: 'approved' } }, 'money-under-way'],
  ['money that has arrived', { kase: { ...open, money: 'settled' } }, 'money-under-way'],
  ['a case that is over', { kase: { ...open, stage: 'closed' } }, 'wrong-stage'],
  ['a shop that does not offer it', { offered: false }, 'vouchers-not-offered'],
  ['bought on a marketplace', { paid: 'marketplace' }, 'marketplace-pays-back'],
  ['nowhere to send the code', { email: null }, 'no-email'],
])('choosing a voucher: %s', (_, over, reason) => expect(refusalOfChoosing({ ...facts, ...over })).toBe(reason));

test('chosen by the buyer, approved like any refund, made once, told in one mail; no money moves', async () => {
  const { t, due, approve, last, provider, desk } = here;
  const { caseId, ref } = await due();
  expect(await dueLine(caseId)).toMatchObject({ method: 'original' });
  await choose(caseId);
  await choose(caseId); // pressed twice
  const { voucherChoice } = await findSettlement(t.world, desk.actor, { caseId });
  expect(voucherChoice).toMatchObject({ months: 12, words: expect.stringMatching(/bon.*12 miesięcy/) });
  expect(await dueLine(caseId)).toMatchObject({ view: 'due', method: 'voucher', problem: null, amount: TOTAL });
  t.mails.length = 0;
  expect(await approve(caseId)).toMatchObject({ state: 'approved' });
  await t.drain();
  expect(await last(caseId)).toMatchObject({ state: 'settled', method: 'voucher', connectionId: null });
  expect(await vouchersOf(caseId)).toMatchObject([
    { value: TOTAL, left: TOTAL, currency: 'PLN', singleUse: false, validUntil: '2027-10-05', standing: 'active' },
  ]);
  const mails = desk.mailsTo(elena.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toMatch(CODE);
  expect(mails[0]!.text).toContain('wybierasz bon');
  expect(provider.moved(ref)).toBe(0);
  expect((await desk.clock(caseId, 'WD-REFUND'))?.state).toBe('met');
  // Told again, by two at once: it is the one there is.
  const again = { shopId: here.shop.shopId, caseId, eventId: await eventIdOf(caseId, 'case.refund-approved') };
  await Promise.all([payByVoucher.run(t.world, again), payByVoucher.run(t.world, again)]);
  await t.drain();
  expect(await vouchersOf(caseId)).toHaveLength(1);
  expect(desk.mailsTo(elena.email)).toHaveLength(1);
  expect(await reasonOf(takeBack(caseId))).toBe('voucher-issued');
  expect(await reasonOf(choose(caseId))).toBeNull(); // still the same choice
});

test('two jobs at once make one code', async () => {
  const { t, due, approve } = here;
  const { caseId } = await due();
  await choose(caseId);
  await approve(caseId);
  const told = { shopId: here.shop.shopId, caseId, eventId: await eventIdOf(caseId, 'case.refund-approved') };
  await Promise.all([1, 2, 3].map(() => payByVoucher.run(t.world, told)));
  await t.drain();
  expect(await vouchersOf(caseId)).toHaveLength(1);
});

test('taken back in time: money, the way it came; also when it was approved and not made yet', async () => {
  const { t, due, approve, attempts } = here;
  const { caseId } = await due();
  await choose(caseId);
  await takeBack(caseId);
  expect(await dueLine(caseId)).toMatchObject({ method: 'original' });
  expect(await reasonOf(takeBack(caseId))).toBe('nothing-chosen');
  await choose(caseId);
  await approve(caseId);
  await takeBack(caseId);
  await t.drain();
  expect(await vouchersOf(caseId)).toEqual([]);
  expect((await attempts(caseId)).map(({ state, method }) => `${state} ${method}`)).toEqual(['failed voucher']);
  expect(await dueLine(caseId)).toMatchObject({ view: 'due', method: 'original' });
  expect(await approve(caseId)).toMatchObject({ state: 'approved' });
  await t.drain();
  expect((await attempts(caseId)).find(({ method }) => method === 'original')).toMatchObject({ state: 'sent' });
  expect(await reasonOf(choose(caseId))).toBe('money-under-way');
});

test('what was prepared in money makes way; what colleagues agreed to with the buyer is issued as well', async () => {
  const { t, due, plan, approve, attempts, last } = here;
  const { caseId } = await due();
  await plan({ caseId, method: 'original' });
  await choose(caseId);
  expect((await attempts(caseId)).map(({ state }) => state)).toEqual(['failed']);
  expect(await dueLine(caseId)).toMatchObject({ method: 'voucher' });
  const told = await due();
  await plan({ caseId: told.caseId, method: 'voucher', consent: { on: '2026-10-05', how: 'phone' } });
  await approve(told.caseId, here.shop.actor, { attemptId: (await last(told.caseId)).id });
  await t.drain();
  expect(await vouchersOf(told.caseId)).toMatchObject([{ value: TOTAL }]);
});

test('only the buyer chooses, and only of their own case', async () => {
  const { t, due, shop } = here;
  const { caseId } = await due();
  const { caseId: other } = await due();
  expect(await reasonOf(chooseVoucher(t.world, shop.actor, { caseId, locale: 'pl' }))).toBe('case');
  expect(await reasonOf(chooseVoucher(t.world, buyer(shop.shopId, other), { caseId, locale: 'pl' }))).toBe('case');
  await choose(caseId);
  const warehouse = await aStaff(t.world, shop.shopId, 'warehouse');
  expect(await reasonOf(takeBackVoucherChoice(t.world, warehouse, { caseId }))).toBe('not-allowed');
  await takeBackVoucherChoice(t.world, shop.actor, { caseId }); // the buyer said so on the telephone
  expect(await dueLine(caseId)).toMatchObject({ method: 'original' });
});

test('void: the money is owed again; one that was used is not touched', async () => {
  const { t, due, approve, desk, shop } = here;
  const { caseId } = await due();
  await choose(caseId);
  await approve(caseId);
  t.mails.length = 0;
  await t.drain();
  expect((await desk.find(caseId)).stage).toBe('closed'); // a plain return, paid: it ends by itself
  const [voucher] = await vouchersOf(caseId);
  await voidVoucher(t.world, shop.actor, { voucherId: voucher!.id, reason: 'Klientka woli pieniądze' });
  await t.drain();
  expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', money: 'failed' });
  expect(await dueLine(caseId)).toMatchObject({ view: 'problem', attempt: { failure: 'voucher-void' } });

  const used = await due();
  await choose(used.caseId);
  await approve(used.caseId);
  t.mails.length = 0;
  await t.drain();
  const code = CODE.exec(desk.mailsTo(elena.email).at(-1)!.text)![0];
  await redeemVoucher(t.world, shop.actor, { code, key: 'zam-9', amount: 100, currency: 'PLN' });
  const [spent] = await vouchersOf(used.caseId);
  expect(await reasonOf(voidVoucher(t.world, shop.actor, { voucherId: spent!.id, reason: 'x' }))).toBe(
    'voucher-in-use',
  );
});

test('on the page, without a script: folded away, chosen, taken back, issued, used', async () => {
  const { t, due, approve, desk, shop } = here;
  const { caseId } = await due();
  const base = await pageOf(caseId);
  const phone = new Buyer(app);
  const read = async () => mainOf(await phone.get(base));
  expect(await read()).toMatch(/<details class="fold" id="voucher"><summary>Wolisz bon\?/);
  expect(mainOf(await phone.get(`${base}/done`))).toContain('Wolisz bon?');
  expect(ledTo(await phone.post(`${base}/voucher`, { choice: 'voucher' }))).toBe(`${base}?done=voucher`);
  const chosen = await read();
  expect(chosen).toContain('Wybierasz bon zamiast pieniędzy');
  expect(chosen).not.toContain('Wolisz bon?');
  expect(chosen).toContain('przyjdzie jako bon');
  expect(ledTo(await phone.post(`${base}/voucher`, { choice: 'money' }))).toBe(`${base}?done=money`);
  expect(await read()).toContain('Wolisz bon?');
  await phone.post(`${base}/voucher`, { choice: 'voucher' });
  await approve(caseId);
  t.mails.length = 0;
  await t.drain();
  expect(ledTo(await phone.post(`${base}/voucher`, { choice: 'money' }))).toBe(`${base}?done=late`);
  const code = CODE.exec(desk.mailsTo(elena.email).at(-1)!.text)![0];
  const issued = await read();
  expect(issued).toContain(`Kod kończy się na ${code.slice(-4)}`);
  expect(issued).not.toContain(code);
  expect(issued).toContain('<h1>Sprawa zakończona, zwrot w bonie</h1>');
  await redeemVoucher(t.world, shop.actor, { code, key: 'zam-1', amount: TOTAL, currency: 'PLN' });
  expect(await read()).toContain('wykorzystany');
});
