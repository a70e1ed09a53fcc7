import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findSettlement } from '../decisions/find-settlement.ts';
import { updateShop } from '../identity/update-shop.ts';
import { findLetter, listLetters } from '../messages/list-letters.ts';
import { issueVoucher } from './issue-voucher.ts';
import { listShopVouchers } from './list-shop-vouchers.ts';
import { listVouchers } from './list-vouchers.ts';
import { checkVoucher, redeemVoucher } from './redeem-voucher.ts';
import { leftAfter, refusalOfUse, type Voucher } from './voucher.ts';
import { newVoucherCode, readVoucherCode } from './voucher-code.ts';
import { listVouchersInput } from './voucher-inputs.ts';
import { voidVoucher } from './void-voucher.ts';

const now = new Date('2026-11-09T10:00:00Z');
const voucher: Voucher = {
  state: 'active',
  leftValue: 5000,
  currency: 'PLN',
  singleUse: false,
  expiresAt: new Date('2027-01-01T00:00:00Z'),
};

test.each<[string, Partial<Voucher>, number, string, string | null]>([
  ['all of it', {}, 5000, 'PLN', null],
  ['a part', {}, 1, 'PLN', null],
  ['more than is left', {}, 5001, 'PLN', 'voucher-has-less'],
  ['another currency', {}, 100, 'EUR', 'other-currency'],
  ['used up', { state: 'used', leftValue: 0 }, 1, 'PLN', 'voucher-used'],
  ['void', { state: 'void' }, 1, 'PLN', 'voucher-void'],
  ['in its last second', { expiresAt: new Date(now.getTime() + 1) }, 1, 'PLN', null],
  ['a moment too late', { expiresAt: now }, 1, 'PLN', 'voucher-expired'],
])('a use: %s', (_, over, amount, currency, refusal) =>
  expect(refusalOfUse({ ...voucher, ...over }, { amount, currency }, now)).toBe(refusal),
);

test('what is left: nothing of one for a single purchase', () => {
  expect(leftAfter(voucher, 1200)).toBe(3800);
  expect(leftAfter({ ...voucher, singleUse: true }, 1200)).toBe(0);
});

test('a code is found however it is typed, and nothing else is taken for one', () => {
  const { code, digest, end } = newVoucherCode();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(code.endsWith(end)).toBe(true);
  expect(readVoucherCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toEqual(digest);
  expect(readVoucherCode('')).toBeNull();
  expect(readVoucherCode(`${code}A`)).toBeNull();
  expect(readVoucherCode('ŻÓŁW-ŻÓŁW-ŻÓŁW')).toBeNull();
});

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now });
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(() => t.close());

async function issued(over: object = {}) {
  const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'voucher', amount: 5000 });
  await t.drain();
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  const given = { caseId, remedyId: remedy!.id, validUntil: '2027-01-31', singleUse: false, ...over } as const;
  await issueVoucher(t.world, desk.actor, given);
  await t.drain();
  const mail = desk.mailsTo(elena.email).at(-1)!;
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(mail.text)![0];
  const [row] = await listVouchers(t.world, desk.actor, { caseId });
  return { caseId, remedyId: remedy!.id, code, mail, voucher: row!, given };
}

test('the code stands in the mail and nowhere else; the remedy is fulfilled, once', async () => {
  const { caseId, code, mail, voucher: row, given } = await issued();
  expect(mail.html).toContain(code);
  expect(row).toMatchObject({ value: 5000, left: 5000, standing: 'active', codeEnd: code.slice(-4) });
  expect((await desk.find(caseId)).remedy).toBe('delivered');
  const letters = await listLetters(t.world, desk.actor, { caseId });
  const kept = letters.find(({ letter }) => letter === 'voucher')!;
  expect(JSON.stringify(await findLetter(t.world, desk.actor, { caseId, mailId: kept.id }))).not.toContain(code);
  await expect(issueVoucher(t.world, desk.actor, given)).rejects.toMatchObject({ reason: 'remedy-done' });
});

test('a voucher of more than was decided is no way round the second person', async () => {
  const limit = (PLN: number | null) =>
    updateShop(t.world, desk.actor, {
      policy: { approvalLimit: PLN === null ? null : { limits: { PLN }, elsewhere: 'two' } },
    });
  await limit(6000);
  await expect(issued({ value: 6001 })).rejects.toMatchObject({ reason: 'second-person-approves' });
  expect((await issued({ value: 6000 })).voucher).toMatchObject({ value: 6000 });
  await limit(null);
});

