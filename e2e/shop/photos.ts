import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../db/seed/photos');

/** Pictures of broken things, as a phone takes them. */
export const photo = (name: 'donica-pekniecie' | 'karton-wgniecenie' | 'koc-dziurka') => ({
  name: `${name}.jpg`,
  mimeType: 'image/jpeg',
  buffer: readFileSync(join(folder, `${name}.jpg`)),
});

/** A text that says it is a picture. */
export const notAPicture = { name: 'zdjecie.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('To nie jest zdjęcie.') };
