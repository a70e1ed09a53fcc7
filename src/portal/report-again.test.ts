import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { Buyer, ledTo, mainOf } from '../../test/portal/buyer.ts';
import {
  caseOf,
  closeReportWorld,
  contact,
  makeReportWorld,
  type ReportWorld,
} from '../../test/portal/report-world.ts';
import { limitTries } from '../platform/rate-limit.ts';
import { reportLimit } from './routes/report/steps-by-address.tsx';

let here: ReportWorld;
beforeAll(async () => {
  here = await makeReportWorld();
});
afterAll(() => closeReportWorld(here));

/** A question without an order, up to its last page. */
async function aQuestion(buyer: Buyer) {
  await buyer.post(`${here.base}/report`, { issue: 'other' });
  await buyer.get(`${here.at('roads')}?without=1`);
  await buyer.post(here.at('items-text'), {});
  await buyer.post(here.at('noticed'), {});
  await buyer.post(here.at('demand'), {});
  await buyer.post(here.at('describe'), { description: 'Kiedy faktura?' });
  await buyer.post(here.at('photos'));
  expect(ledTo(await buyer.post(here.at('contact'), contact))).toBe(here.at('check'));
}

test('two clicks, Back, reload: one case', async () => {
  const buyer = new Buyer(here.app);
  await aQuestion(buyer);
  const sent = await Promise.all([buyer.post(here.at('check')), buyer.post(here.at('check'))]);
  sent.push(await buyer.post(here.at('check')), await buyer.get(here.at('check')), await buyer.get(here.at('contact')));
  const numbers = await Promise.all(sent.map(async (answer) => (await caseOf(here, answer)).number));
  expect(new Set(numbers).size).toBe(1);
  // A new report by the same browser is a new one.
  await aQuestion(buyer);
  expect((await caseOf(here, await buyer.post(here.at('check')))).number).not.toBe(numbers[0]);
});

test.each([
  ['what happened', `/report`, { issue: 'nonsense' }, 'Wybierz, co się stało', 'Co się stało'],
  ['the description of a question', '/report/describe', { description: '  ' }, 'Opisz, co się stało', '<textarea'],
  ['a day', '/report/noticed', { noticedOn: '2026-02-30' }, 'Wybierz datę', '2026-02-30'],
  ['tomorrow', '/report/noticed', { noticedOn: '2199-01-01' }, 'Wybierz dzień, który już był', '2199-01-01'],
  ['a sum', '/report/demand', { demand: 'price_reduction', amount: 'sto' }, 'Wpisz kwotę', 'value="sto"'],
  ['an e-mail', '/report/contact', { ...contact, email: 'anna@' }, 'Sprawdź e-mail', 'value="anna@"'],
  ['a NIP', '/report/contact', { ...contact, buyer: 'company', nip: '123' }, 'Sprawdź NIP', 'value="123"'],
])('asks again with what was typed: %s', async (_, path, fields, problem, kept) => {
  const buyer = new Buyer(here.app);
  await aQuestion(buyer);
  const answer = await buyer.post(`${here.base}${path}`, fields);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('<title>Błąd: ');
  expect(answer.body).toMatch(/role="alert"/);
  expect(mainOf(answer)).toContain(problem);
  expect(mainOf(answer)).toContain(kept);
  // The answer given before stands.
  expect((await buyer.get(here.at('check'))).statusCode).toBe(200);
});

test('a change leads back to the last page, also through what happened', async () => {
  const buyer = new Buyer(here.app);
  await aQuestion(buyer);
  expect(ledTo(await buyer.post(here.at('noticed'), { noticedOn: '2026-10-01' }))).toBe(here.at('check'));
  expect(ledTo(await buyer.post(`${here.base}/report`, { issue: 'other' }))).toBe(here.at('roads'));
  expect(mainOf(await buyer.get(here.at('roads')))).toContain(`href="${here.at('check')}"`);
  // Another issue asks what only it needs.
  await buyer.post(`${here.base}/report`, { issue: 'defective' });
  expect(mainOf(await buyer.get(here.at('roads')))).toContain(`href="${here.at('basis')}"`);
  expect(ledTo(await buyer.get(here.at('check')))).toBe(here.at('basis'));
  expect(ledTo(await buyer.post(here.at('check')))).toBe(here.at('basis'));
});

