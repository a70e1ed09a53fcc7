import { afterAll, beforeAll, expect, test } from 'vitest';

import { aBench, good } from '../../test/bench-builders.ts';
import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { correctionsInput, returnsRegisterInput } from './correction-inputs.ts';
import { importNumbers } from './import-numbers.ts';
import { listCorrections } from './list-corrections.ts';
import { returnsRegister } from './returns-register.ts';
import { numberCorrection, reopenCorrection, waiveCorrection } from './settle-correction.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { currentPlan } from '../refunds/current-plan.ts';
import { moneySentInput } from '../refunds/refund-inputs.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { giveProof } from '../returns/give-proof.ts';
import { undoReceipt } from '../returns/undo-receipt.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

const ksef = '5265877635-20261124-0100001AF629-AF';

/** A withdrawal whose money was worked out and went back. */
async function aRefund() {
  await t.drain();
  t.clock.now = new Date('2026-11-23T10:00:00Z');
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
  return another('FV/11/2026/7');
}

async function another(invoice: string, sums: readonly number[] = [100]) {
  const { orderId } = await desk.order({
    ...delivered('2026-11-20T12:00:00Z'),
    externalId: invoice,
    number: invoice,
    invoice: { number: invoice },
  });
  const caseId = await desk.withdraw({ orderId });
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number: '6200 1', carrier: 'InPost' });
  await t.drain();
  for (const percent of sums) await pay(caseId, percent);
  return { orderId, caseId };
}

async function pay(caseId: string, amount: number) {
  await recordMoneySent(
    t.world,
    desk.actor,
    moneySentInput.parse({ caseId, method: 'original', amount, currency: 'PLN', sentOn: '2026-11-23' }),
  );
  await t.drain();
}

const list = (state: 'open' | 'done' | 'not_needed' = 'open', more: object = {}) =>
  listCorrections(t.world, desk.actor, correctionsInput.parse({ state, ...more }));

test('money back leaves one correction, however often it is told; line by line, with the invoice it corrects', async () => {
  const { caseId } = await aRefund();
  await t.drain();
  const { rows } = await list();
  expect(rows).toMatchObject([
    { caseId, kind: 'refund', total: 100, currency: 'PLN', invoice: 'FV/11/2026/7', moneyOn: '2026-11-23' },
  ]);
  expect(rows[0]!.lines.reduce((sum, { gross }) => sum + gross, 0)).toBe(100);
});

test('two payments of one plan are two corrections which together make the plan, grosz by grosz', async () => {
  await aRefund();
  const { caseId } = await another('FV/11/2026/8', [100, 250]);
  const { rows } = await list();
  const own = rows.filter((row) => row.caseId === caseId);
  expect(own.map(({ total }) => total).sort((a, b) => a - b)).toEqual([100, 250]);
  for (const { lines, total } of own) expect(lines.reduce((sum, { gross }) => sum + gross, 0)).toBe(total);
});

test('two payments of a sum nobody worked out are two corrections', async () => {
  await aRefund();
  const { orderId } = await desk.order({ ...delivered('2026-11-20T12:00:00Z'), externalId: 'FV/9', number: 'FV/9' });
  const caseId = await desk.complain({ orderId, lines: [{ name: 'Kubek spoza zamówienia', quantity: 1 }] });
  await pay(caseId, 50);
  await pay(caseId, 30);
  const own = (await list()).rows.filter((row) => row.caseId === caseId);
  expect(own.map(({ total }) => total).sort((a, b) => a - b)).toEqual([30, 50]);
});

test('its number settles it, and can be taken back; a waiver needs its reason', async () => {
  await aRefund();
  const [row] = (await list()).rows;
  const done = { correctionId: row!.id, number: 'KOR/11/2026/3', ksefId: ksef, issuedOn: '2026-11-24' } as const;
  await numberCorrection(t.world, desk.actor, done);
  expect((await list()).rows).toEqual([]);
  expect((await list('done')).rows).toMatchObject([{ number: 'KOR/11/2026/3', ksefId: ksef }]);
  await reopenCorrection(t.world, desk.actor, { correctionId: row!.id });
  await waiveCorrection(t.world, desk.actor, { correctionId: row!.id, remark: 'Paragon bez faktury' });
  expect((await list('not_needed')).rows).toMatchObject([{ remark: 'Paragon bez faktury', number: null }]);
});

test('numbers come from a file: what fits is taken, what does not is told with its line', async () => {
  await aRefund();
  await another('FV/11/2026/8');
  const { caseId } = await another('FV/11/2026/9', [100, 200]);
  const rows = (await list()).rows;
  const number = (id: string) => rows.find((row) => row.caseId === id)!.caseNumber;
  const [first, second] = rows.filter((row) => row.caseId !== caseId);
  const csv = [
    '\uFEFFNumer zgłoszenia;Numer korekty;Numer KSeF;Data wystawienia',
    `${first!.caseNumber};KOR/1;${ksef.toLowerCase()};24.11.2026`,
    `${second!.caseNumber};;;`,
    `${number(caseId)};KOR/3;;2026-11-24`,
    'ZP-1;KOR/4;;2026-11-24',
    `${second!.caseNumber};KOR/2;zły;`,
    `${second!.caseNumber};KOR/2;;31.02.2026`,
    `${second!.caseNumber};KOR/2;;`,
    `${first!.caseNumber};KOR/1;;`,
  ].join('\r\n');
  const { done, left } = await importNumbers(t.world, desk.actor, { csv });
  expect(done).toBe(2);
  expect(left.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'no-number'],
    [4, 'several-corrections'],
    [5, 'no-such-case'],
    [6, 'not-a-ksef-number'],
    [7, 'not-a-day'],
    [9, 'done-already'],
  ]);
  expect((await list('done')).rows.map(({ number: own }) => own).sort()).toEqual(['KOR/1', 'KOR/2']);
});

