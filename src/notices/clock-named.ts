import { isAnswer } from '../cases/case.ts';
import type { Words } from '../kit/words.ts';

/** A rule in words; a country's own answer clock ('CMP-REPLY-CZ') is called like ours. */
export function clockNamed(words: Words, rule: string): string {
  const key = `law.rule.${isAnswer(rule) ? 'CMP-REPLY' : rule}`;
  return words.has(key) ? (words.t as (key: string) => string)(key) : rule;
}
