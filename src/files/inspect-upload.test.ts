import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

import { fileNameFrom } from './file-name.ts';
import { fewAtOnce } from './inspection/few-at-once.ts';
import { inspectUpload, refusalForCount, uploadLimits } from './inspect-upload.ts';

const heic = readFileSync(new URL('./fixtures/red-and-white.heic', import.meta.url));

/** A wide photo, left half red, that its camera says to turn by 90 degrees; with the place it was taken. */
let photo: Buffer;
beforeAll(async () => {
  const red = await sharp({ create: { width: 1600, height: 2000, channels: 3, background: '#d00000' } })
    .png()
    .toBuffer();
  photo = await sharp({ create: { width: 3200, height: 2000, channels: 3, background: '#ffffff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'SecretCamera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 13/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '21/1 0/1 0/1' },
    })
    .jpeg()
    .toBuffer();
});

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#888' },
  });
const refusal = (bytes: Uint8Array, name?: string) =>
  inspectUpload(bytes, { name }).then(
    () => 'taken',
    (error: { kind?: string; reason?: string }) => (error.kind === 'invalid' ? error.reason : Promise.reject(error)),
  );
async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const pixel = async (bytes: Buffer, left: number, top: number) => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

describe('a photo', () => {
  it('is drawn anew: upright, smaller, without the place and the camera', async () => {
    expect(photo.includes('SecretCamera')).toBe(true);
    const file = await inspectUpload(inPieces(photo, 1000), { name: 'C:\\Zdjęcia\\Kubek pęknięty.JPEG' });
    expect(file).toMatchObject({
      kind: 'picture',
      name: 'Kubek pęknięty.jpg',
      mime: 'image/jpeg',
      width: 1600,
      height: 2560,
    });
    expect(file.bytes.includes('SecretCamera')).toBe(false);
    const seen = await sharp(file.bytes).metadata();
    expect([seen.exif, seen.orientation, seen.icc, seen.xmp, seen.width, seen.height]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      1600,
      2560,
    ]);
    // Red was on the left; turned by 90 degrees it is above.
    expect((await pixel(file.bytes, 800, 100))[1]).toBeLessThan(40);
    expect((await pixel(file.bytes, 800, 2400))[1]).toBeGreaterThan(220);
    expect(file.originalHash).toEqual(createHash('sha256').update(photo).digest());
  });

  it('gets a thumbnail that fits 320 pixels', async () => {
    const { thumbnail } = await inspectUpload(photo);
    expect(await sharp(thumbnail!).metadata()).toMatchObject({ format: 'webp', width: 200, height: 320 });
  });

  it('is not enlarged', async () => {
    expect(await inspectUpload(await noise(40, 30).png().toBuffer())).toMatchObject({
      mime: 'image/jpeg',
      width: 40,
      height: 30,
      name: 'plik.jpg',
    });
  });

  it('from an iPhone (HEIC) becomes a JPEG', async () => {
    expect(heic.includes('Exif')).toBe(true);
    const file = await inspectUpload(heic, { name: 'IMG_0001.HEIC' });
    expect(file).toMatchObject({ name: 'IMG_0001.jpg', mime: 'image/jpeg', width: 96, height: 64 });
    expect(file.bytes.includes('Exif')).toBe(false);
    expect((await pixel(file.bytes, 20, 32))[1]).toBeLessThan(40);
    expect((await pixel(file.bytes, 80, 32))[1]).toBeGreaterThan(220);
  });

  it.each(['png', 'webp'] as const)('that can be seen through stays a %s', async (format) => {
    const bytes = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
      .toFormat(format)
      .toBuffer();
    expect(await inspectUpload(bytes, { name: `logo.${format}` })).toMatchObject({
      mime: `image/${format}`,
      name: `logo.${format}`,
    });
  });

  it('is judged by what it is, not by its name', async () => {
    expect(await inspectUpload(await noise(10, 10).webp().toBuffer(), { name: 'faktura.pdf' })).toMatchObject({
      mime: 'image/jpeg',
      name: 'faktura.jpg',
    });
  });

  it('that is a page, an archive or a script at once is only a picture afterwards', async () => {
    const file = await inspectUpload(Buffer.concat([photo, Buffer.from('PK\x03\x04<script>alert(1)</script>')]));
    expect(file.bytes.includes('<script>')).toBe(false);
    expect(file.bytes.includes('PK\x03\x04')).toBe(false);
  });

  it('may come with many others at once', async () => {
    const bytes = await noise(400, 300).jpeg().toBuffer();
    const files = await Promise.all(Array.from({ length: 10 }, () => inspectUpload(bytes)));
    expect(files.every((file) => file.width === 400)).toBe(true);
  });
});

