/**
 * Generated from the contract: every procedure is called as each of the six roles, with ids of its own shop. It is
 * refused exactly when the role lacks the permission written down in test/permissions-of-endpoints.ts; what the rules
 * of the business say afterwards (404, 409, 422) is another matter.
 */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { doorsBeside, inputsOfOurOwn, permissionOfEndpoint } from '../../test/permissions-of-endpoints.ts';
import { procedures, requestOf } from '../../test/procedures.ts';
import { aVictim, strangerRows, type Victim } from '../../test/strangers.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { may, permissionNames, roles, type Permission, type Role } from '../identity/permissions.ts';
import { makeWeb } from '../web.ts';

const ofMembers = procedures.filter(({ access }) => access === 'member');
/** Those who may do least come first, so that nothing is gone before somebody was refused it. */
const byWeight = roles.toReversed();

let all: TestWorld;
let web: FastifyInstance;
let ours: Victim;
const keys = {} as Record<Role, string>;

beforeAll(async () => {
  all = await makeTestWorld();
  web = await makeWeb(all.world);
  ours = await aVictim(all);
  for (const role of roles) {
    const made = await web.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: as(ours.ownKey),
      payload: { name: role, role },
    });
    keys[role] = made.json<{ token: string }>().token;
  }
});
afterAll(async () => {
  await web.close();
  await all.close();
});

const as = (key: string) => ({ authorization: `Bearer ${key}` });

test('every procedure says what it asks of a role, and nothing else does', () => {
  expect(Object.keys(permissionOfEndpoint).sort()).toEqual(ofMembers.map(({ name }) => name).sort());
});

test('every permission opens something', () => {
  const asked = new Set([...Object.values(permissionOfEndpoint), ...Object.values(doorsBeside)]);
  // Asked within a verb, of what is done to a view or an absence of one's own, by staff and not by a key.
  const within: Permission[] = ['add files', 'be away', 'change shared views', 'confirm silence'];
  expect(permissionNames.filter((each) => !asked.has(each)).sort()).toEqual(within);
});

describe.each(ofMembers)('$name', (procedure) => {
  const permission = permissionOfEndpoint[procedure.name] ?? null;
  test.each(byWeight)(`asks for ${permission ?? 'nothing'}: %s`, async (role) => {
    const input = (inputsOfOurOwn[procedure.name] ?? strangerRows[procedure.name])?.(ours) ?? {};
    const answer = await web.inject({ ...requestOf(procedure, input), headers: as(keys[role]) });
    const reason = answer.statusCode >= 400 ? answer.json<{ reason: string }>().reason : null;
    // The form of an input is looked at before anybody is asked who they are: a bad sample would prove nothing.
    expect(reason, answer.body).not.toBe('invalid-input');
    const said = answer.statusCode === 403 ? reason : null;
    // A view of the shop's is changed by whoever made it, or by those who lead.
    if (said === 'not-your-view') return;
    const refused = permission !== null && !may(role, permission);
    expect(said, `${answer.statusCode} ${answer.body.slice(0, 300)}`).toBe(refused ? 'not-allowed' : null);
  });
});

describe.each(Object.entries(doorsBeside))('%s', (path, permission) => {
  test.each(byWeight)(`asks for ${permission}: %s`, async (role) => {
    const { statusCode } = await web.inject({ method: 'GET', url: `/api/v1/${path}`, headers: as(keys[role]) });
    expect(statusCode === 403).toBe(!may(role, permission));
  });
});
