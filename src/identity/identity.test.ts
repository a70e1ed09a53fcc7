import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createKey } from './create-key.ts';
import { findInvitation } from './find-invitation.ts';
import { findKey } from './find-key.ts';
import { findShop } from './find-shop.ts';
import { inviteStaff } from './invite-staff.ts';
import { listKeys } from './list-keys.ts';
import { listStaff } from './list-staff.ts';
import { revokeKey } from './revoke-key.ts';
import { makeSignIn, type SignIn } from './sign-in.ts';
import { staffActor, staffOfUser } from './staff-of-user.ts';
import { updateShop } from './update-shop.ts';
import { updateStaff } from './update-staff.ts';

let all: TestWorld;
let signIn: SignIn;
beforeAll(async () => {
  all = await makeTestWorld();
  signIn = makeSignIn(all.world);
});
afterAll(() => all.close());

const password = 'dziesięć-znaków';

test('a shop is opened with its owner invited and the law for its terms', async () => {
  const { shopId, channel, actor } = await aShop(all.world, { name: 'Żółta Łódka' });
  expect(await findShop(all.world, shopId)).toMatchObject({
    name: 'Żółta Łódka',
    zone: 'Europe/Warsaw',
    policy: { withdrawalDays: 14, collectsReturns: false },
  });
  expect(channel).toMatchObject({ slug: 'zolta-lodka', kind: 'own_store', defaultStaffId: actor.id });
});

test('an invitation makes the account, works once, and names the shop in the switcher', async () => {
  const { world } = all;
  const { token, ownerEmail, shopId } = await aShop(world);
  expect(await findInvitation(world, signIn, token)).toMatchObject({ email: ownerEmail, hasAccount: false });
  await acceptInvitation(world, signIn, null, { token, password, name: 'Ola' });

  const user = (await signIn.findUserByEmail(ownerEmail))!;
  expect(await staffOfUser(world, user.id)).toMatchObject([{ shopId, role: 'owner', name: 'Ola' }]);
  expect(await staffActor(world, { userId: user.id, twoFactor: false }, shopId)).toMatchObject({
    kind: 'staff',
    role: 'owner',
  });
  await expect(findInvitation(world, signIn, token)).rejects.toMatchObject({ kind: 'gone', reason: 'invitation-used' });
});

test('an invitation runs out after a week, and a new one takes the old one back', async () => {
  const { world, clock } = all;
  const { actor } = await aShop(world);
  const person = { email: 'nowa@example.com', name: 'Nowa', role: 'consultant' } as const;
  const tokenOf = ({ invitationUrl }: { invitationUrl: string }) => invitationUrl.split('/').at(-1)!;
  const first = tokenOf(await inviteStaff(world, actor, person));
  const second = tokenOf(await inviteStaff(world, actor, { ...person, role: 'warehouse' }));
  await expect(findInvitation(world, signIn, first)).rejects.toMatchObject({ kind: 'missing' });
  expect(await findInvitation(world, signIn, second)).toMatchObject({ role: 'warehouse' });
  clock.advance({ days: 7 });
  await expect(findInvitation(world, signIn, second)).rejects.toMatchObject({ reason: 'invitation-expired' });
});

test('whoever has an account signs in to accept, and only their own invitation', async () => {
  const { world } = all;
  const one = await aShop(world);
  await acceptInvitation(world, signIn, null, { token: one.token, password });
  const user = (await signIn.findUserByEmail(one.ownerEmail))!;
  const visitor = { userId: user.id, email: one.ownerEmail, name: 'Ola', twoFactor: false, authenticator: false };

  const other = await aShop(world);
  const { invitationUrl } = await inviteStaff(world, other.actor, {
    email: one.ownerEmail,
    name: 'Ola',
    role: 'manager',
  });
  const token = invitationUrl.split('/').at(-1)!;
  const accept = (who: typeof visitor | null) => acceptInvitation(world, signIn, who, { token, password });
  await expect(accept(null)).rejects.toMatchObject({ kind: 'unauthenticated', reason: 'sign-in-first' });
  await expect(accept({ ...visitor, email: 'x@example.com' })).rejects.toMatchObject({
    reason: 'invitation-for-another',
  });
  await accept(visitor);
  expect((await staffOfUser(world, user.id)).map(({ shopId }) => shopId).sort()).toEqual(
    [one.shopId, other.shopId].sort(),
  );
});

