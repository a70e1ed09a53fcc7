import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { arrangeStatuses } from './arrange-statuses.ts';
import { restoreStatus } from './restore-status.ts';
import { archiveStatus, createStatus, listStatuses, updateStatus } from './statuses.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

const aStatus = (namePl: string) =>
  ({ namePl, nameEn: namePl, color: '#aa3300', stage: 'in_review', visible: false, position: 0 }) as const;
const threeStatuses = async () => {
  const { actor, shopId } = await aShop(all.world);
  const made = [];
  for (const name of ['A', 'B', 'C']) made.push(await createStatus(all.world, actor, aStatus(name)));
  const names = async () => (await listStatuses(all.world, actor)).map(({ namePl }) => namePl).join('');
  return { actor, shopId, names, ids: made.map(({ id }) => id) };
};

test('they stand in the order somebody gave them', async () => {
  const { actor, ids, names } = await threeStatuses();
  await arrangeStatuses(all.world, actor, { statusIds: [ids[2]!, ids[0]!, ids[1]!] });
  expect(await names()).toBe('CAB');
});

test('an order that names a status of nobody, or of another shop, changes nothing', async () => {
  const { actor, ids, names } = await threeStatuses();
  const others = await threeStatuses();
  for (const stranger of [newId(), others.ids[0]!])
    await expect(arrangeStatuses(all.world, actor, { statusIds: [ids[2]!, stranger] })).rejects.toMatchObject({
      kind: 'missing',
    });
  expect(await names()).toBe('ABC');
});

test('archived is out of use until it is restored', async () => {
  const { actor, ids, names } = await threeStatuses();
  await archiveStatus(all.world, actor, { statusId: ids[1]! });
  expect(await names()).toBe('AC');
  await expect(updateStatus(all.world, actor, { ...aStatus('B2'), statusId: ids[1]! })).rejects.toMatchObject({
    kind: 'missing',
  });
  await restoreStatus(all.world, actor, { statusId: ids[1]! });
  expect(await names()).toBe('ABC');
  await expect(restoreStatus(all.world, actor, { statusId: newId() })).rejects.toMatchObject({ kind: 'missing' });
});

test('a consultant reads them and changes none', async () => {
  const { shopId, ids } = await threeStatuses();
  const kasia = await aStaff(all.world, shopId);
  expect(await listStatuses(all.world, kasia)).toHaveLength(3);
  const statusId = ids[0]!;
  for (const attempt of [
    () => createStatus(all.world, kasia, aStatus('D')),
    () => arrangeStatuses(all.world, kasia, { statusIds: ids }),
    () => archiveStatus(all.world, kasia, { statusId }),
    () => restoreStatus(all.world, kasia, { statusId }),
  ])
    expect(attempt).toThrow(expect.objectContaining({ kind: 'forbidden' }));
});
