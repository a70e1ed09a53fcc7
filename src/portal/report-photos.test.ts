import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { Buyer, ledTo, mainOf } from '../../test/portal/buyer.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { readCaseToken } from '../cases/case-tokens.ts';
import { listFiles } from '../files/list-files.ts';
import { system } from '../identity/actor.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let app: FastifyInstance;
let shop: Awaited<ReturnType<typeof aShop>>;
let photos: string;
let picture: Buffer;

beforeAll(async () => {
  t = await makeTestWorld({ env: { UPLOAD_MAX_MB: '1' } });
  app = await makeWeb(t.world);
  shop = await aShop(t.world);
  photos = `/z/${shop.channel.slug}/report/photos`;
  picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#d00000' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const at = (step: string) => photos.replace('photos', step);
const jpg = (name: string) => ({ name, bytes: picture });
const text = (name: string) => ({ name, bytes: Buffer.from('nie jestem zdjęciem, choć tak się nazywam') });
const heavy = (name: string) => ({ name, bytes: Buffer.alloc(1_500_000, 7) });

/** Somebody on the page of pictures of a report without an order. */
async function aBuyer(options = {}): Promise<Buyer> {
  const buyer = new Buyer(app, options);
  await buyer.get(at('').slice(0, -1));
  await buyer.post(at('').slice(0, -1), { issue: 'damaged_in_transit' });
  await buyer.get(`${at('roads')}?without=1`);
  for (const step of ['items-text', 'noticed', 'demand', 'describe']) await buyer.post(at(step), {});
  return buyer;
}

const names = (page: string) => [...page.matchAll(/<img src="[^"]*" alt="([^"]*)"/g)].map(([, name]) => name);

test('pictures without JavaScript: sent with the form, removed by their button, filed with the case', async () => {
  const buyer = await aBuyer();
  expect(mainOf(await buyer.get(photos))).toContain('encType="multipart/form-data"');
  expect(ledTo(await buyer.upload(photos, [jpg('rysa.jpg'), jpg('karton.jpg'), jpg('zbędne.jpg')]))).toBe(
    at('contact'),
  );
  const page = mainOf(await buyer.get(photos));
  expect(names(page)).toHaveLength(3);

  const ids = [...page.matchAll(/<button value="([\w-]{36})"[^>]* name="removePhoto"/g)].map(([, id]) => id!);
  const needless = ids[names(page).indexOf('zbędne.jpg')]!;
  expect(ledTo(await buyer.upload(photos, [], { removePhoto: needless }))).toBe(photos);
  expect(names(mainOf(await buyer.get(photos))).sort()).toEqual(['karton.jpg', 'rysa.jpg']);

  await buyer.post(at('contact'), { email: 'anna@example.com' });
  expect(mainOf(await buyer.get(at('check')))).toMatch(/(rysa|karton)\.jpg\n(rysa|karton)\.jpg/);
  const token = /\/c\/([\w.-]+)\/done/.exec(ledTo(await buyer.post(at('check'))))![1]!;
  const { caseId } = await readCaseToken(t.world, token);
  const files = await listFiles(t.world, system(shop.shopId, 'test'), { caseId });
  expect(files.map(({ name }) => name).sort()).toEqual(['karton.jpg', 'rysa.jpg']);
});

test('a refused file is told of in words; the good ones stay', async () => {
  const buyer = await aBuyer();
  const answer = await buyer.upload(photos, [jpg('dobre.jpg'), text('złe.jpg'), jpg('też-dobre.jpg')]);
  expect(answer.statusCode).toBe(422);
  expect(mainOf(answer)).toContain('Wybierz zdjęcie (JPG, PNG, WebP, HEIC) albo PDF');
  expect(names(mainOf(answer)).sort()).toEqual(['dobre.jpg', 'też-dobre.jpg']);
});

test('a file too large does not take the form with it', async () => {
  const buyer = await aBuyer();
  const answer = await buyer.upload(photos, [jpg('dobre.jpg'), heavy('film.jpg'), jpg('też-dobre.jpg')]);
  expect(answer.statusCode).toBe(422);
  expect(mainOf(answer)).toContain('Wybierz mniejszy plik');
  expect(names(mainOf(await buyer.get(photos))).sort()).toEqual(['dobre.jpg', 'też-dobre.jpg']);
  const alone = await buyer.upload(photos, [heavy('film.jpg')], {}, { json: true });
  expect(alone.statusCode).toBe(422);
  expect(alone.json().message).toBe('Ten plik jest za duży. Największy może mieć 1 MB.');
});

test('the enhancer sends one by one and reads the answers', async () => {
  const buyer = await aBuyer();
  const json = { json: true };
  const kept = await buyer.upload(photos, [jpg('rysa.jpg')], {}, json);
  expect(kept.statusCode).toBe(201);
  const { id, thumbnailHref } = kept.json<{ id: string; thumbnailHref: string }>();
  expect(thumbnailHref).toBe(`${photos}/${id}`);
  const thumbnail = await buyer.get(thumbnailHref);
  expect([thumbnail.statusCode, thumbnail.headers['content-type']]).toEqual([200, 'image/webp']);
  expect(thumbnail.headers['cache-control']).toContain('private');

  const refused = await buyer.upload(photos, [text('złe.jpg')], {}, json);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().message).toMatch(/^Tego rodzaju pliku nie przyjmiemy/);
  const many = await Promise.all(
    Array.from({ length: 9 }, (_, n) => buyer.upload(photos, [jpg(`${n}.jpg`)], {}, json)),
  );
  expect(many.map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(201));
  const tooMany = await buyer.upload(photos, [jpg('jedenaste.jpg')], {}, json);
  expect([tooMany.statusCode, tooMany.json().message]).toEqual([422, 'Możesz dodać najwyżej 10 plików.']);

  expect((await buyer.upload(photos, [], { removePhoto: id }, json)).statusCode).toBe(200);
  expect((await buyer.get(thumbnailHref)).statusCode).toBe(404);
});

test('nobody else sees or removes a picture of a draft', async () => {
  const [mine, other] = [await aBuyer(), await aBuyer()];
  const { id, thumbnailHref } = (await mine.upload(photos, [jpg('moje.jpg')], {}, { json: true })).json();
  expect((await other.get(thumbnailHref)).statusCode).toBe(404);
  expect((await new Buyer(app).get(thumbnailHref)).statusCode).toBe(404);
  await other.upload(photos, [], { removePhoto: id }, { json: true });
  expect((await mine.get(thumbnailHref)).statusCode).toBe(200);
  expect((await mine.get(`${photos}/nonsense`)).statusCode).toBe(404);
  expect((await new Buyer(app).upload(photos, [jpg('a.jpg')])).statusCode).toBe(410);
});
