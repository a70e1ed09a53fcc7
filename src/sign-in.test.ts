/** Sign-in as the desk sees it, through the whole web process. */

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser } from '../test/browser.ts';
import { aShop } from '../test/builders.ts';
import { totp } from '../test/totp.ts';
import { makeTestWorld, type TestWorld } from '../test/world.ts';
import { makeWeb } from './web.ts';

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

const password = 'dziesięć-znaków';

async function anOwner() {
  all.clock.advance({ minutes: 11 }); // tries are counted per minute, and every test comes from one address
  const shop = await aShop(all.world);
  const browser = new Browser(web);
  const accepted = await browser.post(`/api/v1/invitations/${shop.token}/acceptance`, { password, name: 'Ola' });
  expect(accepted.statusCode).toBe(201);
  expect((await browser.signIn(shop.ownerEmail, password)).statusCode).toBe(200);
  return { ...shop, browser };
}

const statusOf = async (answer: Promise<{ statusCode: number }>) => (await answer).statusCode;

test('from the invitation to the desk and out again', async () => {
  const { browser, ownerEmail, shopId } = await anOwner();
  const me = await browser.get('/api/v1/me');
  expect(me.json()).toMatchObject({ email: ownerEmail, twoFactor: false, shops: [{ shopId, role: 'owner' }] });
  expect(me.json().shops[0].permissions).toContain('manage keys');
  expect(await statusOf(browser.get('/api/v1/shop', { 'zwrotka-shop': shopId }))).toBe(200);
  await browser.post('/api/auth/sign-out', {});
  expect(browser.cookies.size).toBe(0);
  expect(await statusOf(browser.get('/api/v1/me'))).toBe(401);
});

test('a session that was ended is dead even for who kept its cookie', async () => {
  const { browser } = await anOwner();
  const thief = new Browser(web);
  for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
  expect(await statusOf(thief.get('/api/v1/me'))).toBe(200);
  await browser.post('/api/auth/sign-out', {});
  expect(await statusOf(thief.get('/api/v1/me'))).toBe(401);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const { ownerEmail } = await anOwner();
  const { cookies } = await new Browser(web).signIn(ownerEmail, password);
  expect(cookies).toMatchObject([{ name: 'zwrotka.session_token', httpOnly: true, sameSite: 'Lax', path: '/' }]);
});

test('behind https the cookie travels only there', async () => {
  const secure = await makeWeb({
    ...all.world,
    config: { ...all.world.config, PUBLIC_URL: 'https://zwrotka.example' },
  });
  const { ownerEmail } = await anOwner();
  const { cookies, headers } = await new Browser(secure, 'https://zwrotka.example').signIn(ownerEmail, password);
  expect(cookies).toMatchObject([{ name: '__Secure-zwrotka.session_token', secure: true }]);
  expect(headers['strict-transport-security']).toContain('max-age');
  await secure.close();
});

test('what we do not use is closed, to members too', async () => {
  const { browser } = await anOwner();
  const closed: Record<string, object> = {
    '/api/auth/sign-up/email': { email: 'new@example.com', password, name: 'Nikt' },
    '/api/auth/change-email': { newEmail: 'new@example.com' },
    '/api/auth/sign-in/social': { provider: 'google' },
    '/api/auth/delete-user': {},
  };
  for (const [url, payload] of Object.entries(closed)) expect(await statusOf(browser.post(url, payload))).toBe(404);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { ownerEmail } = await anOwner();
  const wrong = await new Browser(web).signIn(ownerEmail, 'zupełnie inne');
  const unknown = await new Browser(web).signIn('nikt@example.com', 'zupełnie inne');
  expect(wrong.statusCode).toBe(401);
  expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body]);
});

