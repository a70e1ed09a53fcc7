import type { MessageKey, Words } from '../kit/words.ts';
import type { Procedure } from './vocabulary.ts';

/** What is granted, in words. Goods that never came are not replaced by new ones: they are sent again. */
export function sayRemedy(words: Words, remedy: string, procedure: Procedure): string {
  const own = `decisions.remedy.${remedy}.${procedure}`;
  const key = words.has(own) ? own : `decisions.remedy.${remedy}`;
  return (words.t as (key: MessageKey) => string)(key as MessageKey);
}