test('taken off in parts, each key once, never more than is left', async () => {
  const { code } = await issued();
  const use = (key: string, amount: number) =>
    redeemVoucher(t.world, desk.actor, { code, key, amount, currency: 'PLN' });
  expect(await use('zam-1', 2000)).toMatchObject({ left: 3000, standing: 'active' });
  expect(await use('zam-1', 2000)).toMatchObject({ left: 3000 });
  await expect(use('zam-1', 2001)).rejects.toMatchObject({ reason: 'key-used-otherwise' });
  const both = await Promise.allSettled([use('zam-2', 2000), use('zam-3', 2000)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await checkVoucher(t.world, desk.actor, { code })).toMatchObject({ left: 1000 });
  expect(await use('zam-4', 1000)).toMatchObject({ left: 0, standing: 'used' });
  expect(await use('zam-4', 1000)).toMatchObject({ left: 0, standing: 'used' }); // its answer was lost
});

test('void it is worth nothing; guessing is slowed down; a warehouse pays with none', async () => {
  const { code, voucher: row } = await issued({ singleUse: true });
  const consultant = await aStaff(t.world, desk.shop.shopId, 'consultant');
  await expect(voidVoucher(t.world, consultant, { voucherId: row.id, reason: 'x' })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
  await voidVoucher(t.world, desk.actor, { voucherId: row.id, reason: 'Oddano pieniądze' });
  const use = { code, key: 'a', amount: 1, currency: 'PLN' };
  await expect(redeemVoucher(t.world, desk.actor, use)).rejects.toMatchObject({ reason: 'voucher-void' });
  const guess = () => checkVoucher(t.world, desk.actor, { code: newVoucherCode().code });
  for (let tried = 0; tried < 60; tried++) await expect(guess()).rejects.toMatchObject({ reason: 'voucher' });
  await expect(guess()).rejects.toMatchObject({ kind: 'limited' });
  expect(await checkVoucher(t.world, desk.actor, { code })).toMatchObject({ standing: 'void' });
  const warehouse = await aStaff(t.world, desk.shop.shopId, 'warehouse');
  await expect(checkVoucher(t.world, warehouse, { code })).rejects.toMatchObject({ reason: 'not-allowed' });
});

test('two checkouts at once: one wins; a voucher is used or void, never both', async () => {
  const { code } = await issued({ singleUse: true });
  const use = (on: string, key: string) =>
    redeemVoucher(t.world, desk.actor, { code: on, key, amount: 1000, currency: 'PLN' });
  const won = await Promise.allSettled(['a', 'b', 'c', 'd'].map((key) => use(code, key)));
  expect(won.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await checkVoucher(t.world, desk.actor, { code })).toMatchObject({ left: 0, standing: 'used' });

  const { code: other, voucher: row } = await issued({ singleUse: true });
  await Promise.allSettled([
    use(other, 'e'),
    voidVoucher(t.world, desk.actor, { voucherId: row.id, reason: 'Pomyłka' }),
  ]);
  const { standing, left } = await checkVoucher(t.world, desk.actor, { code: other });
  expect([standing, left]).toEqual(standing === 'void' ? ['void', 5000] : ['used', 0]);
});

test('all of the shop: by standing, by the end of a code, page by page, with what is still owed', async () => {
  const shop = aDesk(t, await aShop(t.world, { name: 'Druga Półka' }));
  const asked = (over: object = {}) => listShopVouchers(t.world, shop.actor, listVouchersInput.parse(over));
  expect(await asked()).toEqual({ items: [], next: null, open: [] });
  const before = desk;
  desk = shop;
  const [one, two, three] = [await issued(), await issued({ singleUse: true }), await issued()];
  desk = before;
  await redeemVoucher(t.world, shop.actor, { code: one.code, key: 'a', amount: 2000, currency: 'PLN' });
  await redeemVoucher(t.world, shop.actor, { code: two.code, key: 'b', amount: 1, currency: 'PLN' });
  await voidVoucher(t.world, shop.actor, { voucherId: three.voucher.id, reason: 'Zły adres' });
  const ids = async (over: object) => (await asked(over)).items.map(({ id }) => id);
  expect((await asked()).open).toEqual([{ currency: 'PLN', count: 1, left: 3000 }]);
  expect(await ids({ standing: 'active' })).toEqual([one.voucher.id]);
  expect(await ids({ standing: 'used' })).toEqual([two.voucher.id]);
  expect(await ids({ standing: 'void' })).toEqual([three.voucher.id]);
  expect(await ids({ standing: 'expired' })).toEqual([]);
  expect(await ids({ end: two.code.slice(-4).toLowerCase() })).toEqual([two.voucher.id]);
  expect(listVouchersInput.safeParse({ end: one.code }).success).toBe(false); // a whole code stays out of addresses
  const first = await asked({ limit: 2 });
  const rest = await asked({ limit: 2, after: first.next! });
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(3);
  expect(rest.next).toBeNull();
  const warehouse = await aStaff(t.world, shop.shop.shopId, 'warehouse');
  await expect(listShopVouchers(t.world, warehouse, listVouchersInput.parse({}))).rejects.toMatchObject({
    reason: 'not-allowed',
  });
});
