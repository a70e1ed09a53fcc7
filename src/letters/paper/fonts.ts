import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

/**
 * Inter as static TrueType, with Latin Extended, Cyrillic and Greek: the fonts every PDF reader has know no "ł".
 * Read once; a subset of it is put into each document.
 */
export const fonts = {
  get regular(): Buffer {
    return (regular ??= readFileSync(resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')));
  },
  get bold(): Buffer {
    return (bold ??= readFileSync(resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')));
  },
};
let regular: Buffer | undefined;
let bold: Buffer | undefined;
