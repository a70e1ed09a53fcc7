import { afterAll, beforeAll, expect, it } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findCustomer } from '../customers/find-customer.ts';
import { mergeCustomers, unmergeCustomers } from '../customers/merge-customers.ts';
import { inShop } from '../platform/shop-scope.ts';
import { openArchive } from './export-archive.ts';
import { exportCustomer, exportKey, gatherExport, listExports } from './export-customer.ts';
import { sweepPrivacy } from './jobs.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

async function somebody() {
  const shop = await aShop(all.world);
  const desk = aDesk(all, shop);
  const known = async (email: string) =>
    (await desk.find(await desk.complain({ contact: { name: 'Ewa Nowak', email } }))).customerId!;
  return { shop, known, customerId: await known('ewa@example.com') };
}

it('a copy gathered while two were taken for one is handed to nobody once they are two again', async () => {
  const { shop, known, customerId } = await somebody();
  const { actor, shopId } = shop;
  const before = await exportCustomer(all.world, actor, { customerId });
  await all.drain();
  all.clock.advance({ hours: 1 });
  const otherId = await known('inna.ewa@example.com');
  await mergeCustomers(all.world, actor, { customerId: otherId, intoId: customerId, reason: '' });
  const { id: exportId } = await exportCustomer(all.world, actor, { customerId });
  await all.drain();
  const { merges } = await findCustomer(all.world, actor, { customerId });
  await unmergeCustomers(all.world, actor, { customerId, mergeId: merges[0]!.id });

  await expect(openArchive(all.world, actor, { customerId, exportId })).rejects.toMatchObject({ kind: 'gone' });
  await openArchive(all.world, actor, { customerId, exportId: before.id });
  await sweepPrivacy.run(all.world, {});
  expect((await listExports(all.world, actor, { customerId })).map(({ id }) => id)).toEqual([before.id]);
  await expect(all.world.files.read(exportKey(shopId, exportId))).rejects.toMatchObject({ kind: 'missing' });
});

it('whoever is erased while their copy is being gathered leaves no copy behind', async () => {
  const { shop, customerId } = await somebody();
  const { actor, shopId } = shop;
  const { id: exportId } = await exportCustomer(all.world, actor, { customerId });
  const { id: eventId } = await inShop(all.world, shopId, (tx) =>
    tx
      .selectFrom('events')
      .select('id')
      .where('shopId', '=', shopId)
      .where('type', '=', 'customer.export-asked')
      .executeTakeFirstOrThrow(),
  );
  const { files } = all.world;
  const put: typeof files.put = async (...given) => {
    await inShop(all.world, shopId, (tx) => tx.deleteFrom('customerExports').where('id', '=', exportId).execute());
    return files.put(...given);
  };
  const slow = { put, read: files.read.bind(files), remove: files.remove.bind(files) };
  await gatherExport.run({ ...all.world, files: { ...files, ...slow } }, { shopId, eventId });
  await expect(files.read(exportKey(shopId, exportId))).rejects.toMatchObject({ kind: 'missing' });
});
