import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  app = await makeWeb(t.world);
  base = `/z/${(await aShop(t.world, { name: 'Zielona Półka' })).channel.slug}`;
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const declared = { name: 'Łucja Żółć', contract: 'zamówienie 555', email: 'lucja@example.com', scope: 'whole' };

/** A browser's cookies, kept between requests. */
function aBrowser(cookies = new Map<string, string>()) {
  return async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const sent = fields ? form(fields) : { headers: {} };
    const answer = await app.inject({
      method,
      url,
      ...sent,
      headers: {
        ...sent.headers,
        'accept-language': 'pl',
        cookie: [...cookies].map(([n, v]) => `${n}=${v}`).join('; '),
      },
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
}

test('a new shop with no settings takes a withdrawal and acknowledges it', async () => {
  const go = aBrowser();
  expect((await go('GET', base)).body).toContain('Odstąp od umowy tutaj');
  expect((await go('GET', `${base}/withdraw`)).statusCode).toBe(200);
  const one = await go('POST', `${base}/withdraw`, declared);
  expect([one.statusCode, one.headers.location]).toEqual([303, `${base}/withdraw/check`]);
  const check = await go('GET', `${base}/withdraw/check`);
  expect(check.body).toContain('Potwierdź odstąpienie od umowy');
  const two = await go('POST', `${base}/withdraw/check`, {});
  expect(two.statusCode).toBe(303);
  const again = await go('POST', `${base}/withdraw/check`, {});
  expect(again.statusCode).toBe(303);

  const done = await go('GET', two.headers.location!);
  expect(done.statusCode).toBe(200);
  expect(done.body).toMatch(/ZP-\d+|[A-Z]+-\d+/);
  const page = await go('GET', two.headers.location!.replace('/done', ''));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Nadaj paczkę do');

  await t.drain();
  expect(t.mails.filter(({ to }) => to.address === 'lucja@example.com')).toHaveLength(1);
});

test('without cookies the draft travels in the address', async () => {
  const bare = (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) =>
    app.inject({ method, url, ...(fields ? form(fields) : {}) });
  const one = await bare('POST', `${base}/withdraw`, declared);
  expect(one.headers.location).toMatch(/\/check\?form=/);
  expect((await bare('GET', one.headers.location!)).statusCode).toBe(200);
  expect((await bare('POST', one.headers.location!, {})).statusCode).toBe(303);
});

test('what is missing is asked for with everything typed kept', async () => {
  const answer = await aBrowser()('POST', `${base}/withdraw`, { ...declared, email: 'nie-mail' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Łucja Żółć');
  expect(answer.body).toContain('nie-mail');
});

test('an unknown shop is a 404 in plain words, a stranger token too', async () => {
  const lost = await aBrowser()('GET', '/z/nie-ma-takiego');
  expect([lost.statusCode, lost.body.includes('Nie ma takiego sklepu')]).toEqual([404, true]);
  expect((await aBrowser()('GET', '/c/zly-token')).statusCode).toBe(404);
  const astray = await aBrowser()('GET', `${base}/nie-ma`);
  expect([astray.statusCode, astray.body.includes('Nie ma takiej strony')]).toEqual([404, true]);
  expect(astray.body).toContain('Wróć na początek');
});
