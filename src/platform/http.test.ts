/** The way out: what it refuses to call, and how it tells "nothing happened" from "nobody knows". */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isPrivate, makeHttp } from './http.ts';

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/silent') return;
    if (request.url === '/cut') return void request.socket.destroy();
    if (request.url === '/away') return void response.writeHead(302, { location: '/' }).end();
    response.end(`${request.method} ${request.url}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = makeHttp({ allowPrivate: true });
const guarded = makeHttp({ allowPrivate: false });
const kindOf = (sent: Promise<unknown>) => sent.catch((error: { kind?: string }) => error.kind);

test('answers come back whole, redirects are not followed', async () => {
  expect(await open.send({ method: 'GET', url: `${base}/x` })).toMatchObject({ status: 200, text: 'GET /x' });
  expect(await open.send({ method: 'GET', url: `${base}/away` })).toMatchObject({ status: 302 });
});

describe('whether anything can have happened on the other side', () => {
  test.each([
    ['nobody there', 'http://127.0.0.1:9/', 'not-reached'],
    ['no such host', 'http://nobody.invalid/', 'not-reached'],
    ['silence', '/silent', 'no-answer'],
    ['cut off', '/cut', 'no-answer'],
  ])('%s: %s is %s', async (_, url, kind) => {
    const full = url.startsWith('/') ? base + url : url;
    expect(await kindOf(open.send({ method: 'POST', url: full, body: '{}', timeoutMs: 300 }))).toBe(kind);
  });
});

describe('the own network is closed to addresses a shop types', () => {
  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'http://example.com/',
    'file:///etc/passwd',
  ])('%s', async (url) =>
    expect(await kindOf(guarded.send({ method: 'GET', url, timeoutMs: 500 }))).toBe('refused-address'),
  );

  test.each([
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['fd00::1', true],
    ['2a00:1450::1', false],
    ['224.0.0.1', true],
    ['8.8.8.8', false],
  ])('%s is private: %s', (address, expected) => expect(isPrivate(address)).toBe(expected));
});
