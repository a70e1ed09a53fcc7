import { afterAll, beforeAll, expect, test } from 'vitest';

import { aChannel, aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { createChannelInput } from './channel-inputs.ts';
import { createChannel } from './create-channel.ts';
import { findChannelBySlug } from './find-channel-by-slug.ts';
import { findChannel } from './find-channel.ts';
import { listChannels } from './list-channels.ts';
import { slugFrom, slugProblem } from './slug.ts';
import { updateChannel } from './update-channel.ts';
import { changeReturnTermsInput } from './return-terms-inputs.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

test.each([
  ['Żółta Łódka Sp. z o.o.', 'zolta-lodka-sp-z-o-o'],
  ['  Große Straße! ', 'grosse-strasse'],
  ['API', 'sklep-api'],
  ['東京', 'sklep'],
  ['a'.repeat(100), 'a'.repeat(62)],
])('%s has the slug %s', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
  expect(slugProblem(slugFrom(name))).toBeNull();
});

test.each([
  ['desk', 'slug-reserved'],
  ['-a', 'not-a-slug'],
  ['a--b', 'not-a-slug'],
  ['ąę', 'not-a-slug'],
  ['a', null],
  ['kubek-2', null],
])('%s as a slug: %s', (slug, problem) => expect(slugProblem(slug)).toBe(problem));

test('two shops of one name get two addresses, each to its own shop', async () => {
  const one = await aShop(all.world, { name: 'Ceramika' });
  const two = await aShop(all.world, { name: 'Ceramika' });
  expect([one.channel.slug, two.channel.slug]).toEqual(['ceramika', 'ceramika-2']);
  expect(await findChannelBySlug(all.world, 'Ceramika-2')).toEqual({ shopId: two.shopId, channelId: two.channel.id });
  await expect(findChannelBySlug(all.world, 'nie-ma')).rejects.toMatchObject({ kind: 'missing' });
});

test('a slug that is taken is said at its field', async () => {
  const one = await aShop(all.world, { name: 'Zajęty' });
  const two = await aShop(all.world);
  const taken = { kind: 'conflict', reason: 'slug-taken', fields: [{ field: 'slug', reason: 'slug-taken' }] };
  await expect(aChannel(all.world, two.shopId, { slug: one.channel.slug })).rejects.toMatchObject(taken);
  await expect(
    updateChannel(all.world, two.actor, { channelId: two.channel.id, slug: one.channel.slug }),
  ).rejects.toMatchObject(taken);
});

test('a renamed channel is still found by the address on old slips', async () => {
  const { actor, channel, shopId } = await aShop(all.world, { name: 'Stara Nazwa' });
  await updateChannel(all.world, actor, { channelId: channel.id, slug: 'nowa-nazwa' });
  for (const slug of ['stara-nazwa', 'nowa-nazwa'])
    expect(await findChannelBySlug(all.world, slug)).toEqual({ shopId, channelId: channel.id });
  await updateChannel(all.world, actor, { channelId: channel.id, slug: 'stara-nazwa' });
  expect(await findChannel(all.world, shopId, channel.id)).toMatchObject({ slug: 'stara-nazwa' });
});

test('settings of a channel change what they name', async () => {
  const { actor, channel, shopId } = await aShop(all.world);
  const kasia = await aStaff(all.world, shopId);
  const changed = await updateChannel(all.world, actor, {
    channelId: channel.id,
    color: '#aa3300',
    withdrawalDays: 100,
    defaultStaffId: kasia.id,
    archived: true,
  });
  expect(changed).toMatchObject({
    ...channel,
    brand: { color: '#aa3300', logoFileId: null },
    withdrawalDays: 100,
    defaultStaffId: kasia.id,
    archivedAt: all.clock.now,
  });
  const back = await updateChannel(all.world, actor, { channelId: channel.id, archived: false, defaultStaffId: null });
  expect(back).toEqual({ ...changed, archivedAt: null, defaultStaffId: null });
  expect(await listChannels(all.world, kasia)).toEqual([back]);
});

test('nobody of another shop, or who left, gets the new cases', async () => {
  const one = await aShop(all.world);
  const two = await aShop(all.world);
  for (const stranger of [two.actor.id, newId()])
    await expect(
      updateChannel(all.world, one.actor, { channelId: one.channel.id, defaultStaffId: stranger }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'defaultStaffId', reason: 'no-such-person' }] });
  await expect(updateChannel(all.world, one.actor, { channelId: two.channel.id, name: 'Moje' })).rejects.toMatchObject({
    kind: 'missing',
  });
});

test('a consultant does not make channels', async () => {
  const { shopId } = await aShop(all.world);
  const kasia = await aStaff(all.world, shopId);
  await expect(
    createChannel(all.world, kasia, createChannelInput.parse({ kind: 'phone', name: 'Telefon' })),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('terms of return that are left out stay as they were', () => {
  expect(changeReturnTermsInput.parse({ channelId: newId(new Date()), wordsPl: 'Owiń papierem.' })).toEqual({
    channelId: expect.any(String),
    wordsPl: 'Owiń papierem.',
  });
});
