/** Tables of the accountant, as they leave. */
import { Readable } from 'node:stream';

import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { createKey } from '../identity/create-key.ts';
import { moneySentInput } from '../refunds/refund-inputs.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { giveProof } from '../returns/give-proof.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let web: FastifyInstance;
let token: string;
let stranger: string;
beforeAll(async () => {
  t = await makeTestWorld();
  t.clock.now = new Date('2026-11-23T10:00:00Z');
  web = await makeWeb(t.world);
  const shop = await aShop(t.world, { name: 'Zielona Półka' });
  const desk = aDesk(t, shop);
  ({ token } = await createKey(t.world, shop.actor, { name: 'Księgowa', role: 'accountant' }));
  ({ token: stranger } = await createKey(t.world, shop.actor, { name: 'Magazyn', role: 'warehouse' }));
  const { orderId } = await desk.order({ ...delivered('2026-11-20T12:00:00Z'), invoice: { number: '=FV/1' } });
  const caseId = await desk.withdraw({ orderId });
  await giveProof(t.world, buyer(shop.shopId, caseId), { caseId, number: '6200 1', carrier: 'InPost' });
  await t.drain();
  const sent = { caseId, method: 'original', amount: 7799, currency: 'PLN', sentOn: '2026-11-23' };
  await recordMoneySent(t.world, desk.actor, moneySentInput.parse(sent));
  await t.drain();
});
afterAll(async () => {
  await web.close();
  await t.close();
});

const get = (url: string, by = token) =>
  web.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${by}` } });

test('corrections as CSV: a row for each line, sums with commas, and no cell a spreadsheet would take for a formula', async () => {
  const answer = await get('/corrections.csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [head, ...rows] = answer.body.trimEnd().split('\r\n');
  expect(head).toContain('"Numer zgłoszenia"');
  expect(rows).toHaveLength(3); // two goods and the delivery
  expect(rows[0]).toContain('"\'=FV/1"');
  expect(rows.join('')).toContain('"45,00"');
});

test('the same as a spreadsheet, whose sums are numbers', async () => {
  const answer = await get('/corrections.xlsx');
  expect(answer.statusCode).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([answer.rawPayload]));
  const sheet = book.worksheets[0]!;
  expect(sheet.name).toBe('Korekty faktur');
  expect(sheet.rowCount).toBe(4);
  const gross = (sheet.getRow(1).values as string[]).indexOf('Brutto');
  expect(sheet.getRow(2).getCell(gross).value).toBe(45);
});

test('the register of a period; a period that is none is named; whoever keeps no books gets none', async () => {
  const register = await get('/reports/returns.csv?from=2026-11-01&to=2026-11-30');
  expect(register.body).toContain('Kubek');
  const wrong = await get('/reports/returns.csv?from=2026-11-30&to=2026-11-01');
  expect(wrong.json()).toMatchObject({ status: 422, fields: [{ field: 'to', reason: 'ends-before-it-starts' }] });
  expect((await get('/corrections.csv', stranger)).statusCode).toBe(403);
  expect((await get('/reports/returns.xlsx?from=2026-11-01&to=2026-11-30', stranger)).statusCode).toBe(403);
});
