import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { Browser } from '../../test/browser.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import type { StaffActor } from '../identity/actor.ts';
import { roles } from '../identity/permissions.ts';
import { updateShop } from '../identity/update-shop.ts';
import { updateChannel } from '../channels/update-channel.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { createTag } from '../cases/tags.ts';
import { inShop } from '../platform/shop-scope.ts';
import { writeShopEvents } from '../platform/events.ts';
import { wordsIn } from '../platform/words.ts';
import { makeWeb } from '../web.ts';
import { listAuditInput } from './audit-inputs.ts';
import { listAudit } from './list-audit.ts';
import { sayAudit } from './say-audit.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let kasia: StaffActor;
beforeAll(async () => {
  t = await makeTestWorld();
  t.clock.now = new Date('2026-10-05T08:00:00Z');
  shop = await aShop(t.world);
  kasia = await aStaff(t.world, shop.shopId, 'manager', { name: 'Kasia Nowak' });
  t.clock.now = new Date('2026-10-06T08:00:00Z');
  await updateShop(t.world, kasia, { legal: { name: 'Kubek' } });
  await updateStaff(t.world, shop.actor, { staffId: kasia.id, role: 'consultant' });
  await createTag(t.world, shop.actor, { name: 'pilne', color: '#aa3300' });
  await inShop(t.world, shop.shopId, (tx) =>
    writeShopEvents(t.world, tx, shop.shopId, shop.actor, [{ type: 'order.changed' }, { type: 'moon.landed' }]),
  );
});
afterAll(() => t.close());

const asked = (input: object = {}, actor = shop.actor) => listAudit(t.world, actor, listAuditInput.parse(input));
const said = async (input: object = {}) =>
  (await asked(input)).rows.map((row) =>
    `${row.who ?? '-'}: ${sayAudit(wordsIn('en'), row)}`.replaceAll('\u00a0', ' '),
  );

test('says who did what to whom, newest first, and is honest about what it has no words for', async () => {
  const lines = await said({ from: '2026-10-06' });
  expect(lines).toEqual([
    'Ola Właścicielka: An event without a description (moon.landed)',
    'Ola Właścicielka: Added a tag: pilne',
    'Ola Właścicielka: Changed a team member: Kasia Nowak (role: manager → consultant)',
    'Kasia Nowak: Changed the shop’s settings (seller’s details)',
  ]);
});

test('what was chosen is told as it was and is; a text only as changed, and nothing of it is kept', async () => {
  const other = await aShop(t.world);
  await updateShop(t.world, other.actor, {
    locale: 'en',
    legal: { name: 'Jan Sekretny', phone: '600 100 200' },
    policy: { withdrawalDays: 30, adr: 'consent', secondStepFor: ['consultant'], paysReturn: false },
  });
  await updateChannel(t.world, other.actor, {
    channelId: other.channel.id,
    contactEmail: 'jan@example.com',
    withdrawalDays: 21,
  });
  const { rows } = await listAudit(t.world, other.actor, listAuditInput.parse({ kind: 'settings' }));
  const lines = rows.map((row) => sayAudit(wordsIn('en'), row).replaceAll('\u00a0', ' '));
  expect(lines).toContain(
    'Changed the shop’s settings (seller’s details; language: Polish → English; days to withdraw: 14 → 30; ' +
      'out-of-court settlement: does not agree → agrees; second step required from: nobody → consultant)',
  );
  expect(lines.find((line) => line.includes('21'))).toMatch(/days to withdraw: not set → 21\)$/);
  expect(JSON.stringify(rows)).not.toMatch(/Sekretny|600 100|jan@/);
});

test('by person, kind and period', async () => {
  expect(await said({ staffId: kasia.id })).toHaveLength(1);
  expect(await said({ kind: 'settings', from: '2026-10-06', to: '2026-10-06' })).toHaveLength(2);
  expect(await said({ from: '2026-10-07' })).toEqual([]);
});

test('page by page it says the same', async () => {
  const whole = (await asked()).rows.map(({ id }) => id);
  const pieces: string[] = [];
  let after: string | undefined;
  do {
    const page = await asked({ limit: 2, after });
    pieces.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(pieces).toEqual(whole);
  await expect(asked({ after: 'bzdura' })).rejects.toMatchObject({ kind: 'invalid', reason: 'cursor' });
});

test.each(roles)('%s: only those who lead read it', async (role) => {
  const reading = asked({}, { ...shop.actor, role });
  if (role === 'owner' || role === 'manager') await reading;
  else await expect(reading).rejects.toMatchObject({ kind: 'forbidden' });
});

test('signing in and taking files leave entries; a wrong password does not', async () => {
  const web = await makeWeb(t.world);
  const fresh = await aShop(t.world, { name: 'Czajnik' });
  const browser = new Browser(web);
  const password = 'dziesięć-znaków';
  await browser.post(`/api/v1/invitations/${fresh.token}/acceptance`, { password });
  await browser.signIn(fresh.ownerEmail, 'nie-to-hasło-wcale');
  expect((await browser.signIn(fresh.ownerEmail, password)).statusCode).toBe(200);
  const headers = { 'zwrotka-shop': fresh.shopId };
  await browser.get('/api/v1/cases.csv', headers);
  await browser.get('/api/v1/reports/complaints.csv?from=2026-10-01&to=2026-10-31', headers);
  const { body } = await browser.get('/api/v1/audit.csv?kind=access', headers);
  expect(body.match(/signed-in|[a-z]+-exported/g)?.toSorted()).toEqual([
    'audit-exported',
    'cases-exported',
    'complaints-exported',
    'signed-in',
  ]);
  const { rows } = await listAudit(t.world, fresh.actor, listAuditInput.parse({ kind: 'access' }));
  expect(rows.every(({ actorId }) => actorId === fresh.actor.id)).toBe(true);
  await web.close();
});