test('a page that does not matter here, or comes too early, leads to the one that does', async () => {
  const buyer = new Buyer(here.app);
  await buyer.post(`${here.base}/report`, { issue: 'other' });
  expect(ledTo(await buyer.get(here.at('contact')))).toBe(`${here.base}/find?for=report`);
  expect(ledTo(await buyer.get(here.at('roads')))).toBe(`${here.base}/find?for=report`);
  await buyer.get(`${here.at('roads')}?without=1`);
  expect(ledTo(await buyer.get(here.at('basis')))).toBe(here.at('items-text'));
  expect((await buyer.get(here.at('nonsense'))).statusCode).toBe(404);
});

test('without cookies the draft travels in the address', async () => {
  const buyer = new Buyer(here.app, { keepsCookies: false });
  const begun = ledTo(await buyer.post(`${here.base}/report`, { issue: 'other' }));
  const form = /form=([\w.-]+)/.exec(begun)![1]!;
  const find = await buyer.get(begun);
  const without = /href="([^"]+)"[^>]*>Idź dalej bez zamówienia/.exec(mainOf(find))![1]!;
  const roads = await buyer.get(without);
  expect(roads.statusCode).toBe(200);
  let page = /href="([^"]+)"[^>]*>Wybieram/.exec(mainOf(roads))![1]!;
  for (const fields of [{}, {}, {}, { description: 'Kiedy?' }, {}, contact] as Record<string, string>[]) {
    expect(page).toContain(`?form=${form}`);
    expect(mainOf(await buyer.get(page))).toContain(`action="${page}"`);
    page = ledTo(await buyer.post(page, fields));
  }
  expect(page).toBe(`${here.at('check')}?form=${form}`);
  expect((await caseOf(here, await buyer.post(page))).issue).toBe('other');
});

test('a form of yesterday is gone, and says so', async () => {
  const buyer = new Buyer(here.app);
  await aQuestion(buyer);
  here.t.clock.advance({ hours: 25 });
  for (const answer of [
    await buyer.get(here.at('check')),
    await buyer.post(here.at('check')),
    await buyer.post(here.at('describe')),
  ])
    expect([answer.statusCode, answer.body.includes('Formularz wygasł')]).toEqual([410, true]);
  expect((await buyer.get(`${here.base}/report`)).statusCode).toBe(200);
});

test("another shop's draft opens nothing", async () => {
  const buyer = new Buyer(here.app);
  await aQuestion(buyer);
  const stranger = await aShop(here.t.world, { name: 'Obcy' });
  const there = `/z/${stranger.channel.slug}/report`;
  const token = buyer.cookies.get('zw_report')!;
  for (const url of [`${there}/check`, `${there}/contact`, `${there}/check?form=${token}`]) {
    const answer = await buyer.get(url);
    expect(answer.statusCode).toBe(410);
    expect(mainOf(answer)).not.toContain('anna@example.com');
  }
  expect((await buyer.post(`${there}/check`)).statusCode).toBe(410);
  expect(mainOf(await buyer.get(there))).not.toContain('checked=');
});

test('thirty reports an hour from one address, and then a pause; withdrawing is never paused', async () => {
  here.t.clock.advance({ hours: 2 });
  const buyer = new Buyer(here.app);
  const others = Array.from({ length: reportLimit.tries - 1 }, () =>
    limitTries(here.t.world, reportLimit, '127.0.0.1'),
  );
  await Promise.all(others);
  await aQuestion(buyer);
  expect((await buyer.post(here.at('check'))).statusCode).toBe(303);
  await aQuestion(buyer);
  const paused = await buyer.post(here.at('check'));
  expect([paused.statusCode, paused.body.includes('Za dużo prób')]).toEqual([429, true]);
  expect(Number(paused.headers['retry-after'])).toBeGreaterThan(0);
  const who = { name: 'Anna', contract: '1', email: 'anna@example.com', scope: 'whole' };
  expect(ledTo(await buyer.post(`${here.base}/withdraw`, who))).toBe(`${here.base}/withdraw/check`);
  expect((await buyer.post(`${here.base}/withdraw/check`)).statusCode).toBe(303);
  here.t.clock.advance({ hours: 1 });
  expect((await buyer.post(here.at('check'))).statusCode).toBe(303);
});
