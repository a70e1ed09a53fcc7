import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { paymentCases } from '../../test/connectors/payment-cases.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { aStaff } from '../../test/builders.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { importReport } from './import-report.ts';
import { listPayoutLines } from './list-payout-lines.ts';
import { listReports } from './list-reports.ts';
import { payoutLinesInput } from './payout-inputs.ts';
import { payoutsTable } from './payouts-table.ts';
import { matchLine, reopenLine, resolveLine } from './resolve-line.ts';
import { sumPayouts } from './sum-payouts.ts';

let d: RefundDesk;
beforeAll(async () => {
  d = await aRefundDesk();
});
afterAll(() => d.close());

const HEAD = 'Id sesji;Id transakcji;Waluta;Id wypłaty;Status;Znacznik rekordu;Data wpłaty;Kwota;Tytuł;Email klienta\n';
const row = (
  session: string,
  amount: number,
  over: { day?: string; currency?: string; text?: string; marker?: string } = {},
) =>
  `${session};;${over.currency ?? 'PLN'};77;wykonana;${over.marker ?? 'Zwrot'};${over.day ?? '2026-10-06'};-${(amount / 100).toFixed(2).replace('.', ',')};${over.text ?? ''};elena@example.com\n`;
const read = (text: string, { pack = false } = {}) =>
  importReport(d.t.world, d.shop.actor, {
    name: 'p24.csv',
    base64: (pack ? gzipSync(text) : Buffer.from(text)).toString('base64'),
  });
const list = async (over: object = {}) =>
  (await listPayoutLines(d.t.world, d.shop.actor, payoutLinesInput.parse(over))).rows;
const lineOf = async (caseId: string, over: object = { state: 'all' }) =>
  (await list({ limit: 200, ...over })).find(({ refund }) => refund?.caseId === caseId);

/** A refund the provider has taken. */
async function sent() {
  const { caseId, ref } = await d.due();
  d.calm();
  await d.approve(caseId);
  await d.t.drain();
  return { caseId, ref };
}

/** One it has carried out. */
async function settled() {
  const { caseId, ref } = await sent();
  await d.look({ minutes: 60 });
  expect((await d.last(caseId)).state).toBe('settled');
  return { caseId, ref };
}

/** A refund nobody knows the end of. */
async function inDoubt() {
  const { caseId, ref } = await d.due();
  d.provider.misbehave('silent-before');
  await d.approve(caseId);
  await d.t.drain();
  expect((await d.last(caseId)).state).toBe('in_doubt');
  return { caseId, ref };
}

test('a report settles what is in doubt, confirms what is settled, and shows what does not agree', async () => {
  const [sure, other, doubted] = [await settled(), await sent(), await inDoubt()];
  const text =
    HEAD +
    row(sure.ref, TOTAL) +
    row(other.ref, TOTAL - 100) +
    row(doubted.ref, TOTAL) +
    row('SES-panel', 500) +
    row('', 5, { marker: 'Y9' });
  const done = await read(text, { pack: true });
  expect(done).toMatchObject({ operator: 'przelewy24', rows: 5, again: 0 });
  expect(done.states).toEqual({ matched: 2, differs: 1, unknown: 1, unread: 1 });
  await d.t.drain();
  expect((await d.last(doubted.caseId)).state).toBe('settled');
  expect(await d.desk.find(doubted.caseId)).toMatchObject({ money: 'settled' });
  const waiting = await list();
  expect(waiting.map(({ state }) => state).toSorted()).toEqual(['differs', 'unknown', 'unread']);
  expect(waiting.find(({ state }) => state === 'unread')!.raw).not.toHaveProperty('Email klienta');
  expect(await lineOf(sure.caseId)).toMatchObject({ state: 'matched', matchedBy: 'payment' });
  d.calm();

  await expect(read(text)).rejects.toMatchObject({ kind: 'conflict', reason: 'report-read-already' });
  // the same operations in a longer file change nothing
  expect(await read(`${text}${row('SES-77', 900)}`)).toMatchObject({ again: 5, states: { unknown: 1 } });
});

test('sums are told by currency, never together', async () => {
  const { id } = await read(HEAD + row('SES-eur', 1000, { currency: 'EUR' }) + row('SES-pln', 2000));
  const sums = await sumPayouts(d.t.world, d.shop.actor, payoutLinesInput.parse({ state: 'unknown' }));
  expect(sums.map(({ currency }) => currency).toSorted()).toEqual(['EUR', 'PLN']);
  expect(sums.find(({ currency }) => currency === 'EUR')).toMatchObject({ count: 1, amount: 1000 });
  expect(await list({ state: 'unknown', currency: 'EUR' })).toHaveLength(1);
  const { rows } = await listReports(d.t.world, d.shop.actor, { limit: 50 });
  expect(rows.find((report) => report.id === id)!.sums).toEqual([
    { kind: 'refund', currency: 'EUR', count: 1, amount: 1000 },
    { kind: 'refund', currency: 'PLN', count: 1, amount: 2000 },
  ]);
});

const STRIPE = 'balance_transaction_id,reporting_category,source_id,gross,currency,created,payment_intent_id\n';

test('a refund of another operator is none of this one', async () => {
  const { caseId, ref } = await settled();
  await read(`${STRIPE}txn_9,refund,re_9,-77.99,pln,2026-10-06,${ref}\n`);
  expect(await lineOf(caseId)).toBeUndefined();
  expect((await list({ operator: 'stripe', state: 'unknown' })).map(({ paymentRef }) => paymentRef)).toEqual([ref]);
});

