import { isAnswer, type Axes } from '../cases/case.ts';
import type { ClockFace } from '../cases/headline.ts';
import type { Words } from '../kit/words.ts';
import type { Demand } from '../law/vocabulary.ts';
import { statutoryChoice } from './proposal.ts';
import { sayDemand } from '../law/say-demand.ts';

interface Chooser extends Pick<Axes, 'procedure' | 'capacity' | 'outcome' | 'issue'> {
  readonly demand: Demand | null;
  readonly clocks: readonly ClockFace[];
}

/** What the buyer may have without any agreement, and by when: beside every proposal. */
export function sayStatutoryChoice(words: Words, kase: Chooser): string {
  const answer = kase.clocks.find(({ rule, state }) => isAnswer(rule) && state === 'running')?.deadline ?? null;
  return words.t(`decisions.statutory.${statutoryChoice(kase)}`, {
    demand: kase.demand && kase.demand !== 'other' ? sayDemand(words, kase.demand, kase.issue) : 'none',
    day: answer ? words.day(answer) : 'none',
  });
}
