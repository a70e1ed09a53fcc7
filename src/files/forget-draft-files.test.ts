import { Readable } from 'node:stream';

import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { addFile } from './add-file.ts';
import { keyOf, thumbnailKeyOf } from './file.ts';
import { forgetDraftFiles } from './forget-draft-files.ts';

let all: TestWorld;
beforeAll(async () => void (all = await makeTestWorld()));
afterAll(() => all.close());

test('pictures of a form that was never filed go with its draft, and only they', async () => {
  const { world } = all;
  const { shopId, channel } = await aShop(world);
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#d00000' } })
    .jpeg()
    .toBuffer();
  const aDraft = async (expiresAt: string) => {
    const id = newId(world.now());
    await inShop(world, shopId, (tx) =>
      tx
        .insertInto('formDrafts')
        .values({
          shopId,
          id,
          channelId: channel.id,
          tokenHash: Buffer.from(id),
          path: 'report',
          createdAt: world.now(),
          expiresAt: new Date(expiresAt),
        })
        .execute(),
    );
    const picture = { source: Readable.from(bytes), name: 'rysa.jpg' };
    return (await addFile(world, buyer(shopId), { draftId: id }, picture)).id;
  };
  const old = await aDraft('2020-01-01T00:00:00Z');
  const young = await aDraft('2199-01-01T00:00:00Z');

  await forgetDraftFiles(world);
  await forgetDraftFiles(world);

  for (const key of [keyOf(shopId, old), thumbnailKeyOf(shopId, old)])
    await expect(world.files.read(key)).rejects.toMatchObject({ reason: 'file-missing' });
  const { stream } = await world.files.read(keyOf(shopId, young));
  stream.destroy();
  const left = await inShop(world, shopId, (tx) => tx.selectFrom('files').select('id').execute());
  expect(left.map(({ id }) => id)).toEqual([young]);
});
