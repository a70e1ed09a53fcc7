import type { MessageKey, Words } from '../kit/words.ts';
import type { Demand, Issue } from './vocabulary.ts';

/** What the buyer wants, in words. Goods that never came are asked for again, not exchanged for new ones. */
export function sayDemand(words: Words, demand: Demand, issue: Issue): string {
  const own = `cases.demand.${demand}.${issue === 'late' ? 'not_received' : issue}`;
  return (words.t as (key: MessageKey) => string)(words.has(own) ? own : `cases.demand.${demand}`);
}
