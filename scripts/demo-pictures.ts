// Draws the pictures of the demo shop into db/seed, where they are kept: run it after a change of a drawing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';

import { logo } from './demo-pictures/logo.ts';
import { photos } from './demo-pictures/photos.ts';
import { products } from './demo-pictures/products.ts';

const seed = join(import.meta.dirname, '../db/seed');
const svg = (body: string, background: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="${background}"/>${body}</svg>`,
  );

for (const folder of ['pictures', 'photos']) mkdirSync(join(seed, folder), { recursive: true });
for (const [name, { background, body }] of Object.entries(products)) {
  const shadow = '<ellipse cx="200" cy="340" rx="120" ry="12" fill="#000" opacity=".07"/>';
  await sharp(svg(shadow + body, background))
    .webp({ quality: 82 })
    .toFile(join(seed, 'pictures', `${name}.webp`));
}
for (const [name, { background, body }] of Object.entries(photos)) {
  // Taken by hand with a telephone: a little crooked, a little soft, darker towards the edge.
  const vignette =
    '<defs><radialGradient id="v" cx=".5" cy=".45" r=".75"><stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".35"/></radialGradient></defs>';
  const drawn = `${vignette}<g transform="rotate(-3 200 200) scale(1.06) translate(-11 -11)">${body}</g><rect width="400" height="400" fill="url(#v)"/>`;
  await sharp(svg(drawn, background))
    .resize(960, 960)
    .blur(0.8)
    .jpeg({ quality: 80 })
    .toFile(join(seed, 'photos', `${name}.jpg`));
}
await sharp(Buffer.from(logo)).resize(192, 192).png({ palette: true }).toFile(join(seed, 'logo.png'));
