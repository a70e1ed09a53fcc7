import { isDay } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';
import type { Claim } from './claim-queries.ts';

/** The day a claim waits for, in words. */
export function sayDue(words: Words, { state, deadline, answerBy, endedOn }: Claim): string {
  const day = state === 'to_claim' ? deadline : state === 'claimed' || state === 'agreed' ? answerBy : endedOn;
  if (!day || !isDay(day)) return words.t('recovery.due.none');
  const live = state === 'to_claim' || state === 'claimed' || state === 'agreed';
  return words.t(live ? `recovery.due.${state}` : 'recovery.due.ended', { day: words.day(day) });
}

/** Its last day is here or over, and nothing was done. */
export const isLate = ({ state, deadline, answerBy }: Claim, today: string): boolean => {
  const day = state === 'to_claim' ? deadline : state === 'claimed' ? answerBy : null;
  return day !== null && day <= today;
};
