/** The manners of the API that hold for every procedure. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { createKey } from '../identity/create-key.ts';
import type { Role } from '../identity/permissions.ts';
import { makeWeb } from '../web.ts';
import { makeClient } from './client.ts';

let all: TestWorld;
let web: FastifyInstance;
beforeAll(async () => {
  all = await makeTestWorld();
  web = await makeWeb(all.world);
});
afterAll(async () => {
  await web.close();
  await all.close();
});

async function aMachine(role: Role = 'owner') {
  const shop = await aShop(all.world);
  const { token } = await createKey(all.world, shop.actor, { name: 'ERP', role });
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object | string, headers = {}) =>
    web.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
  return { ...shop, key: token, call };
}

test('a problem says what, where and how, in its own media type', async () => {
  const { call } = await aMachine();
  const answer = await call('POST', '/channels', {
    kind: 'shelf',
    name: ' ',
    slug: 'desk',
    color: 'red',
    withdrawalDays: 7,
  });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect([answer.statusCode, answer.json()]).toEqual([
    422,
    {
      type: 'urn:zwrotka:problem:invalid-input',
      title: 'Something in the request is wrong',
      status: 422,
      reason: 'invalid-input',
      fields: [
        { field: 'kind', reason: 'invalid-value' },
        { field: 'name', reason: 'required' },
        { field: 'slug', reason: 'slug-reserved' },
        { field: 'color', reason: 'not-a-colour' },
        { field: 'withdrawalDays', reason: 'less-than-the-law' },
      ],
    },
  ]);
});

test('what is missing is required, at its field', async () => {
  const { call } = await aMachine();
  expect((await call('POST', '/channels', {})).json().fields).toEqual([
    { field: 'kind', reason: 'invalid-value' },
    { field: 'name', reason: 'required' },
  ]);
});

test.each([
  ['{"broken', 'application/json', 422, 'malformed'],
  ['<xml/>', 'application/xml', 422, 'not-json'],
  [JSON.stringify({ name: 'x'.repeat(1_100_000) }), 'application/json', 422, 'too-large'],
])('a body that is none: %.10s', async (payload, type, status, reason) => {
  const { call } = await aMachine();
  const answer = await call('POST', '/channels', payload, { 'content-type': type });
  expect([answer.statusCode, answer.json().reason]).toEqual([status, reason]);
});

test('there is nothing where the contract has nothing', async () => {
  const { call } = await aMachine();
  expect((await call('GET', '/nothing')).json()).toMatchObject({ status: 404, reason: 'no-such-route' });
});

test.each(['Bearer nonsense', 'Basic YTpi', 'Bearer '])('%s is no key', async (authorization) => {
  const answer = await web.inject({ url: '/api/v1/shop', headers: { authorization } });
  expect([answer.statusCode, answer.json().reason]).toEqual([401, 'key-unknown']);
  expect(answer.headers['www-authenticate']).toBe('Bearer');
});

test('a key may what its role may', async () => {
  const { call } = await aMachine('viewer');
  expect((await call('GET', '/channels')).statusCode).toBe(200);
  expect((await call('POST', '/channels', { kind: 'phone', name: 'Telefon' })).json()).toMatchObject({
    status: 403,
    reason: 'not-allowed',
  });
  expect((await call('GET', '/me')).statusCode).toBe(401);
});

test('a keyed write is done once', async () => {
  const { call } = await aMachine();
  const write = (key: string, name: string) =>
    call('POST', '/channels', { kind: 'phone', name }, { 'idempotency-key': key });
  const first = await write('k-1', 'Telefon');
  const again = await write('k-1', 'Telefon');
  expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
  expect(again.json()).toEqual(first.json());
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  expect((await write('k-1', 'Inny')).json()).toMatchObject({ status: 422, reason: 'idempotency-key-reused' });
  expect((await write('k-2', 'Telefon')).statusCode).toBe(201);
  expect((await call('GET', '/channels')).json().items).toHaveLength(3);
});

test('a keyed write that was refused may be tried again; ten at once are one', async () => {
  const { call } = await aMachine();
  const write = (payload: object) => call('POST', '/channels', payload, { 'idempotency-key': 'k' });
  expect((await write({ kind: 'phone' })).statusCode).toBe(422);
  const answers = await Promise.all(Array.from({ length: 10 }, () => write({ kind: 'phone', name: 'Telefon' })));
  for (const { statusCode } of answers) expect([201, 409]).toContain(statusCode);
  expect((await call('GET', '/channels')).json().items).toHaveLength(2);
});

test('a deletion answers nothing, keyed or not', async () => {
  const { call } = await aMachine();
  const { key } = (await call('POST', '/api-keys', { name: 'Druk', role: 'viewer' })).json();
  for (let n = 0; n < 2; n += 1) {
    const answer = await call('DELETE', `/api-keys/${key.id}`, undefined, { 'idempotency-key': 'once' });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
  }
});

test('a version that is none is refused', async () => {
  const { call } = await aMachine();
  expect((await call('PATCH', '/shop', { name: 'X' }, { 'if-match': '*' })).json()).toMatchObject({
    reason: 'if-match-unusable',
  });
});

test('OpenAPI 3.1 describes every procedure, open to everybody', async () => {
  const document = (await web.inject('/api/v1/openapi.json')).json();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/shop', '/staff/{staffId}', '/channels']));
  expect(document.paths['/channels'].post.requestBody.content['application/json'].schema.required).toEqual([
    'kind',
    'name',
  ]);
  expect(document.paths['/channels'].post.responses.default.content).toHaveProperty('application/problem+json');
});

test('the typed client of the desk speaks to it', async () => {
  const { key, channel } = await aMachine();
  await web.listen({ port: 0, host: '127.0.0.1' });
  const { port } = web.server.address() as { port: number };
  const client = makeClient(`http://127.0.0.1:${port}/api/v1`, () => ({ authorization: `Bearer ${key}` }));
  const { items } = await client.channels.list();
  expect(items).toMatchObject([{ id: channel.id, archivedAt: null }]);
  const change = { channelId: channel.id, name: 'Nowa' };
  expect(await client.channels.update(change, { context: { key: 'k', version: 1 } })).toMatchObject({ name: 'Nowa' });
  await expect(client.channels.update({ channelId: channel.id, name: '' })).rejects.toMatchObject({
    status: 422,
    reason: 'invalid-input',
    fields: [{ field: 'name', reason: 'required' }],
  });
});

test('a sign no database takes, from a scanner or a broken program, is left out and breaks nothing', async () => {
  const { call, channel } = await aMachine();
  const answers = await Promise.all([
    call('GET', '/cases?view=all&search=a%00b'),
    call('GET', '/customers?search=%00'),
    call('POST', '/bench/scans', { code: 'ZP\u0000-1' }),
    call('POST', '/together', { ask: ['/cases?view=all&search=a%00b'] }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([]);
  expect(answers[3].body).toMatch(/^0 200 /);
  const made = await call('POST', '/tags', { name: 'Pil\u0000ne \ud83d', color: '#7c5cc4' });
  expect([made.statusCode, made.body]).toEqual([201, expect.stringContaining('"Pilne \ufffd"')]);
  const renamed = await call('PATCH', `/channels/${channel.id}`, { name: 'Skle\u0000p' });
  expect([renamed.statusCode, renamed.body]).toEqual([200, expect.stringContaining('"Sklep"')]);
});
