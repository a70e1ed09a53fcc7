import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { caseHistory, verifyHistory } from './case-history.ts';
import { tagCase } from './tag-case.ts';
import { archiveTag, createTag, listTags, updateTag } from './tags.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

const color = '#5b6672';
const desk = async () => aDesk(all, await aShop(all.world));

test('tags are put on and taken off, and what is so already is not told twice', async () => {
  const d = await desk();
  const [a, b] = [
    await createTag(all.world, d.actor, { name: 'Hurt', color }),
    await createTag(all.world, d.actor, { name: 'Ważne', color }),
  ];
  const caseId = await d.complain();
  await tagCase(all.world, d.actor, { caseId, add: [a.id, b.id, a.id] });
  const { version } = await d.find(caseId);
  await tagCase(all.world, d.actor, { caseId, add: [a.id], remove: [] });
  await tagCase(all.world, d.actor, { caseId, remove: [newId()] });
  expect((await d.find(caseId)).version).toBe(version);
  await tagCase(all.world, d.actor, { caseId, remove: [a.id], expectedVersion: version });
  expect((await d.find(caseId)).tags).toEqual([{ id: b.id, name: 'Ważne', color }]);
  const events = (await caseHistory(all.world, d.actor, { caseId })).filter(({ type }) => type === 'case.tagged');
  expect(events.map(({ data }) => data)).toEqual([
    { added: expect.arrayContaining([a.id, b.id]), removed: [] },
    { added: [], removed: [a.id] },
  ]);
  expect(await verifyHistory(all.world, d.actor, { caseId })).toBeNull();
});

test('a tag nobody has, of another shop, or archived is not put on', async () => {
  const [d, other] = [await desk(), await desk()];
  const theirs = await createTag(all.world, other.actor, { name: 'Obca', color });
  const old = await createTag(all.world, d.actor, { name: 'Stara', color });
  await archiveTag(all.world, d.actor, { tagId: old.id });
  const caseId = await d.complain();
  for (const tagId of [newId(), theirs.id, old.id])
    await expect(tagCase(all.world, d.actor, { caseId, add: [tagId] })).rejects.toMatchObject({ kind: 'missing' });
  expect((await d.find(caseId)).tags).toEqual([]);
});

test('a name is taken once, whatever its case; archived it is free, and comes back only while free', async () => {
  const d = await desk();
  const first = await createTag(all.world, d.actor, { name: 'Łódź', color });
  await expect(createTag(all.world, d.actor, { name: 'łódź', color })).rejects.toMatchObject({ reason: 'tag-exists' });
  await archiveTag(all.world, d.actor, { tagId: first.id });
  await createTag(all.world, d.actor, { name: 'łódź', color });
  await expect(archiveTag(all.world, d.actor, { tagId: first.id, archived: false })).rejects.toMatchObject({
    reason: 'tag-exists',
  });
});

test('the list counts uses; a consultant makes tags and changes none', async () => {
  const d = await desk();
  const kasia = await aStaff(all.world, d.shop.shopId);
  const tag = await createTag(all.world, kasia, { name: 'Hurt', color });
  for (let n = 0; n < 2; n += 1) await tagCase(all.world, kasia, { caseId: await d.complain(), add: [tag.id] });
  expect(await listTags(all.world, kasia)).toMatchObject([{ name: 'Hurt', uses: 2 }]);
  for (const attempt of [
    () => updateTag(all.world, kasia, { tagId: tag.id, name: 'B2B', color }),
    () => archiveTag(all.world, kasia, { tagId: tag.id }),
  ])
    expect(attempt).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  await updateTag(all.world, d.actor, { tagId: tag.id, name: 'B2B', color: '#aa3300' });
  expect(await listTags(all.world, d.actor)).toMatchObject([{ name: 'B2B', color: '#aa3300', uses: 2 }]);
});