test('Stripe takes a refund back: the money is owed again', async () => {
  const { connector, credentials } = paymentCases.find(({ connector: { manifest } }) => manifest.id === 'stripe')!;
  const { baseUrl } = d.provider;
  await connect(
    d.t.world,
    d.shop.actor,
    connectInput.parse({ connector: connector.manifest.id, name: 'Stripe', baseUrl, credentials }),
  );
  d.calm();
  d.provider.ledger.payments.set('pi_back', TOTAL);
  const { caseId } = await d.due({ method: 'card', provider: 'Stripe', reference: 'pi_back' });
  await d.approve(caseId);
  await d.t.drain();
  await d.look({ minutes: 60 });
  const { state, providerRef } = await d.last(caseId);
  expect(state).toBe('settled');
  await read(
    `${STRIPE}txn_1,refund,${providerRef},-77.99,pln,2026-10-06,pi_back\ntxn_2,refund_failure,${providerRef},77.99,pln,2026-10-09,pi_back\n`,
  );
  await d.t.drain();
  expect(await d.last(caseId)).toMatchObject({ state: 'failed', failure: 'returned' });
  expect(await d.desk.find(caseId)).toMatchObject({ money: 'failed' });
  expect((await list({ operator: 'stripe', state: 'all' })).map((line) => line.state).toSorted()).toEqual([
    'matched',
    'returned',
    'unknown',
  ]);
});

test('a person says which refund a row tells of; another row cannot tell of it again', async () => {
  const { caseId } = await inDoubt();
  d.calm();
  const kase = await d.desk.find(caseId);
  await read(HEAD + row('SES-x1', 100, { text: `Zwrot ${kase.number}` }) + row('SES-x2', TOTAL));
  const [guess] = (await list({ state: 'unknown' })).filter(({ text }) => text.includes(kase.number));
  const attemptId = guess!.candidates[0]!.attemptId;
  expect(guess!.candidates).toMatchObject([{ caseId, amount: TOTAL }]);
  const [exact] = (await list({ state: 'unknown' })).filter(({ paymentRef }) => paymentRef === 'SES-x2');
  await matchLine(d.t.world, d.shop.actor, { lineId: exact!.id, attemptId });
  await d.t.drain();
  expect((await d.last(caseId)).state).toBe('settled');
  await expect(matchLine(d.t.world, d.shop.actor, { lineId: guess!.id, attemptId })).rejects.toMatchObject({
    reason: 'told-already',
  });
});

test('resolved with a reason, taken back, and not twice', async () => {
  await read(HEAD + row('SES-r1', 4200));
  const line = (await list({ state: 'unknown' })).find(({ amount }) => amount === 4200)!;
  await resolveLine(d.t.world, d.shop.actor, { lineId: line.id, resolution: 'made-at-operator' });
  expect((await list()).some(({ id }) => id === line.id)).toBe(false);
  await expect(
    resolveLine(d.t.world, d.shop.actor, { lineId: line.id, resolution: 'explained' }),
  ).rejects.toMatchObject({ reason: 'answered-already' });
  await reopenLine(d.t.world, d.shop.actor, { lineId: line.id });
  expect((await list()).some(({ id }) => id === line.id)).toBe(true);
});

test('a settled refund no report tells of is missed after a week, and found when one does', async () => {
  const { caseId, ref } = await settled();
  const sentOn = d.t.world.todayIn('Europe/Warsaw');
  const inDays = (n: number) => new Date(Date.parse(sentOn) + n * 86_400_000).toISOString().slice(0, 10);
  await read(
    HEAD + row('SES-before', 1, { day: inDays(-1), marker: 'Transakcja' }) + row('SES-soon', 2, { day: inDays(3) }),
  );
  await d.t.drain();
  expect(await lineOf(caseId)).toBeUndefined(); // three days are no week
  await read(HEAD + row('SES-later', 3, { day: inDays(9) }));
  await d.t.drain();
  expect(await lineOf(caseId)).toMatchObject({ state: 'absent', kind: 'absent', amount: TOTAL, reportName: null });
  await read(HEAD + row(ref, TOTAL, { day: inDays(10) }));
  await d.t.drain();
  const all = (await list({ state: 'all', limit: 200 })).filter(({ refund }) => refund?.caseId === caseId);
  expect(all.map(({ state, resolution }) => `${state} ${resolution ?? ''}`).toSorted()).toEqual([
    'absent found-later',
    'matched ',
  ]);
});

test('the list is paged by keyset, and the table for the accountant holds every row', async () => {
  const first = await listPayoutLines(d.t.world, d.shop.actor, payoutLinesInput.parse({ state: 'all', limit: 3 }));
  const second = await listPayoutLines(
    d.t.world,
    d.shop.actor,
    payoutLinesInput.parse({ state: 'all', limit: 200, after: first.next! }),
  );
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const table = await payoutsTable(d.t.world, d.shop.actor, { state: 'all' });
  let n = 0;
  for await (const cells of table.rows) n += cells.length === table.heads.length ? 1 : 0;
  expect(n).toBe(ids.length);
});

test('two reports at once tell of a refund once; who may not keep books imports none', async () => {
  const { caseId, ref } = await settled();
  const tries = await Promise.allSettled([
    read(HEAD + row(ref, TOTAL) + row('SES-p', 11)),
    read(HEAD + row(ref, TOTAL, { text: 'inaczej' }) + row('SES-q', 12)),
  ]);
  expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  const told = (await list({ state: 'all', limit: 200 })).filter(({ refund }) => refund?.caseId === caseId);
  expect(told).toHaveLength(1);
  const tomek = await aStaff(d.t.world, d.shop.shopId, 'consultant');
  await expect(importReport(d.t.world, tomek, { name: 'x', base64: 'eA==' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const kept = await inShop(d.t.world, d.shop.shopId, (tx) => tx.selectFrom('payoutLines').select('raw').execute());
  expect(JSON.stringify(kept)).not.toContain('elena@');
});