test.each([
  ['', 'columns-missing'],
  ['a;b\n1;2', 'columns-missing'],
  ['zgłoszenie;"korekta\n1;2', 'not-a-csv'],
])('%# a file that is none is refused at its field', async (csv, reason) => {
  await expect(importNumbers(t.world, desk.actor, { csv })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'csv', reason }],
  });
});

test('the register tells when it was sold, what came back, when, and the tax inside', async () => {
  const { caseId } = await aRefund();
  const { rows } = await returnsRegister(
    t.world,
    desk.actor,
    returnsRegisterInput.parse({ from: '2026-11-01', to: '2026-11-30' }),
  );
  expect(rows).toMatchObject([
    { caseId, proof: 'FV/11/2026/7', returnedOn: '2026-11-23', gross: 100, procedure: 'withdrawal' },
  ]);
  expect(rows[0]!.goods.length).toBeGreaterThan(0);
});

test('goods came back on the day of the count that stands, not of one that was taken back', async () => {
  await aRefund();
  const { orderId } = await desk.order({ ...delivered('2026-11-16T12:00:00Z'), invoice: { number: 'FV/11/2026/8' } });
  const caseId = await desk.withdraw({ orderId });
  const { lines } = await desk.find(caseId);
  const bench = await aBench(desk);
  const came = (receivedOn: string) =>
    bench.receive(caseId, Object.fromEntries(lines.map(({ id, quantity }) => [id, [good(quantity)]])), { receivedOn });
  const { receiptId } = await came('2026-11-22'); // another's parcel
  await undoReceipt(t.world, bench.hania, { receiptId });
  await came('2026-11-21');
  await pay(caseId, 100);
  const { rows } = await returnsRegister(
    t.world,
    desk.actor,
    returnsRegisterInput.parse({ from: '2026-11-01', to: '2026-11-30' }),
  );
  expect(rows.find((row) => row.caseId === caseId)).toMatchObject({ returnedOn: '2026-11-21' });
});

test('what is kept for less is a change of its price, what goes back is goods, by the decision that stands', async () => {
  await aRefund();
  const { orderId } = await desk.order({ ...delivered('2026-11-16T12:00:00Z'), invoice: { number: 'FV/11/2026/8' } });
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const decided = async (...remedies: ('refund' | 'price_reduction')[]) => {
    const lines = await desk.linesOf(caseId, { outcome: 'accepted', ground: 'agreed-with-buyer' });
    const kept = (remedy: string) => (remedy === 'price_reduction' ? { amount: 500 } : {});
    const answers = lines.map((line, n) => ({ ...line, remedy: remedies[n]!, ...kept(remedies[n]!) }));
    await desk.decideAll(caseId, { outcome: 'accepted' }, { lines: answers });
  };
  await decided('price_reduction', 'price_reduction');
  await decided('refund', 'price_reduction');
  const standing = await inShop(t.world, desk.shop.shopId, (tx) =>
    currentPlan(tx, { shopId: desk.shop.shopId, id: caseId }),
  );
  await pay(caseId, standing!.total);
  const [own] = (await list()).rows.filter((row) => row.caseId === caseId);
  expect(own!.lines.filter(({ name }) => name).map(({ name, what, quantity }) => [name, what, quantity])).toEqual([
    ['Kubek', 'goods', 2],
    ['Talerz', 'reduction', null],
  ]);
});

test('pages go on where they ended; another shop sees nothing; a consultant keeps no books', async () => {
  await aRefund();
  await another('FV/11/2026/8');
  const first = await list('open', { limit: 1 });
  expect(first.rows).toHaveLength(1);
  const rest = await list('open', { limit: 1, after: first.next });
  expect(rest.rows).toHaveLength(1);
  expect(rest.rows[0]!.id).not.toBe(first.rows[0]!.id);
  expect(rest.next).toBeNull();
  const stranger = await aShop(t.world, { name: 'Obcy' });
  const theirs = await listCorrections(t.world, stranger.actor, correctionsInput.parse({}));
  expect(theirs.rows).toEqual([]);
  const settle = waiveCorrection(t.world, stranger.actor, { correctionId: first.rows[0]!.id, remark: 'Nie moje' });
  await expect(settle).rejects.toMatchObject({ kind: 'missing' });
  const consultant = { ...desk.actor, role: 'consultant' as const };
  expect(() => waiveCorrection(t.world, consultant, { correctionId: first.rows[0]!.id, remark: 'Bez praw' })).toThrow(
    expect.objectContaining({ kind: 'forbidden' }) as Error,
  );
});
