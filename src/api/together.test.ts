/** Many questions in one request: each is answered as if it had come alone, and nothing else is opened by that. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser } from '../../test/browser.ts';
import { aShop } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { createKey } from '../identity/create-key.ts';
import { updateShop } from '../identity/update-shop.ts';
import { makeWeb } from '../web.ts';

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

async function aMachine() {
  const shop = await aShop(all.world);
  const { token } = await createKey(all.world, shop.actor, { name: 'ERP', role: 'owner' });
  const headers = { authorization: `Bearer ${token}` };
  const ask = (questions: unknown) =>
    web.inject({ method: 'POST', url: '/api/v1/together', headers, payload: { ask: questions } });
  const alone = async (path: string) => {
    const answer = await web.inject({ method: 'GET', url: `/api/v1${path}`, headers });
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  return { shop, desk: aDesk(all, shop), ask, alone };
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => /^(\d+) (\d+) (.*)$/.exec(line)!)
    .map(([, at, status, body]) => ({ at: Number(at), status: Number(status), body: JSON.parse(body!) as unknown }))
    .sort((a, b) => a.at - b.at);

test('each answer is the one that is given to the question alone', async () => {
  const [one, other] = [await aMachine(), await aMachine()];
  const caseId = await one.desk.complain();
  const foreign = await other.desk.complain();
  const questions = [
    ...['', '/messages', '/history', '/files', '/questions', '/answering'].map((part) => `/cases/${caseId}${part}`),
    '/cases?view=all&limit=5',
    `/cases/${foreign}`,
    `/cases/${foreign}/history`, // known to be missing, however often it is asked
    `/cases/${foreign}/files`,
    '/cases?limit=none',
    '/nowhere',
    `/cases/${caseId}/readings`, // a write has another method
  ];
  const answer = await one.ask(questions);
  expect(answer.statusCode).toBe(200);
  const expected = await Promise.all(questions.map((question) => one.alone(question)));
  expect(linesOf(answer.body).map(({ status, body }) => ({ status, body }))).toEqual(expected);
  expect(expected.map(({ status }) => status)).toEqual([...Array<number>(7).fill(200), 404, 404, 404, 422, 404, 404]);
  expect(linesOf((await one.ask(['/../../healthz', '//healthz'])).body).map(({ status }) => status)).toEqual([
    404, 404,
  ]);
});

test.each([[undefined], [[]], [['cases']], [['http://elsewhere.example/cases']], [Array<string>(41).fill('/cases')]])(
  'no questions, too many, or not of this API: %j',
  async (questions) => {
    const { ask } = await aMachine();
    const answer = await ask(questions);
    expect([answer.statusCode, answer.json<{ reason: string }>().reason]).toEqual([422, 'malformed']);
  },
);

test('who may not ask alone may not ask together: no session, another shop, another site, no second step', async () => {
  const shop = await aShop(all.world);
  const strange = await aShop(all.world);
  const browser = new Browser(web);
  const password = 'dziesięć-znaków';
  await browser.post(`/api/v1/invitations/${shop.token}/acceptance`, { password });
  const ask = async (headers: Record<string, string>) => {
    const answer = await browser.post('/api/v1/together', { ask: ['/me', '/cases'] }, headers);
    return answer.statusCode === 200
      ? linesOf(answer.body).map(({ status }) => status)
      : [answer.statusCode, answer.json<{ reason: string }>().reason];
  };
  browser.cookies.clear();
  expect(await ask({})).toEqual([401, 401]);
  await browser.signIn(shop.ownerEmail, password);
  expect(await ask({ 'zwrotka-shop': shop.shopId })).toEqual([200, 200]);
  expect(await ask({})).toEqual([200, 403]);
  expect(await ask({ 'zwrotka-shop': strange.shopId })).toEqual([403, 'not-a-member']);
  expect(await ask({ 'zwrotka-shop': shop.shopId, origin: 'https://evil.example' })).toEqual([403, 'other-site']);
  await updateShop(all.world, { ...shop.actor, twoFactor: true }, { policy: { secondStepFor: ['owner'] } });
  expect(await ask({ 'zwrotka-shop': shop.shopId })).toEqual([403, 'second-step-needed']);
});
