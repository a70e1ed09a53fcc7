import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import sharp, { type OverlayOptions, type Sharp } from 'sharp';

const MOST = 250_000;
const GAP = 24;

/** A PNG of few colours: screens need no more, and a README loads them all. */
export async function keep(picture: Sharp, folder: string, name: string): Promise<void> {
  const file = join(folder, `${name}.png`);
  await picture.png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 }).toFile(file);
  const { size } = await stat(file);
  console.log(`${basename(file)} ${Math.round(size / 1000)} kB`);
  if (size > MOST) throw new Error(`${name} has more than ${MOST / 1000} kB`);
}

/** Pictures of one size in rows, on a quiet ground. */
export function sheet(rows: readonly (readonly Buffer[])[], width: number, height: number): Sharp {
  const columns = Math.max(...rows.map((row) => row.length));
  const overlays: OverlayOptions[] = rows.flatMap((row, y) =>
    row.map((input, x) => ({ input, left: GAP + x * (width + GAP), top: GAP + y * (height + GAP) })),
  );
  return sharp({
    create: {
      width: GAP + columns * (width + GAP),
      height: GAP + rows.length * (height + GAP),
      channels: 3,
      background: '#c9d1d9',
    },
  }).composite(overlays);
}
