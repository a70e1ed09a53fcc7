/**
 * Generated from the contract: every procedure is tried with another shop's ids, with another shop named, and
 * without any credentials. A procedure without a row in test/strangers.ts fails.
 */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Browser } from '../../test/browser.ts';
import { aShop } from '../../test/builders.ts';
import { procedures, requestOf, type Procedure } from '../../test/procedures.ts';
import { aVictim, strangerRows, type Victim } from '../../test/strangers.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { createKey } from '../identity/create-key.ts';
import { makeWeb } from '../web.ts';

let all: TestWorld;
let web: FastifyInstance;
let victim: Victim;
let strangerKey: string;
let browser: Browser;

beforeAll(async () => {
  all = await makeTestWorld();
  web = await makeWeb(all.world);
  victim = await aVictim(all);
  const stranger = await aShop(all.world, { name: 'Obcy' });
  strangerKey = (await createKey(all.world, stranger.actor, { name: 'Obcy', role: 'owner' })).token;
  browser = new Browser(web);
  await browser.post(`/api/v1/invitations/${stranger.token}/acceptance`, { password: 'dziesięć-znaków' });
  await browser.signIn(stranger.ownerEmail, 'dziesięć-znaków');
});
afterAll(async () => {
  await web.close();
  await all.close();
});

const call = (procedure: Procedure, input: object, headers: Record<string, string>) =>
  web.inject({ ...requestOf(procedure, input), headers });
const as = (key: string) => ({ authorization: `Bearer ${key}` });

test('every procedure has a row, and every row its procedure', () => {
  const ofMembers = procedures.filter(({ access }) => access === 'member').map(({ name }) => name);
  expect(Object.keys(strangerRows).sort()).toEqual(ofMembers.sort());
});

describe.each(procedures.filter(({ access }) => access !== 'public'))('$name', (procedure) => {
  const row = strangerRows[procedure.name];
  const input = () => row?.(victim) ?? {};

  test('asks who it is', async () => {
    expect((await call(procedure, input(), {})).statusCode).toBe(401);
  });

  if (procedure.access !== 'member') return;

  test('is closed to whoever names a shop they do not work for', async () => {
    const answer = await browser.send(procedure.method, requestOf(procedure, input()).url, {
      ...(procedure.method !== 'GET' && { payload: requestOf(procedure, input()).payload! }),
      headers: { 'zwrotka-shop': victim.shopId },
    });
    expect([answer.statusCode, answer.json().reason]).toEqual([403, 'not-a-member']);
  });

  if (row) {
    test("has nothing of another shop, and does nothing with it; the victim's own key may", async () => {
      const answer = await call(procedure, input(), as(strangerKey));
      // what only people may do is refused to a key before anything is looked for
      if (answer.json().reason !== 'people-only') expect([403, 404, 422]).toContain(answer.statusCode);
      const control = await call(procedure, input(), as(victim.ownKey));
      // 409: the rules of the business have a word, so the ids were right and the door was open
      expect([200, 201, 204, 409], control.body).toContain(control.statusCode);
    });
  } else {
    test('shows a stranger nothing of the victim', async () => {
      const { body } = await call(procedure, {}, as(strangerKey));
      for (const secret of Object.values(victim)) expect(body).not.toContain(secret);
    });
  }
});