/** A PNG of a few bytes that claims to be as large as a field. */
function bomb(side: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('refused', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    [
      'SVG',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'file-type-not-accepted',
    ],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file-type-not-accepted'],
    ['plain text', Buffer.from('Dzień dobry'), 'file-type-not-accepted'],
    ['a zip', Buffer.from('504b0304140000000000', 'hex'), 'file-type-not-accepted'],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file-type-not-accepted'],
    [
      'a program of Linux',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]),
      'file-type-not-accepted',
    ],
    [
      'a film',
      Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypmp42'), Buffer.alloc(100)]),
      'file-type-not-accepted',
    ],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'), 'file-type-not-accepted'],
    [
      'a page that begins like a picture',
      Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1'),
      'picture-broken',
    ],
    ['a bomb', bomb(60_000), 'picture-too-large'],
    ['a picture that ends in its middle', bomb(1_000), 'picture-broken'],
    ['a broken HEIC', heic.subarray(0, 500), 'picture-broken'],
    ['too many bytes', Buffer.alloc(uploadLimits.bytes + 1, 1), 'file-too-large'],
  ])('%s', async (_, bytes, reason) => expect(await refusal(bytes, 'zdjecie.jpg')).toBe(reason));

  it('a JPEG that was cut', async () => {
    const whole = await noise(300, 300).jpeg().toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('picture-broken');
  });

  it('too many bytes of a stream, which is read to its end all the same', async () => {
    let ended = false;
    const source = async function* () {
      yield* inPieces(Buffer.alloc(5000), 1000);
      ended = true;
    };
    await expect(inspectUpload(source(), { maxBytes: 2000 })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'file-too-large',
    });
    expect(ended).toBe(true);
  });

  it('the eleventh file', () => expect([refusalForCount(10), refusalForCount(11)]).toEqual([null, 'files-too-many']));
});

describe('a PDF', () => {
  const pdf = Buffer.from(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Note(about /Encrypt in words)>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
  );

  it('stays as it is, without what hangs on behind it', async () => {
    const file = await inspectUpload(Buffer.concat([pdf, Buffer.from('PK\x03\x04 hidden')]), {
      name: '../faktura 7.PDF',
    });
    expect(file).toMatchObject({
      kind: 'document',
      name: 'faktura 7.pdf',
      mime: 'application/pdf',
      thumbnail: null,
      width: null,
      height: null,
    });
    expect(file.bytes.equals(pdf)).toBe(true);
  });

  it.each([
    ['that never ends', pdf.subarray(0, 60), 'pdf-broken'],
    ['with a whole archive behind it', Buffer.concat([pdf, Buffer.alloc(3000, 1)]), 'pdf-broken'],
    ['of no version', Buffer.from('%PDF-x\n%%EOF'), 'pdf-broken'],
    ['with a password', Buffer.from(pdf.toString().replace('/Root', '/Encrypt 5 0 R/Root')), 'pdf-encrypted'],
  ])('%s is refused', async (_, bytes, reason) => expect(await refusal(bytes)).toBe(reason));
});

it.each([
  ['IMG_1.HEIC', 'IMG_1.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\x\\y.png', 'y.jpg'],
  ['zdjęcie\u202egpj.exe', 'zdjęciegpj.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie_ x.jpg'],
  ['faktura 3.11.2026.pdf', 'faktura 3.11.2026.jpg'],
  ['..', 'plik.jpg'],
  [undefined, 'plik.jpg'],
  ['x'.repeat(300), `${'x'.repeat(80)}.jpg`],
])('%j is kept as %s', (given, name) => expect(fileNameFrom(given, 'jpg')).toBe(name));

it('never runs more than its few at once, and goes on after a failure', async () => {
  const run = fewAtOnce(2);
  let running = 0;
  let most = 0;
  const work = (i: number) => async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running--;
    if (i % 3 === 0) throw new Error('no');
    return i;
  };
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => run(work(i))));
  expect([most, running, results.filter((result) => result.status === 'fulfilled').length]).toEqual([2, 0, 8]);
});