test('a password of nine characters is refused at its field', async () => {
  const { token } = await aShop(all.world);
  const answer = await new Browser(web).post(`/api/v1/invitations/${token}/acceptance`, { password: '123456789' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({
    reason: 'invalid-input',
    fields: [{ field: 'password', reason: 'too-short' }],
  });
});

test('a forgotten password is set anew by mail, once, and ends every session', async () => {
  const { browser, ownerEmail } = await anOwner();
  await all.drain();
  all.mails.length = 0;
  const asked = await new Browser(web).post('/api/auth/request-password-reset', { email: ownerEmail });
  const unknown = await new Browser(web).post('/api/auth/request-password-reset', { email: 'nikt@example.com' });
  expect([unknown.statusCode, unknown.body]).toEqual([asked.statusCode, asked.body]);
  await all.drain();
  expect(all.mails.map(({ to }) => to.address)).toEqual([ownerEmail]);

  const token = /\/desk\/reset-password\/([\w-]+)/.exec(all.mails[0]!.text)![1]!;
  const reset = (newPassword: string) => new Browser(web).post('/api/auth/reset-password', { token, newPassword });
  expect(await statusOf(reset('za-krótkie'.slice(0, 9)))).toBe(400);
  expect(await statusOf(reset('nowe hasło 2026'))).toBe(200);
  expect(await statusOf(reset('jeszcze nowsze hasło'))).toBe(400);
  expect(await statusOf(browser.get('/api/v1/me'))).toBe(401);
  expect(await statusOf(new Browser(web).signIn(ownerEmail, password))).toBe(401);
  expect(await statusOf(new Browser(web).signIn(ownerEmail, 'nowe hasło 2026'))).toBe(200);
});

test('with a second factor the password alone opens nothing; a backup code works once', async () => {
  const { browser, ownerEmail } = await anOwner();
  const enabled = (await browser.post('/api/auth/two-factor/enable', { password })).json();
  const secret = new URL(enabled.totpURI).searchParams.get('secret')!;
  expect(await statusOf(browser.post('/api/auth/two-factor/verify-totp', { code: totp(secret) }))).toBe(200);
  expect((await browser.get('/api/v1/me')).json()).toMatchObject({ twoFactor: true });

  const second = new Browser(web);
  const half = await second.signIn(ownerEmail, password);
  expect(half.json()).toMatchObject({ twoFactorRedirect: true });
  expect(await statusOf(second.get('/api/v1/me'))).toBe(401);
  expect(await statusOf(second.post('/api/auth/two-factor/verify-totp', { code: '000000' }))).toBe(401);
  expect(await statusOf(second.post('/api/auth/two-factor/verify-totp', { code: totp(secret) }))).toBe(200);
  expect(await statusOf(second.get('/api/v1/me'))).toBe(200);

  const [code] = enabled.backupCodes as string[];
  const withCode = async () => {
    const phoneless = new Browser(web);
    await phoneless.signIn(ownerEmail, password);
    return statusOf(phoneless.post('/api/auth/two-factor/verify-backup-code', { code }));
  };
  expect(await withCode()).toBe(200);
  expect(await withCode()).toBe(401);
});

test('another site cannot act with our cookie', async () => {
  const { browser, shopId } = await anOwner();
  const rename = (headers: Record<string, string>) =>
    statusOf(
      browser.send('PATCH', '/api/v1/shop', {
        payload: { name: 'X' },
        headers: { 'zwrotka-shop': shopId, ...headers },
      }),
    );
  expect(await rename({ origin: 'https://evil.example' })).toBe(403);
  expect(await rename({ origin: 'null' })).toBe(403);
  expect(await rename({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await rename({ 'sec-fetch-site': 'same-origin' })).toBe(200);
});

test('too many tries are told when to come back, whatever address they pretend to have', async () => {
  const hasty = (n: number) =>
    web.inject({
      method: 'POST',
      url: '/api/auth/request-password-reset',
      remoteAddress: '203.0.113.9',
      headers: {
        origin: 'http://localhost:3000',
        'x-zwrotka-client-ip': `10.0.0.${n}`,
        'x-forwarded-for': `10.0.1.${n}`,
      },
      payload: { email: 'nikt@example.com' },
    });
  const answers = [];
  for (let n = 1; n <= 6; n += 1) answers.push(await hasty(n));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(Number(answers.at(-1)!.headers['retry-after'])).toBeGreaterThan(0);
});
