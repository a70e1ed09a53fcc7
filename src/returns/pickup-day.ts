import type { LabelMethod } from '../channels/return-terms.ts';
import { addDays, type Day } from '../kit/day.ts';
import type { FieldProblem } from '../kit/refusal.ts';
import { calendarOf } from '../law/calendars.ts';
import { polishCalendar, workingDayFrom } from '../law/holidays.ts';

/** Couriers come on working days, from the next one on. */
export function earliestPickup(today: Day, country: string): Day {
  return workingDayFrom(calendarOf(country) ?? polishCalendar, addDays(today, 1));
}

const FURTHEST_DAYS = 30;

export function problemsOfPickup(
  { method, pickupOn }: { method: LabelMethod; pickupOn?: Day | undefined },
  today: Day,
  country: string,
): FieldProblem[] {
  if (method !== 'pickup') return [];
  const reason = !pickupOn
    ? 'required'
    : pickupOn <= today
      ? 'day-passed'
      : pickupOn > addDays(today, FURTHEST_DAYS)
        ? 'pickup-too-far'
        : workingDayFrom(calendarOf(country) ?? polishCalendar, pickupOn) === pickupOn
          ? null
          : 'day-off';
  return reason ? [{ field: 'pickupOn', reason }] : [];
}
