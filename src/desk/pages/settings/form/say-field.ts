import type { Words } from '../../../../kit/words.ts';
import { sayFieldProblem } from '../../parts/problem-note.tsx';

/** What is wrong with a field of the settings, else the desk's own words for it. */
export function sayField(words: Words, reason: string): string {
  const key = `settings.field.${reason}`;
  return words.has(key) ? (words.t as (key: string) => string)(key) : sayFieldProblem(words, reason);
}
