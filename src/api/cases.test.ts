/** Cases as integrators and the desk reach them: shapes of refusals, versions, keys, files, CSV. */
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { createKey } from '../identity/create-key.ts';
import type { Role } from '../identity/permissions.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let web: FastifyInstance;
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  web = await makeWeb(t.world);
  shop = await aShop(t.world);
});
afterAll(async () => {
  await web.close();
  await t.close();
});

async function machine(role: Role = 'owner', of = shop) {
  const { token } = await createKey(t.world, of.actor, { name: 'ERP', role });
  return (method: 'GET' | 'POST', path: string, payload?: object, headers: object = {}) =>
    web.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(payload && { payload }),
    });
}
const statement = (over: object = {}) => ({
  kind: 'report',
  channelId: shop.channel.id,
  locale: 'pl',
  contact: { name: 'Anna', email: 'anna@example.com' },
  issue: 'defective',
  lines: [{ name: 'Kubek', quantity: 1 }],
  ...over,
});

test('the same key sent twice, and twenty times at once, is one case', async () => {
  const call = await machine();
  const key = { 'idempotency-key': 'order-7' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => call('POST', '/cases', statement(), key)));
  for (const { statusCode } of answers) expect([201, 409]).toContain(statusCode);
  const first = answers.find(({ statusCode }) => statusCode === 201)!;
  expect((await call('POST', '/cases', statement(), key)).json()).toEqual(first.json());
  expect((await call('GET', '/cases')).json().rows).toHaveLength(1);
  expect((await call('POST', '/cases', statement({ locale: 'en' }), key)).statusCode).toBe(422);
});

test('versions, roles and rules each have their answer', async () => {
  const call = await machine();
  const viewer = await machine('viewer');
  const { caseId } = (await call('POST', '/cases', statement())).json();
  const kase = (await call('GET', `/cases/${caseId}`)).json();
  const move = (payload: object, headers: object = {}, by = call) =>
    by('POST', `/cases/${caseId}/moves`, payload, headers);
  const problem = async (answer: ReturnType<typeof move>) => {
    const { statusCode, headers, ...rest } = await answer;
    expect(headers['content-type']).toContain('application/problem+json');
    return [statusCode, (rest as { json(): { reason: string } }).json().reason];
  };
  expect(await problem(move({ move: 'review' }, {}, viewer))).toEqual([403, 'not-allowed']);
  expect(await problem(move({ move: 'fly' }))).toEqual([422, 'invalid-input']);
  expect(await problem(move({ move: 'close' }))).toEqual([409, 'answer-owed']);
  expect(await problem(move({ move: 'review' }, { 'if-match': `"${kase.version + 1}"` }))).toEqual([
    412,
    'case-changed',
  ]);
  const moved = await move({ move: 'review' }, { 'if-match': `"${kase.version}"` });
  expect([moved.statusCode, moved.json().stage, moved.json().version]).toEqual([200, 'in_review', kase.version + 1]);
  expect(moved.json().acts).toMatchObject({
    decide: null,
    reject: null,
    moves: { close: 'answer-owed', review: 'wrong-stage' },
  });
  expect(await problem(call('GET', `/cases/${crypto.randomUUID()}`))).toEqual([404, 'case']);
  const why = { move: 'wait', reason: 'Czekamy na zdjęcie.' };
  expect((await move(why)).json().version).toBe(kase.version + 2);
  const said = (await call('GET', `/cases/${caseId}/messages`)).json().items;
  expect(said).toContainEqual(expect.objectContaining({ kind: 'note', body: 'Czekamy na zdjęcie.' }));
  const decision = { lines: [{ caseLineId: kase.lines[0].id, quantity: 1, outcome: 'rejected' }], text: '' };
  const refused = (await call('POST', `/cases/${caseId}/decisions`, decision)).json();
  expect(refused).toMatchObject({
    status: 422,
    fields: expect.arrayContaining([expect.objectContaining({ field: 'lines.0.ground', reason: 'required' })]),
  });
});

