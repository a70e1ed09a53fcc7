/** Without a script: the way back from the case page, and a slip scanned with a phone. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { addCaseToken } from '../cases/case-tokens.ts';
import { changeReturnTerms } from '../channels/change-return-terms.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { changeReturnTermsInput } from '../channels/return-terms-inputs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { issueSlips } from '../returns/issue-slips.ts';
import { slipUrl } from '../returns/slip-code.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let app: FastifyInstance;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  app = await makeWeb(t.world);
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
  const { id } = await connect(
    t.world,
    desk.actor,
    connectInput.parse({ connector: 'demo-carrier', name: 'Kurier', environment: 'mock' }),
  );
  await changeReturnTerms(
    t.world,
    desk.actor,
    changeReturnTermsInput.parse({
      channelId: desk.shop.channel.id,
      connectionId: id,
      changedMind: ['own', 'code', 'label'],
      faulty: ['pickup'],
      wordsPl: 'Kubki zawiń w papier.',
    }),
  );
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const get = (url: string, cookie = '') => app.inject({ url, headers: { 'accept-language': 'pl', cookie } });
const post = (url: string, fields: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'pl' },
  });
const pageOf = async (caseId: string) =>
  `/c/${await inShop(t.world, desk.shop.shopId, (tx) => addCaseToken(tx, desk.shop.shopId, caseId, t.world.now()))}`;
/** What a worker would do while the page waits. */
const working = async <T>(request: Promise<T>): Promise<T> => {
  const timer = setInterval(() => void t.drain().catch(() => {}), 400);
  return request.finally(() => clearInterval(timer));
};

test('a code is taken, shown in large, given up; a slip is printed', async () => {
  const base = await pageOf(
    await desk.withdraw({ orderId: (await desk.order()).orderId, contact: { name: 'Ola', phone: '600100200' } }),
  );
  const before = await get(base);
  expect(before.body).toContain('Weź kod do paczkomatu');
  expect(before.body).toContain('Weź etykietę');
  expect(before.body).toContain('Kubki zawiń w papier.');

  const taken = await working(post(`${base}/label`, { method: 'code' }));
  expect([taken.statusCode, taken.headers.location]).toEqual([303, `${base}?done=label#send`]);
  await t.drain();
  const after = await get(base);
  const [, code] = /class="big-code"[^>]*>([^<]+)</.exec(after.body) ?? [];
  expect(code?.replace(/\D/g, '')).toMatch(/^\d{9}$/);
  expect(after.body).not.toContain('Weź etykietę');

  expect((await post(`${base}/label`, { method: 'label' })).statusCode).toBe(303); // there is one: the page shows it
  const [, parcel] = /name="parcel" value="([^"]+)"/.exec(after.body) ?? [];
  expect((await post(`${base}/label/cancel`, { parcel: parcel! })).statusCode).toBe(303);
  expect((await get(base)).body).toContain('Weź etykietę');

  const slip = await get(`${base}/slip.pdf`);
  expect(slip.headers['content-type']).toBe('application/pdf');
  expect(slip.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

test('who has no phone is asked for one, at its field', async () => {
  const base = await pageOf(await desk.withdraw({ contact: { name: 'Ola', email: 'ola@example.com' } }));
  const answer = await post(`${base}/label`, { method: 'code' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Telefon dla przewoźnika');
  expect(answer.body).toContain('aria-invalid="true"');
});

test('a label of somebody else’s case is not given up from here', async () => {
  const mine = await pageOf(await desk.withdraw({ contact: { name: 'Ola', phone: '600100200' } }));
  const other = await desk.withdraw({ contact: { name: 'Ewa', phone: '600100201' } });
  await working(post(`${await pageOf(other)}/label`, { method: 'label' }));
  await t.drain();
  const [, parcel] = /name="parcel" value="([^"]+)"/.exec((await get(await pageOf(other))).body) ?? [];
  expect((await post(`${mine}/label/cancel`, { parcel: parcel! })).statusCode).toBe(404);
});

test('a slip scanned with a phone fills in the form with the goods and nobody’s name; used, it tells its number only', async () => {
  const { shopId } = desk.shop;
  const { orderId } = await desk.order({ number: 'ZAM-77' });
  const [code] = await inShop(t.world, shopId, (tx) =>
    issueSlips(t.world, tx, shopId, [{ channelId: desk.shop.channel.id, orderId }]),
  );
  const path = new URL(slipUrl('http://localhost', shopId, code!)).pathname;
  const scanned = await get(path);
  expect(scanned.statusCode).toBe(303);
  const cookies = scanned.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const form = await get(scanned.headers.location!, cookies);
  expect(form.body).toContain('ZAM-77');
  expect(form.body).toContain('Kubek');
  expect(form.body).not.toContain('Anna Żółć');

  const caseId = await desk.withdraw({ orderId });
  const [caseCode] = await inShop(t.world, shopId, (tx) =>
    issueSlips(t.world, tx, shopId, [{ channelId: desk.shop.channel.id, caseId }]),
  );
  const own = new URL(slipUrl('http://localhost', shopId, caseCode!)).pathname;
  const known = await get(own);
  expect(known.statusCode).toBe(200);
  expect(known.body).toContain((await desk.find(caseId)).number);
  expect(known.body).not.toContain('anna@example.com');
  const mails = t.mails.length;
  expect((await post(own)).body).toContain('Link jest');
  await t.drain();
  expect(t.mails.slice(mails).some(({ to }) => to.address === 'anna@example.com')).toBe(true);
  expect((await get(`${path}X`)).statusCode).toBe(404);
  expect((await get('/s/nic')).statusCode).toBe(404);
});

test('a label comes by mail as well, as a file to print; a code in large figures', async () => {
  const contact = { name: 'Ola', email: 'ola@example.com', phone: '600100200' };
  const base = await pageOf(await desk.withdraw({ contact }));
  await working(post(`${base}/label`, { method: 'label' }));
  await t.drain();
  const label = t.mails.findLast(({ to }) => to.address === contact.email)!;
  expect(label.subject).toMatch(/^Etykieta do Twojej paczki/);
  expect(label.attachments).toMatchObject([{ contentType: 'application/pdf' }]);
  expect(label.attachments[0]!.content.subarray(0, 5).toString()).toBe('%PDF-');

  const [, parcel] = /name="parcel" value="([^"]+)"/.exec((await get(base)).body) ?? [];
  await post(`${base}/label/cancel`, { parcel: parcel! });
  await working(post(`${base}/label`, { method: 'code' }));
  await t.drain();
  const code = t.mails.findLast(({ to }) => to.address === contact.email)!;
  expect(code.subject).toMatch(/^Kod nadania: \d{9}/);
  expect(code.attachments).toEqual([]);
  expect(code.html).toContain('role="img"');
});

test('a price is shown before the press, and an old page’s price is not taken', async () => {
  await changeReturnTerms(
    t.world,
    desk.actor,
    changeReturnTermsInput.parse({
      channelId: desk.shop.channel.id,
      prices: { code: 1299, label: null, pickup: null },
    }),
  );
  const base = await pageOf(await desk.withdraw({ contact: { name: 'Ola', phone: '600100200' } }));
  const page = (await get(base)).body.replaceAll('\u00a0', ' ');
  expect(page).toContain('12,99 zł, odejmiemy od zwrotu.');
  expect(page).toContain('name="price" value="1299"');
  expect(page).toContain('Koszt odesłania ponosisz Ty.');
  const answer = await post(`${base}/label`, { method: 'code', price: '999' });
  expect(answer.body).toContain('Cena się zmieniła');
  expect((await get(base)).body).toContain('Weź kod do paczkomatu');
});
