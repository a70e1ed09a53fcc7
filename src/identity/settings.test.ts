import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { findInvitation } from './find-invitation.ts';
import { findShop } from './find-shop.ts';
import { inviteStaff } from './invite-staff.ts';
import { listStaff } from './list-staff.ts';
import { renameMyself } from './rename-myself.ts';
import { updateShopInput } from './shop-inputs.ts';
import { makeSignIn, type SignIn } from './sign-in.ts';
import { updateShop } from './update-shop.ts';
import { updateStaff } from './update-staff.ts';

const password = 'dziesięć-znaków';
const problemsOf = (input: object) =>
  updateShopInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('what settings may say about a shop', () => {
  test.each([
    [{ legal: { nip: '526-104-08-28', regon: '123456785', email: 'a@b.pl', country: 'PL' } }, []],
    [{ legal: { nip: '', regon: '', email: '' } }, []],
    [{ legal: { nip: '5261040829' } }, [['legal.nip', 'not-a-nip']]],
    [{ legal: { nip: 'DE123456789', country: 'DE' } }, []],
    [{ legal: { regon: '123456784' } }, [['legal.regon', 'not-a-regon']]],
    [{ legal: { email: 'nie-adres' } }, [['legal.email', 'not-an-email']]],
    [{ zone: 'Europe/Lisbon' }, []],
    [{ zone: 'Europe/Warszawa' }, [['zone', 'not-a-zone']]],
    [{ policy: { withdrawalDays: 13 } }, [['policy.withdrawalDays', 'less-than-the-law']]],
    [{ name: ' ' }, [['name', 'required']]],
  ])('%j: %j', (input, problems) => expect(problemsOf(input)).toEqual(problems));
});

test('numbers are kept as digits, foreign ones as they were given', () => {
  const kept = (legal: object) => updateShopInput.parse({ legal }).legal;
  expect(kept({ nip: 'PL 526-104-08-28', regon: '123-456-785' })).toEqual({ nip: '5261040828', regon: '123456785' });
  expect(kept({ nip: 'DE 123456789', country: 'DE' })).toEqual({ nip: 'DE 123456789', country: 'DE' });
});

describe('in the database', () => {
  let all: TestWorld;
  let signIn: SignIn;
  beforeAll(async () => {
    all = await makeTestWorld();
    signIn = makeSignIn(all.world);
  });
  afterAll(() => all.close());

  test('a shop may move to another zone', async () => {
    const { actor, shopId } = await aShop(all.world);
    await updateShop(all.world, actor, { zone: 'Europe/Lisbon' });
    expect(await findShop(all.world, shopId)).toMatchObject({ zone: 'Europe/Lisbon', policy: { withdrawalDays: 14 } });
  });

  test('the list of staff tells until when a link works; letting go of the invited takes the link back', async () => {
    const { world, clock } = all;
    const { actor } = await aShop(world);
    const { member, invitationUrl } = await inviteStaff(world, actor, {
      email: 'zaproszona@example.com',
      name: 'Zaproszona',
      role: 'consultant',
    });
    const invited = async () => (await listStaff(world, actor)).find(({ id }) => id === member.id)!;
    expect((await invited()).invitedUntil).toEqual(new Date(clock.now.getTime() + 7 * 86_400_000));
    await updateStaff(world, actor, { staffId: member.id, active: false });
    await expect(findInvitation(world, signIn, invitationUrl.split('/').at(-1)!)).rejects.toMatchObject({
      kind: 'gone',
      reason: 'invitation-taken-back',
    });
  });

  test('somebody corrects their own name in every shop they work for, and nobody else’s', async () => {
    const { world } = all;
    const one = await aShop(world);
    await acceptInvitation(world, signIn, null, { token: one.token, password, name: 'Ola' });
    const { id: userId } = (await signIn.findUserByEmail(one.ownerEmail))!;
    const other = await aShop(world);
    await aStaff(world, other.shopId, 'viewer', { userId, name: 'Ola' });

    await renameMyself(
      world,
      signIn,
      { userId, email: one.ownerEmail, name: 'Ola', twoFactor: false, authenticator: false },
      'Aleksandra',
    );
    expect((await listStaff(world, one.actor)).map(({ name }) => name)).toEqual(['Aleksandra']);
    expect((await listStaff(world, other.actor)).map(({ name }) => name).sort()).toEqual([
      'Aleksandra',
      'Ola Właścicielka',
    ]);
  });
});
