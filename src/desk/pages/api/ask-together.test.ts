/** Whoever asks gets the answer they would have got alone, however the questions travelled. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MOST_TOGETHER } from '../../../api/together-limit.ts';
import { askTogether } from './ask-together.ts';

const url = 'https://shop.example/api/v1';
const sent: { url: string; body: unknown; shop: string | null }[] = [];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (about: Request | string, init?: RequestInit) => {
    const request = new Request(about, init);
    const text = await request.text();
    sent.push({
      url: request.url.slice(url.length),
      body: text ? JSON.parse(text) : null,
      shop: request.headers.get('zwrotka-shop'),
    });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const ask = askTogether(url);
const question = (path: string, { shop = 'ours', ...init }: RequestInit & { shop?: string } = {}) =>
  ask(new Request(url + path, { headers: { 'zwrotka-shop': shop }, ...init }), {});
const lines = (...all: string[]) => new Response(all.map((line) => `${line}\n`).join(''));

test('two questions, one request; answers come in any order, each with its own status', async () => {
  answer = () => lines('1 404 {"reason":"no-such-case"}', '0 200 {"items":["a b c"]}');
  const [one, other] = await Promise.all([question('/cases/1/files'), question('/cases/2?x=y')]);
  expect(sent).toEqual([{ url: '/together', body: { ask: ['/cases/1/files', '/cases/2?x=y'] }, shop: 'ours' }]);
  expect([one.status, await one.json()]).toEqual([200, { items: ['a b c'] }]);
  expect([other.status, await other.json()]).toEqual([404, { reason: 'no-such-case' }]);
});

test('one alone, who one is, and what changes something go as they are', async () => {
  answer = () => new Response('{}');
  await question('/cases');
  await Promise.all([question('/me'), question('/cases/1/notes', { method: 'POST', body: '{}' }), question('/tags')]);
  expect(sent.map((each) => each.url).sort()).toEqual(['/cases', '/cases/1/notes', '/me', '/tags']);
});

test('more than travel together are several requests, and each question has its own answer', async () => {
  answer = () => {
    const { body, url: path } = sent.at(-1)!;
    if (path !== '/together') return new Response(`"${path}"`);
    return lines(...(body as { ask: string[] }).ask.map((each, at) => `${at} 200 "${each}"`));
  };
  const paths = Array.from({ length: 2 * MOST_TOGETHER + 1 }, (_, n) => `/cases/${n}`);
  const answers = await Promise.all(paths.map((path) => question(path)));
  expect(await Promise.all(answers.map((each) => each.json()))).toEqual(paths);
  expect(sent.map((each) => each.url).sort()).toEqual(['/cases/80', '/together', '/together']);
});

test('two shops are two requests', async () => {
  answer = () => lines('0 200 1', '1 200 2');
  await Promise.all([
    ...['/a', '/b'].map((path) => question(path)),
    ...['/a', '/b'].map((path) => question(path, { shop: 'theirs' })),
  ]);
  expect(sent.map(({ shop }) => shop)).toEqual(['ours', 'theirs']);
});

test('a refusal of the whole is the answer to each', async () => {
  answer = () => new Response('{"reason":"sign-in-first"}', { status: 401 });
  const answers = await Promise.all([question('/a'), question('/b')]);
  expect(await Promise.all(answers.map(async (each) => [each.status, await each.json()]))).toEqual([
    [401, { reason: 'sign-in-first' }],
    [401, { reason: 'sign-in-first' }],
  ]);
});

test('cut off in the middle: those who have their answer keep it, the others may ask again', async () => {
  answer = () => new Response('0 200 {"whole":true}\n1 200 {"whol');
  const [one, other] = await Promise.allSettled([question('/a'), question('/b')]);
  expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
});

test('what nobody waits for any more is not asked, and the rest is', async () => {
  answer = () => new Response('{}');
  const leaving = new AbortController();
  const left = question('/a', { signal: leaving.signal });
  const stays = question('/b');
  leaving.abort();
  await expect(left).rejects.toThrow(/abort/i);
  await stays;
  expect(sent.map((each) => each.url)).toEqual(['/b']);
});
