import sharp, { type Sharp } from 'sharp';

import { Refusal } from '../../kit/refusal.ts';
import { fewAtOnce } from './few-at-once.ts';
import { decodeHeic } from './heic.ts';

/** A phone's biggest photo has 108 million pixels. What says it has more is a bomb, or no photo of a parcel. */
const MOST_PIXELS = 110_000_000;
const LONGEST_SIDE = 2560;
const THUMBNAIL_SIDE = 320;

export interface CleanPicture {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

// Memory matters more than speed: nothing kept between pictures, one thread each.
sharp.cache(false);
sharp.concurrency(1);
const inLine = fewAtOnce(2);

/**
 * Draws a picture anew: nothing of the file survives but its pixels, so no place it was taken, no camera's
 * number, nothing hidden behind the picture. Turned upright, made no wider or higher than a screen needs.
 */
export const cleanPicture = (bytes: Buffer, mime: string): Promise<CleanPicture> =>
  inLine(async () => {
    try {
      const source = /hei[cf]/.test(mime)
        ? await fromHeic(bytes)
        : sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
      const { hasAlpha, format } = await source.metadata();
      // Only what can be seen through stays in a format that can hold it. A HEIC photo comes with an idle alpha.
      const kept = hasAlpha && (format === 'png' || format === 'webp') ? format : 'jpeg';
      const upright = source
        .autoOrient()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb');
      const { data, info } = await encoded(upright, kept).toBuffer({ resolveWithObject: true });
      const thumbnail = await sharp(data)
        .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer();
      return { mime: `image/${kept}`, bytes: data, thumbnail, width: info.width, height: info.height };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (/pixel limit|too large/i.test((error as Error).message)) throw new Refusal('invalid', 'picture-too-large');
      throw new Refusal('invalid', 'picture-broken');
    }
  });

async function fromHeic(bytes: Buffer): Promise<Sharp> {
  const picture = await decodeHeic(bytes, MOST_PIXELS);
  if (picture === 'too-many-pixels') throw new Refusal('invalid', 'picture-too-large');
  return sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 4 } }).removeAlpha();
}

function encoded(picture: Sharp, format: 'jpeg' | 'png' | 'webp'): Sharp {
  if (format === 'png') return picture.png();
  if (format === 'webp') return picture.webp({ quality: 82 });
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82 });
}