test('a cell that a spreadsheet would run is text', async () => {
  const call = await machine();
  for (const name of ['=1+1', '+48', '-2', '@x', '\tx'])
    await call(
      'POST',
      '/cases',
      statement({ contact: { name: `${name}"; x` }, lines: [{ name: `=HYPERLINK("${name}")`, quantity: 1 }] }),
    );
  const csv = await call('GET', '/cases.csv?view=all');
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.body.startsWith('\ufeff"Numer"')).toBe(true);
  expect(csv.body.split('\r\n').slice(1).join(';')).not.toMatch(/(^|;)"[=+@\t-]/);
  expect(csv.body).toContain(`"'=1+1""; x"`);
  expect((await (await machine('viewer'))('GET', '/cases.csv')).statusCode).toBe(403);
  expect((await call('GET', '/cases.csv?view=nonsense')).statusCode).toBe(422);
});

test('a picture comes in, is shown with its thumbnail, and is nobody else’s', async () => {
  const call = await machine();
  const stranger = await machine('owner', await aShop(t.world));
  const { caseId } = (await call('POST', '/cases', statement())).json();
  const form = async (bytes: Buffer, name: string) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), name);
    const encoded = new Response(body);
    return { type: encoded.headers.get('content-type')!, payload: Buffer.from(await encoded.arrayBuffer()) };
  };
  const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b5f73' } })
    .png()
    .toBuffer();
  const { type, payload } = await form(png, 'zdjęcie.png');
  const path = `/cases/${caseId}/files`;
  const added = await call('POST', path, payload, { 'content-type': type });
  expect(added.statusCode, added.body).toBe(201);
  const [file] = added.json().items;
  expect(file).toMatchObject({ kind: 'picture', hasThumbnail: true, internal: false });
  for (const suffix of ['', '/thumbnail']) {
    const shown = await call('GET', `/files/${file.id}${suffix}`);
    expect([
      shown.statusCode,
      shown.headers['x-content-type-options'],
      shown.headers['content-disposition']?.toString().split(';')[0],
    ]).toEqual([200, 'nosniff', 'inline']);
    expect((await stranger('GET', `/files/${file.id}${suffix}`)).statusCode).toBe(404);
    expect((await web.inject(`/api/v1/files/${file.id}${suffix}`)).statusCode).toBe(401);
  }
  expect((await stranger('POST', path, payload, { 'content-type': type })).statusCode).toBe(404);
  const html = await form(Buffer.from('<script>alert(1)</script>'), 'x.png');
  const refused = await call('POST', path, html.payload, { 'content-type': html.type });
  expect([refused.statusCode, refused.json().reason]).toEqual([422, 'file-type-not-accepted']);
  expect((await call('GET', path)).json().items).toHaveLength(1);
  expect((await call('GET', '/files/no-id')).statusCode).toBe(404);
});

test('pictures sent again with their key, after an answer was lost, are there once', async () => {
  const call = await machine();
  const { caseId } = (await call('POST', '/cases', statement())).json();
  const [path, other] = [
    `/cases/${caseId}/files`,
    `/cases/${(await call('POST', '/cases', statement())).json().caseId}/files`,
  ];
  const png = await sharp({ create: { width: 9, height: 6, channels: 3, background: '#0b5f73' } })
    .png()
    .toBuffer();
  const body = new FormData();
  for (const name of ['a.png', 'b.png']) body.append('files', new Blob([new Uint8Array(png)]), name);
  const encoded = new Response(body);
  const headers = { 'content-type': encoded.headers.get('content-type')!, 'idempotency-key': 'photos-1' };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const send = () => call('POST', path, payload, headers);
  const [first, together] = await Promise.all([send(), send()]);
  const answers = [first, together, await send()].filter(({ statusCode }) => statusCode === 201);
  expect(answers.length).toBeGreaterThan(1);
  for (const answer of answers) expect(answer.json()).toEqual(answers[0]!.json());
  expect((await call('GET', path)).json().items).toHaveLength(2);
  expect((await call('POST', other, payload, headers)).statusCode).toBe(422);
});
