import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listAuditInput } from '../analytics/audit-inputs.ts';
import { listAudit } from '../analytics/list-audit.ts';
import { addFile } from '../files/add-file.ts';
import { listFiles } from '../files/list-files.ts';
import { keyOf } from '../files/file.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { attachOrphan, giveUpOrphan } from './attach-orphan.ts';
import { forgetOrphans } from './forget-orphans.ts';
import { findOrphan, keepOrphan } from './orphans.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

const orphan = async (receivedOn: Day) => {
  const orphanId = newId(t.world.now());
  await keepOrphan(t.world, desk.actor, {
    orphanId,
    receivedOn,
    carrier: 'inpost',
    parcel: `6${String(Math.random()).slice(2, 14)}`,
    senderName: 'Łucja Źdźbło',
    senderPhone: '600 100 200',
    about: 'Kubek, kartka: „pozdrawiam, Łucja”',
  });
  return orphanId;
};
const find = (orphanId: string) => findOrphan(t.world, desk.actor, { orphanId });
const forgotten = {
  senderName: null,
  senderPhone: null,
  parcel: null,
  carrier: null,
  about: '',
  forgottenAt: expect.any(Date),
};

test('a year after it came nobody can tell who sent it: words and pictures are gone, its number stays', async () => {
  const old = await orphan('2025-10-04');
  const lastDay = await orphan('2025-10-05');
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const { id: fileId } = await addFile(t.world, desk.actor, { orphanId: old }, { source: photo, name: 'lucja.png' });
  const { number } = await find(old);

  await forgetOrphans(t.world);
  expect(await find(old)).toMatchObject({ ...forgotten, number, receivedOn: '2025-10-04', fileIds: [] });
  await expect(t.world.files.read(keyOf(desk.shop.shopId, fileId))).rejects.toThrow();
  expect(await find(lastDay)).toMatchObject({ senderName: 'Łucja Źdźbło', forgottenAt: null });
  expect(await forgetOrphans(t.world)).toBe(0); // once is enough
  const { rows } = await listAudit(t.world, desk.actor, listAuditInput.parse({ kind: 'customers' }));
  expect(rows).toMatchObject([{ type: 'orphan.forgotten', about: number, actorKind: 'system' }]);
  expect(JSON.stringify(rows)).not.toContain('Łucja');
});

test('one that was given up goes too, with the reason; one that found its case stays with the case', async () => {
  const [given, attached] = [await orphan('2025-01-02'), await orphan('2025-01-03')];
  await giveUpOrphan(t.world, desk.actor, { orphanId: given, reason: 'Pani Łucja nie chce' });
  await attachOrphan(t.world, desk.actor, { orphanId: attached, caseId: await desk.withdraw() });
  await forgetOrphans(t.world);
  expect(await find(given)).toMatchObject({ ...forgotten, state: 'given_up', reason: null });
  expect(await find(attached)).toMatchObject({ senderName: 'Łucja Źdźbło', forgottenAt: null });
});

test('the shop’s own months count, and other shops keep theirs', async () => {
  const other = aDesk(t, await aShop(t.world));
  await inShop(t.world, desk.shop.shopId, (tx) =>
    tx
      .insertInto('privacySettings')
      .values({
        shopId: desk.shop.shopId,
        claimYears: 6,
        businessClaimYears: 3,
        settledYears: 1,
        taxYears: 5,
        orphanMonths: 3,
        reason: 'Nikt nie pyta po kwartale.',
        changedBy: desk.actor.id,
        changedAt: t.world.now(),
      })
      .execute(),
  );
  const mine = await orphan('2026-07-04');
  const orphanId = newId(t.world.now());
  await keepOrphan(t.world, other.actor, { orphanId, receivedOn: '2026-07-04', senderName: 'Ewa', about: '' });
  await forgetOrphans(t.world);
  expect(await find(mine)).toMatchObject(forgotten);
  expect(await findOrphan(t.world, other.actor, { orphanId })).toMatchObject({ senderName: 'Ewa' });
});

test('whose it is may be found while it is being forgotten: no case shows a picture that is gone', async () => {
  const orphanId = await orphan('2025-09-01');
  const source = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await addFile(t.world, desk.actor, { orphanId }, { source, name: 'kubek.png' });
  const caseId = await desk.withdraw({ orderId: (await desk.order()).orderId });
  const { files } = t.world;
  const remove = async (key: string) => {
    await attachOrphan(t.world, desk.actor, { orphanId, caseId });
    await files.remove(key);
  };
  await forgetOrphans({ ...t.world, files: Object.create(files, { remove: { value: remove } }) as typeof files });
  for (const { id } of await listFiles(t.world, desk.actor, { caseId })) await files.read(keyOf(desk.shop.shopId, id));
  expect(await find(orphanId)).toMatchObject({ state: 'attached', senderName: null });
});
