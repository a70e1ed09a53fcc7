/** What holds for the whole web process, whichever door answers. */
import type { AddressInfo } from 'node:net';

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser } from '../test/browser.ts';
import { aShop, aStaff } from '../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../test/world.ts';
import { notePresence } from './identity/note-presence.ts';
import { createKey } from './identity/create-key.ts';
import { revokeKey } from './identity/revoke-key.ts';
import { updateStaff } from './identity/update-staff.ts';
import { newId } from './kit/id.ts';
import { localMail } from './platform/local-mail.ts';
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

test('it says that it lives, and that it may be sent requests', async () => {
  expect((await web.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await web.inject('/readyz')).json()).toMatchObject({ status: 'ok', database: 'ok' });
});

test('an event that waits for its relay is told, and closes nothing', async () => {
  await aShop(all.world);
  all.clock.advance({ minutes: 5 });
  const answer = await web.inject('/readyz');
  expect([answer.statusCode, answer.json().relay]).toEqual([200, 'behind']);
  await all.drain();
});

test('every answer carries its request id and forbids what is not ours', async () => {
  const answer = await web.inject({ url: '/nothing-here', headers: { 'x-request-id': 'proxy-0001' } });
  expect([answer.statusCode, answer.body]).toEqual([404, 'There is nothing here.\n']);
  expect(answer.headers['x-request-id']).toBe('proxy-0001');
  expect(answer.headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self';/,
  );
  const odd = await web.inject({ url: '/healthz', headers: { 'x-request-id': 'a b\nc' } });
  expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('the local mailbox shows a mail as it is, and lets it do nothing', async () => {
  await localMail(all.world).send({
    messageId: '<1@zwrotka.example>',
    from: { name: 'Sklep', address: 'sklep@example.com' },
    replyTo: null,
    to: { address: 'jan@example.com' },
    subject: 'Zwrot <b>przyjęty</b>',
    html: '<p>Cześć</p><script>alert(1)</script>',
    text: 'Cześć',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [{ filename: 'potwierdzenie.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') }],
  });
  const list = await web.inject('/dev/mail?to=JAN@');
  expect(list.body).toContain('Zwrot &#60;b&#62;przyjęty');
  const [path] = /\/dev\/mail\/[0-9a-f-]{36}/.exec(list.body)!;
  const mail = await web.inject(path);
  for (const part of ['Auto-Submitted: auto-generated', 'potwierdzenie.pdf', '<iframe', 'Cześć'])
    expect(mail.body).toContain(part);
  const html = await web.inject(`${path}/html`);
  expect(html.headers['content-security-policy']).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  expect((await web.inject(`${path}/attachments/0`)).body).toBe('%PDF');
  expect((await web.inject(`${path}/attachments/7`)).statusCode).toBe(404);
  expect((await web.inject('/dev/mail?to=nikt')).body).toContain('No mail.');
});

test('with SMTP there is no local mailbox', async () => {
  const config = { ...all.world.config, SMTP_URL: 'smtp://mail.example' };
  const other = await makeWeb({ ...all.world, config });
  expect((await other.inject('/dev/mail')).statusCode).toBe(404);
  await other.close();
});

test('who watches a shop hears which case changed, in this shop only', async () => {
  const shop = await aShop(all.world);
  const other = await aShop(all.world);
  const { token } = await createKey(all.world, shop.actor, { name: 'Ekran', role: 'viewer' });
  const base = await web.listen({ port: 0, host: '127.0.0.1' });
  expect((await fetch(`${base}/api/v1/live?shop=${shop.shopId}`)).status).toBe(401);

  const stream = await fetch(`${base}/api/v1/live`, { headers: { authorization: `Bearer ${token}` } });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read(); // the greeting: from here on it is subscribed
  const [theirs, ours] = [newId(), newId()];
  for (const [shopId, caseId] of [
    [other.shopId, theirs],
    [shop.shopId, ours],
  ])
    await all.world.db.pools.owner.query('select pg_notify($1, $2)', ['zwrotka_live', `${shopId}:${caseId}`]);
  expect((await reader.read()).value).toBe(`event: case\ndata: {"caseId":"${ours}"}\n\n`);
  const clientId = newId();
  await notePresence(all.world, shop.actor, { clientId, caseId: ours, doing: 'looking' });
  expect((await reader.read()).value).toBe(`event: desk\ndata: {"caseId":"${ours}"}\n\n`);
  // a beat that says nothing new is told to nobody; a change is
  await notePresence(all.world, shop.actor, { clientId, caseId: ours, doing: 'looking' });
  await notePresence(all.world, shop.actor, { clientId, caseId: theirs, doing: 'looking' });
  let heard = '';
  while (!heard.includes(theirs)) heard += (await reader.read()).value;
  expect(heard.match(/"caseId":"[^"]+"/g)).toEqual([ours, theirs].map((id) => `"caseId":"${id}"`));
  await reader.cancel();
});

test('who signs out, and whose session is ended from elsewhere, hears nothing more', async () => {
  const shop = await aShop(all.world);
  const password = 'dziesięć-znaków';
  const base = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
  const enter = async () => {
    const browser = new Browser(web);
    await browser.signIn(shop.ownerEmail, password);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const listen = () => fetch(`${base}/api/v1/live?shop=${shop.shopId}`, { headers: { cookie } });
    const reader = (await listen()).body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    return { browser, listen, reader };
  };
  await new Browser(web).post(`/api/v1/invitations/${shop.token}/acceptance`, { password, name: 'Ola' });
  const [leaving, lost, staying] = [await enter(), await enter(), await enter()];
  await leaving.browser.post('/api/auth/sign-out', {});
  expect((await leaving.reader.read()).done).toBe(true);
  expect((await leaving.listen()).status).toBe(401);
  await lost.reader.cancel();
  const again = (await lost.listen()).body!.pipeThrough(new TextDecoderStream()).getReader();
  await again.read();
  await staying.browser.post('/api/auth/revoke-other-sessions', {});
  expect((await again.read()).done).toBe(true);
  expect((await lost.listen()).status).toBe(401);
  const kept = await staying.listen(); // hung up as well, and let in again
  expect(kept.status).toBe(200);
  await kept.body!.cancel();
});

test('whose role changes, who leaves and whose key is taken back hears nothing more', async () => {
  const shop = await aShop(all.world);
  const kasia = await aStaff(all.world, shop.shopId);
  const keys = [await createKey(all.world, shop.actor, { name: 'Ekran', role: 'viewer' })];
  keys.push(await createKey(all.world, shop.actor, { name: 'Drugi', role: 'viewer' }));
  const base = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
  const listen = async (token: string) => {
    const stream = await fetch(`${base}/api/v1/live`, { headers: { authorization: `Bearer ${token}` } });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    return reader;
  };
  const [first, second] = await Promise.all(keys.map(({ token }) => listen(token)));
  await updateStaff(all.world, shop.actor, { staffId: kasia.id, role: 'warehouse' }); // no matter of theirs
  await revokeKey(all.world, shop.actor, { keyId: keys[0]!.key.id });
  expect((await first!.read()).done).toBe(true);
  const caseId = newId();
  await all.world.db.pools.owner.query('select pg_notify($1, $2)', ['zwrotka_live', `${shop.shopId}:${caseId}`]);
  expect((await second!.read()).value).toContain(caseId);
  await second!.cancel();
});