test('the invitation is mailed once, sealed while it waits', async () => {
  const { world, mails, drain } = all;
  const { actor } = await aShop(world);
  await drain();
  mails.length = 0;
  const { invitationUrl } = await inviteStaff(world, actor, {
    email: 'poczta@example.com',
    name: 'Ala',
    role: 'viewer',
  });
  const { rows } = await world.db.pools.owner.query('select payload::text from graphile_worker._private_jobs');
  expect(JSON.stringify(rows)).not.toContain(invitationUrl.split('/').at(-1)!);
  await drain();
  await drain();
  expect(mails.map(({ to, text }) => [to.address, text.includes(invitationUrl)])).toEqual([
    ['poczta@example.com', true],
  ]);
});

test('a shop keeps an owner who can sign in, and only owners touch owners', async () => {
  const { world } = all;
  const { shopId, actor, token } = await aShop(world);
  await acceptInvitation(world, signIn, null, { token, password });
  const manager = await aStaff(world, shopId, 'manager');
  const change = { staffId: actor.id, role: 'viewer' } as const;
  await expect(updateStaff(world, actor, change)).rejects.toMatchObject({ reason: 'last-owner' });
  await expect(updateStaff(world, actor, { staffId: actor.id, active: false })).rejects.toMatchObject({
    reason: 'last-owner',
  });
  await expect(updateStaff(world, manager, change)).rejects.toMatchObject({ kind: 'forbidden', reason: 'owners-only' });
  await expect(
    inviteStaff(world, manager, { email: 'o2@example.com', name: 'O', role: 'owner' }),
  ).rejects.toMatchObject({ reason: 'owners-only' });

  const another = await aStaff(world, shopId, 'owner', { userId: 'another-user' });
  await expect(updateStaff(world, actor, change)).rejects.toMatchObject({ reason: 'not-yourself' });
  await expect(updateStaff(world, actor, { staffId: actor.id, active: false })).rejects.toMatchObject({
    reason: 'not-yourself',
  });
  expect(await updateStaff(world, another, change)).toMatchObject({ role: 'viewer' });
});

test('somebody who left can do nothing from the next request on', async () => {
  const { world } = all;
  const { shopId, actor } = await aShop(world);
  const left = await aStaff(world, shopId, 'consultant', { userId: 'user-who-left' });
  await updateStaff(world, actor, { staffId: left.id, active: false });
  expect(await staffActor(world, { userId: 'user-who-left', twoFactor: false }, shopId)).toBeNull();
  expect((await listStaff(world, actor)).find(({ id }) => id === left.id)).toMatchObject({ active: false });
});

test('a key opens its own shop until it is revoked; its token is kept nowhere', async () => {
  const { world } = all;
  const { actor, shopId } = await aShop(world);
  const { key, token } = await createKey(world, actor, { name: 'ERP', role: 'consultant' });
  expect(await findKey(world, token)).toEqual({ kind: 'apiKey', shopId, id: key.id, role: 'consultant' });
  expect(await listKeys(world, actor)).toMatchObject([{ id: key.id, usedAt: all.clock.now }]);
  expect(await findKey(world, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  expect(await findKey(world, 'no token')).toBeNull();
  await revokeKey(world, actor, { keyId: key.id });
  await revokeKey(world, actor, { keyId: key.id });
  expect(await findKey(world, token)).toBeNull();
  await expect(revokeKey(world, actor, { keyId: newId() })).rejects.toMatchObject({ kind: 'missing' });
});

test('settings change what they name, with an event; roles that may not are refused', async () => {
  const { world } = all;
  const { shopId, actor } = await aShop(world);
  await updateShop(world, actor, {
    legal: { name: 'Kubek sp. z o.o.', nip: '5261040828' },
    policy: { withdrawalDays: 30 },
  });
  const shop = await updateShop(world, actor, { policy: { collectsReturns: true } });
  expect(shop).toMatchObject({ legal: { nip: '5261040828' }, policy: { withdrawalDays: 30, collectsReturns: true } });
  for (const role of ['consultant', 'warehouse', 'accountant', 'viewer'] as const) {
    const somebody = await aStaff(world, shopId, role);
    await expect(updateShop(world, somebody, { name: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(inviteStaff(world, somebody, { email: 'a@b.pl', name: 'x', role: 'viewer' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(listKeys(world, somebody)).rejects.toMatchObject({ kind: 'forbidden' });
  }
});
