import type { Words } from '../../../kit/words.ts';

type Args = Readonly<Record<string, string | number>>;

/**
 * The words for a code that came from the server. A newer server may know codes this page does not:
 * they are shown as they are, and nothing breaks.
 */
export function say(words: Words, prefix: string, code: string, args?: Args): string {
  const key = `${prefix}.${code}`;
  if (!words.has(key)) return code;
  return (words.t as (key: string, args?: Args) => string)(key, args);
}

/** The same, for codes that may come with a day or without one. */
export function sayDated(words: Words, prefix: string, code: string, day: string | null): string {
  if (day) return say(words, prefix, code, { day: words.day(day as `${number}-${number}-${number}`, { year: false }) });
  return words.has(`${prefix}.${code}.undated`)
    ? say(words, prefix, `${code}.undated`)
    : say(words, prefix, code, { day: '' });
}
