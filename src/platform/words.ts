import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { locales, type Locale } from '../kit/locale.ts';
import { makeWords, type Words } from '../kit/words.ts';

/** The folder of the package: found by walking up, so that src/, the built dist/ and tests all find the same. */
export const packageRoot: string = rootAbove(import.meta.dirname);

/** The words of a language, read once from messages/ and shared by everybody in the process. */
export function wordsIn(locale: Locale): Words {
  let words = kept.get(locale);
  if (!words) kept.set(locale, (words = makeWords(locale, messagesOf(locale))));
  return words;
}
const kept = new Map<Locale, Words>();

/** Every message of a language by key, as the files hold them: for a shop's overrides and for the desk. */
export function messagesOf(locale: Locale): Record<string, string> {
  if (!locales.includes(locale)) throw new RangeError(`no language ${locale as string}`);
  const folder = join(packageRoot, 'messages', locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object),
  ) as Record<string, string>;
}

function rootAbove(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'messages'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package with messages/ above ${start}`);
  }
}
