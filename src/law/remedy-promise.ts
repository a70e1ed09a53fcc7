import { addDays, endOfDay, startOfDay, type Day } from '../kit/day.ts';
import type { ClockPlan, PromiseId } from './clock-plan.ts';
import type { Remedy } from './vocabulary.ts';
import { openDayFrom, type WorkingHours } from './working-time.ts';

export const REMEDY_PROMISE = 'REMEDY-PROMISE' satisfies PromiseId;

/** What a day is promised for: a thing that goes to the buyer because the law or the shop owes it. */
const promised: readonly Remedy[] = ['repair', 'replacement', 'exchange', 'missing_part'];
export const isPromised = (remedy: string): boolean => promised.some((each) => each === remedy);

/** A day the shop named; where it named none, so many days from having the thing. */
export interface RemedyWord {
  readonly on: Day | null;
  readonly days: number;
}

/**
 * By when the thing is sent. The law says "within a reasonable time" and names no number (UPK 43d(4)), so the day is the
 * shop's own word. It runs from the day the shop has the thing, and has no day before that. A day that was named stands,
 * unless the buyer sent the thing only after it: then the usual days are counted, to a day on which the shop works.
 */
export function remedyPromisePlan(from: Day | null, { on, days }: RemedyWord, hours: WorkingHours): ClockPlan {
  const nominal = from && (on && on >= from ? on : addDays(from, days));
  const deadline = nominal && (nominal === on ? nominal : openDayFrom(hours, nominal));
  return {
    rule: REMEDY_PROMISE,
    class: 'promise',
    startDay: from,
    nominal,
    deadline,
    statutoryDeadline: null,
    expiresAt: deadline && endOfDay(hours.zone, deadline),
    safeTarget: deadline,
    consequence: 'promise-missed',
    verified: true,
  };
}

/** When three quarters of the time are gone, as with every promise; at once where it was given late. */
export const remedyWarnAt = (from: Day, expiresAt: Date, zone: string): Date => {
  const starts = startOfDay(zone, from).getTime();
  return new Date(starts + (expiresAt.getTime() - starts) * 0.75);
};

/** Why the promised day cannot become this one; null when it can. */
export function refusalOfPromising(
  day: Day,
  { today, was }: { readonly today: Day; readonly was?: Day | null },
): 'day-gone' | 'same-day' | null {
  if (day < today) return 'day-gone';
  return day === was ? 'same-day' : null;
}
