/** Passkeys as the desk uses them, through the whole web process, with a security key of software. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Authenticator } from '../test/authenticator.ts';
import { Browser } from '../test/browser.ts';
import { aShop } from '../test/builders.ts';
import { totp } from '../test/totp.ts';
import { makeTestWorld, type TestWorld } from '../test/world.ts';
import { auditKinds } from './analytics/audit-kinds.ts';
import { listAudit } from './analytics/list-audit.ts';
import { listAuditInput } from './analytics/audit-inputs.ts';
import { system } from './identity/actor.ts';
import { removePasskeys } from './identity/remove-passkeys.ts';
import { updateShop } from './identity/update-shop.ts';
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
  all.clock.advance({ minutes: 11 });
  const shop = await aShop(all.world);
  const browser = new Browser(web);
  await browser.post(`/api/v1/invitations/${shop.token}/acceptance`, { password, name: 'Ola' });
  await browser.signIn(shop.ownerEmail, password);
  return { ...shop, browser };
}

const begin = async (browser: Browser) =>
  (await browser.post('/api/auth/passkey/register-options', { password })).json();
async function register(browser: Browser, key: Authenticator, name = 'Telefon') {
  const options = await begin(browser);
  return browser.post('/api/auth/passkey/register', { name, answer: key.register(options) });
}
const ask = async (browser: Browser) => (await browser.post('/api/auth/passkey/sign-in-options', {})).json();
async function enter(browser: Browser, key: Authenticator) {
  const options = await ask(browser);
  return browser.post('/api/auth/passkey/sign-in', { answer: key.answer(options) });
}
const me = async (browser: Browser) => (await browser.get('/api/v1/me')).json();

test('registered with the password, listed, named, used to sign in without one, removed', async () => {
  const { browser, ownerEmail, actor } = await anOwner();
  const wrong = await browser.post('/api/auth/passkey/register-options', { password: 'zupełnie inne' });
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'INVALID_PASSWORD']);

  all.clock.advance({ seconds: 1 });
  const key = new Authenticator();
  const options = await begin(browser);
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: ownerEmail },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const added = await browser.post('/api/auth/passkey/register', { name: 'Telefon', answer: key.register(options) });
  expect(added.statusCode).toBe(200);
  const { id } = added.json();
  expect((await browser.post('/api/auth/passkey/rename', { id, name: 'Telefon Oli' })).statusCode).toBe(200);
  expect((await browser.get('/api/auth/passkey/list')).json()).toMatchObject([
    { id, name: 'Telefon Oli', usedAt: null },
  ]);
  expect((await browser.get('/api/auth/passkey/list')).body).not.toContain('publicKey');

  all.clock.advance({ seconds: 1 });
  const elsewhere = new Browser(web);
  const entered = await enter(elsewhere, key);
  expect(entered.statusCode).toBe(200);
  expect(await me(elsewhere)).toMatchObject({ email: ownerEmail, twoFactor: true, authenticator: false });
  expect((await elsewhere.get('/api/auth/passkey/list')).json()[0].usedAt).not.toBeNull();

  all.clock.advance({ seconds: 1 });
  expect((await elsewhere.post('/api/auth/passkey/remove', { id, password })).statusCode).toBe(200);
  expect(await me(elsewhere)).toMatchObject({ twoFactor: false }); // with the key goes what it proved
  expect((await enter(new Browser(web), key)).statusCode).toBe(401);

  const { rows } = await listAudit(all.world, actor, listAuditInput.parse({ kind: 'access' }));
  expect(rows.map(({ type, step }) => [type, step])).toEqual([
    ['passkey-removed', null],
    ['signed-in', 'passkey'],
    ['passkey-added', null],
    ['signed-in', 'password'],
  ]);
  expect(auditKinds.access).toContain('sign-in-failed');
});

test('an answer works once, for the question of this browser, and no copied key is let in', async () => {
  const { browser } = await anOwner();
  const key = new Authenticator();
  await register(browser, key);

  const first = new Browser(web);
  const answer = key.answer(await ask(first));
  const stolen = new Map(first.cookies);
  expect((await first.post('/api/auth/passkey/sign-in', { answer })).statusCode).toBe(200);
  const again = new Browser(web);
  for (const [name, value] of stolen) again.cookies.set(name, value);
  expect((await again.post('/api/auth/passkey/sign-in', { answer })).json().code).toBe('PASSKEY_TOO_LATE');
  // an answer to another browser's question, and one without any
  await ask(again);
  const foreign = key.answer(await ask(new Browser(web)));
  expect((await again.post('/api/auth/passkey/sign-in', { answer: foreign })).json().code).toBe('PASSKEY_REFUSED');
  expect((await new Browser(web).post('/api/auth/passkey/sign-in', { answer: foreign })).statusCode).toBe(401);
  // the question of registering is no question of signing in
  const options = await begin(browser);
  expect((await browser.post('/api/auth/passkey/sign-in', { answer: key.answer(options) })).statusCode).toBe(401);

  expect((await enter(new Browser(web), key)).statusCode).toBe(200);
  key.counter -= 2; // a copy that has not signed as often
  expect((await enter(new Browser(web), key)).json().code).toBe('PASSKEY_REFUSED');
});

test('a wrong origin, a key nobody registered, a key of somebody else', async () => {
  const { browser } = await anOwner();
  const fishing = new Authenticator('http://zwrotka.phish');
  expect((await register(browser, fishing)).json().code).toBe('PASSKEY_REFUSED');
  expect((await enter(new Browser(web), new Authenticator())).json().code).toBe('PASSKEY_REFUSED');

  const mine = new Authenticator();
  const { id } = (await register(browser, mine)).json();
  const { browser: stranger } = await anOwner();
  expect((await register(stranger, mine)).json().code).toBe('PASSKEY_REFUSED');
  for (const [path, more] of [
    ['remove', { password }],
    ['rename', { name: 'Moje' }],
  ] as const) {
    const answer = await stranger.post(`/api/auth/passkey/${path}`, { id, ...more });
    expect([path, answer.statusCode]).toEqual([path, 404]);
  }
  expect((await browser.get('/api/auth/passkey/list')).json()).toMatchObject([{ name: 'Telefon' }]);
  const other = new Browser(web);
  const options = await ask(other);
  const answer = mine.answer(options, { userHandle: Buffer.from('ktoś inny').toString('base64url') });
  expect((await other.post('/api/auth/passkey/sign-in', { answer })).json().code).toBe('PASSKEY_REFUSED');
  expect((await new Browser(web).get('/api/auth/passkey/list')).statusCode).toBe(401);
});

test('where a role asks a second step, the session that showed a key has it, one of a password has not', async () => {
  const { browser, ownerEmail, shopId } = await anOwner();
  const headers = { 'zwrotka-shop': shopId };
  await updateShop(all.world, system(shopId, 'test'), { policy: { secondStepFor: ['owner'] } });
  expect((await browser.get('/api/v1/shop', headers)).statusCode).toBe(403);
  const key = new Authenticator();
  await register(browser, key);
  expect((await browser.get('/api/v1/shop', headers)).statusCode).toBe(200);

  const weak = new Browser(web);
  await weak.signIn(ownerEmail, password);
  expect((await weak.get('/api/v1/shop', headers)).json().reason).toBe('second-step-needed');
  // with the password alone nobody gives themselves another second step, or takes this one away
  for (const path of ['passkey/register-options', 'passkey/remove', 'two-factor/enable']) {
    const answer = await weak.post(`/api/auth/${path}`, { password, id: 'x' });
    expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'PASSKEY_FIRST']);
  }
  await enter(weak, key);
  expect((await weak.get('/api/v1/shop', headers)).statusCode).toBe(200);
  const { totpURI } = (await weak.post('/api/auth/two-factor/enable', { password })).json();
  const code = totp(new URL(totpURI).searchParams.get('secret')!);
  expect((await weak.post('/api/auth/two-factor/verify-totp', { code })).statusCode).toBe(200);
  expect(await me(weak)).toMatchObject({ twoFactor: true, authenticator: true });
});

test('who did not get in is written down, so often and not more; of nobody nothing, of passwords nothing', async () => {
  const { ownerEmail, actor, browser } = await anOwner();
  const key = new Authenticator();
  await register(browser, key);
  await new Browser(web).signIn('nikt@example.com', 'zgadywane-hasło');
  for (let i = 0; i < 12; i += 1) {
    await new Browser(web).signIn(ownerEmail, 'zgadywane-hasło');
    all.clock.advance({ minutes: 2 });
  }
  const wrong = new Browser(web);
  await wrong.post('/api/auth/passkey/sign-in', { answer: key.answer(await ask(wrong), { userHandle: 'nie-ten' }) });
  await all.drain();
  const { rows } = await listAudit(all.world, actor, listAuditInput.parse({ kind: 'access' }));
  const failed = rows.filter(({ type }) => type === 'sign-in-failed');
  expect(failed.filter(({ step }) => step === 'password')).toHaveLength(10);
  expect(failed.filter(({ step }) => step === 'passkey')).toMatchObject([{ actorKind: 'system', about: 'Ola' }]);
  const { rows: kept } = await all.world.db.pools.owner.query(
    `select count(*)::int as n from events where data::text like '%zgadywane%'`,
  );
  expect(kept[0].n).toBe(0);
});

test('a wrong code is written down too', async () => {
  const { ownerEmail, actor, browser } = await anOwner();
  const { totpURI } = (await browser.post('/api/auth/two-factor/enable', { password })).json();
  await browser.post('/api/auth/two-factor/verify-totp', { code: totp(new URL(totpURI).searchParams.get('secret')!) });
  const other = new Browser(web);
  await other.signIn(ownerEmail, password);
  expect((await other.post('/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401);
  await all.drain();
  const { rows } = await listAudit(all.world, actor, listAuditInput.parse({ kind: 'access' }));
  expect(rows).toContainEqual(expect.objectContaining({ type: 'sign-in-failed', step: 'code', about: 'Ola' }));
});

test('an operator takes the keys off an account whose only one was lost', async () => {
  const { ownerEmail, browser, shopId } = await anOwner();
  await updateShop(all.world, system(shopId, 'test'), { policy: { secondStepFor: ['owner'] } });
  const lost = new Authenticator();
  await register(browser, lost);
  expect(await removePasskeys(all.world, ownerEmail.toUpperCase())).toBe(1);
  expect((await enter(new Browser(web), lost)).statusCode).toBe(401);
  expect((await browser.get('/api/v1/shop', { 'zwrotka-shop': shopId })).statusCode).toBe(403);
  expect((await register(browser, new Authenticator())).statusCode).toBe(200);
  await expect(removePasskeys(all.world, 'nikt@example.com')).rejects.toMatchObject({ reason: 'user' });
});
