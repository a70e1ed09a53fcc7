/** A role that must sign in with a second step: without it, every procedure of the shop is closed. */
import { isContractProcedure } from '@orpc/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser } from '../../test/browser.ts';
import { aShop } from '../../test/builders.ts';
import { totp } from '../../test/totp.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { system } from '../identity/actor.ts';
import { createKey } from '../identity/create-key.ts';
import { updateShop } from '../identity/update-shop.ts';
import { newId } from '../kit/id.ts';
import { makeWeb } from '../web.ts';
import { contract } from './contract.ts';
import type { Access } from './contract/route.ts';

let all: TestWorld;
let web: FastifyInstance;
let browser: Browser;
let shop: Awaited<ReturnType<typeof aShop>>;
let headers: Record<string, string>;
const password = 'dziesięć-znaków';

beforeAll(async () => {
  all = await makeTestWorld();
  web = await makeWeb(all.world);
  shop = await aShop(all.world);
  headers = { 'zwrotka-shop': shop.shopId };
  browser = new Browser(web);
  await browser.post(`/api/v1/invitations/${shop.token}/acceptance`, { password });
  await browser.signIn(shop.ownerEmail, password);
});
afterAll(async () => {
  await web.close();
  await all.close();
});

function* walk(node: object): Generator<{ method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }> {
  if (!isContractProcedure(node)) {
    for (const child of Object.values(node)) yield* walk(child as object);
    return;
  }
  const { route, meta } = node['~orpc'];
  if (((meta as Access).access ?? 'member') === 'member')
    yield { method: (route.method ?? 'POST') as 'POST', path: route.path!.replace(/\{\+?\w+\}/g, () => newId()) };
}

const wish = (actor: Parameters<typeof updateShop>[1], secondStepFor: ('owner' | 'consultant')[]) =>
  updateShop(all.world, actor, { policy: { secondStepFor } });

test('owners decide, and have it themselves before they ask it of their own role', async () => {
  const refused = { kind: 'forbidden', reason: 'owners-only-second-step' };
  await expect(wish({ ...shop.actor, role: 'manager' }, ['consultant'])).rejects.toMatchObject(refused);
  const { key } = await createKey(all.world, shop.actor, { name: 'ERP', role: 'owner' });
  await expect(wish({ ...shop.actor, kind: 'apiKey', id: key.id }, ['consultant'])).rejects.toMatchObject(refused);
  await expect(wish(shop.actor, ['owner'])).rejects.toMatchObject({ reason: 'second-step-yourself-first' });
  expect((await wish(shop.actor, ['consultant'])).policy.secondStepFor).toEqual(['consultant']);
  expect((await wish({ ...shop.actor, twoFactor: true }, ['owner', 'consultant'])).policy.secondStepFor).toContain(
    'owner',
  );
  // a manager still changes the rest
  await updateShop(all.world, { ...shop.actor, role: 'manager' }, { policy: { withdrawalDays: 30 } });
});

test('without it only the own account opens; keys go on; with it all is as before', async () => {
  await wish(system(shop.shopId, 'test'), ['owner']);
  for (const { method, path } of walk(contract)) {
    const answer = await browser.send(method, `/api/v1${path}`, { headers, ...(method !== 'GET' && { payload: {} }) });
    expect([method, path, answer.statusCode, answer.json().reason]).toEqual([method, path, 403, 'second-step-needed']);
  }
  for (const file of ['cases.csv', 'audit.csv', 'reports/complaints.csv', 'live', 'mean', 'me/../shop'])
    expect([file, (await browser.get(`/api/v1/${file}`, headers)).statusCode]).toEqual([file, 403]);
  expect((await browser.get('/api/v1/me', headers)).json()).toMatchObject({
    twoFactor: false,
    shops: [{ shopId: shop.shopId, secondStepNeeded: true }],
  });
  const { token } = await createKey(all.world, shop.actor, { name: 'Magazyn', role: 'owner' });
  const withKey = await web.inject({ url: '/api/v1/shop', headers: { authorization: `Bearer ${token}` } });
  expect(withKey.statusCode).toBe(200);

  const { totpURI } = (await browser.post('/api/auth/two-factor/enable', { password })).json();
  const code = totp(new URL(totpURI).searchParams.get('secret')!);
  await browser.post('/api/auth/two-factor/verify-totp', { code });
  expect((await browser.get('/api/v1/shop', headers)).statusCode).toBe(200);
  expect((await browser.get('/api/v1/me', headers)).json()).toMatchObject({ shops: [{ secondStepNeeded: false }] });
});
