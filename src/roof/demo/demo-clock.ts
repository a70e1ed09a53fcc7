import { addDays, dayIn, startOfDay, type Day } from '../../kit/day.ts';
import { deadlineOf, type Place } from '../../law/deadline.ts';
import { freeBecause, polishCalendar, workingDayFrom, workingDayUpTo } from '../../law/holidays.ts';
import type { RuleId } from '../../law/rules.ts';

/** Where the demo shop is: its civil days, and the days on which nobody works there. */
export const wroclaw: Place = { zone: 'Europe/Warsaw', calendar: polishCalendar };

/** The days of a demo that was made at one instant: everything in it lies before. */
export interface DemoClock {
  readonly end: Date;
  readonly today: Day;
  /** So many days before today at 'HH:MM'; never after the end. */
  ago(days: number, time: string): Date;
  /** The latest day and time of a statement whose deadline falls so many days from today; on a free day, on the working day next to it. */
  running(rule: RuleId, daysLeft: number, time: string): Date;
}

export function demoClock(end: Date): DemoClock {
  const today = dayIn(wroclaw.zone, end);
  const ago = (days: number, time: string) =>
    earlier(at(addDays(today, -days), time), new Date(end.getTime() - 60_000));
  return {
    end,
    today,
    ago,
    running(rule, daysLeft, time) {
      const near = daysLeft < 0 ? workingDayUpTo : workingDayFrom;
      const due = near(wroclaw.calendar, addDays(today, daysLeft));
      for (let back = 1; back < 60; back += 1) {
        if (deadlineOf({ rule, event: addDays(today, -back), ...wroclaw }).deadline === due) return ago(back, time);
      }
      throw new Error(`no day on which ${rule} starts and ends on ${due}`);
    },
  };
}

/** A civil time in the shop's zone. Hours are added to midnight, which on two nights a year is an hour off: nobody minds. */
export function at(day: Day, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(startOfDay(wroclaw.zone, day).getTime() + (hours * 60 + minutes) * 60_000);
}

/**
 * When a step of a story happens: at its day and time, by staff on a working day; always after the step before
 * and before the end, whatever day the demo is made on.
 */
export function stepTime(
  { start, before, end }: { start: Date; before: Date; end: Date },
  { day, time, byStaff }: { day: number; time: string; byStaff: boolean },
): Date {
  const wanted = addDays(dayIn(wroclaw.zone, start), day);
  const worked = byStaff && freeBecause(wroclaw.calendar, wanted) ? workingDayFrom(wroclaw.calendar, wanted) : wanted;
  const planned = at(worked, time) < end ? at(worked, time) : at(wanted, time);
  const next = planned > before ? planned : new Date(before.getTime() + 11 * 60_000);
  return next < end ? next : new Date((before.getTime() + end.getTime()) / 2);
}

const earlier = (a: Date, b: Date) => (b < a ? b : a);
