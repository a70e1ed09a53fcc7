import { addDays, addPeriod, dayIn, endOfDay, weekdayOf, type Day, type Period } from '../kit/day.ts';
import { freeBecause, workingDayUpTo, type Calendar, type FreeBecause } from './holidays.ts';
import type { RuleVersion, Shift } from './rule.ts';
import { ruleOf, versionOn, type RuleId } from './rules.ts';

/** Where a deadline is counted: the shop's zone and the free days of its country. */
export interface Place {
  readonly zone: string;
  readonly calendar: Calendar;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const weekdayName = (day: Day): Weekday => weekdays[weekdayOf(day) - 1]!;

/** One step of the reckoning, for whoever asks why this day. */
export type Step =
  | { readonly step: 'event'; readonly day: Day; readonly at: Date | null }
  | { readonly step: 'period'; readonly period: Period; readonly day: Day }
  | { readonly step: 'month-too-short'; readonly day: Day }
  | { readonly step: 'year-end'; readonly day: Day }
  | { readonly step: 'skipped-free-days'; readonly count: number; readonly day: Day }
  | { readonly step: 'free-day'; readonly day: Day; readonly because: FreeBecause; readonly holiday: string | null }
  | { readonly step: 'not-moved'; readonly day: Day; readonly because: FreeBecause; readonly holiday: string | null };

export interface Deadline {
  /** The civil day of the event; it is not counted (KC 111 par. 2). */
  readonly startDate: Day;
  /** Where the period ends by the calendar alone. */
  readonly nominal: Day;
  readonly nominalWeekday: Weekday;
  readonly nominalHoliday: string | null;
  /** The last civil day on which the act is in time. */
  readonly deadline: Day;
  readonly deadlineWeekday: Weekday;
  /** The first instant that is too late. */
  readonly expiresAt: Date;
  /** The last working day on or before the nominal end: what the shop should aim at. */
  readonly safeTarget: Day;
  readonly steps: readonly Step[];
}

export interface DeadlineQuestion extends Place {
  readonly rule: RuleId;
  /** A civil day, or an instant that is turned into the day it was in the zone. */
  readonly event: Day | Date;
  /** Chooses the version of the rule; the newest when it is not known. */
  readonly contractDate?: Day | null;
}

export function deadlineOf({ rule, event, contractDate, ...place }: DeadlineQuestion): Deadline {
  return reckon(event, versionOn(ruleOf(rule), contractDate), place);
}

export const civilDay = (zone: string, event: Day | Date): Day => (event instanceof Date ? dayIn(zone, event) : event);

/** The reckoning itself, for a version of a rule or a period a shop promised. */
export function reckon(event: Day | Date, version: Omit<RuleVersion, 'from'>, { zone, calendar }: Place): Deadline {
  const startDate = civilDay(zone, event);
  const steps: Step[] = [{ step: 'event', day: startDate, at: event instanceof Date ? event : null }];
  const nominal = nominalEnd(startDate, version, calendar, steps);
  const deadline = moved(nominal, version.shift, calendar, steps);
  return {
    startDate,
    nominal,
    nominalWeekday: weekdayName(nominal),
    nominalHoliday: calendar.holidayOn(nominal),
    deadline,
    deadlineWeekday: weekdayName(deadline),
    expiresAt: endOfDay(zone, deadline),
    safeTarget: workingDayUpTo(calendar, nominal),
    steps,
  };
}

function nominalEnd(
  start: Day,
  { period, skips, roundedTo }: Omit<RuleVersion, 'from'>,
  calendar: Calendar,
  steps: Step[],
): Day {
  let end = addPeriod(start, period);
  if (skips) {
    const { day, skipped } = withoutSundaysAndHolidays(start, period.n, calendar);
    end = day;
    steps.push({ step: 'period', period, day: end });
    if (skipped) steps.push({ step: 'skipped-free-days', count: skipped, day: end });
    return end;
  }
  steps.push({ step: 'period', period, day: end });
  const byMonths = period.unit === 'month' || period.unit === 'year';
  if (byMonths && end.slice(8) !== start.slice(8)) steps.push({ step: 'month-too-short', day: end });
  if (roundedTo === 'year-end') {
    end = `${end.slice(0, 4)}-12-31` as Day;
    steps.push({ step: 'year-end', day: end });
  }
  return end;
}

function withoutSundaysAndHolidays(start: Day, n: number, calendar: Calendar): { day: Day; skipped: number } {
  let day = start;
  let skipped = 0;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    const because = freeBecause(calendar, day);
    if (because === 'sunday' || because === 'holiday') skipped++;
    else left--;
  }
  return { day, skipped };
}

function moved(nominal: Day, shift: Shift, calendar: Calendar, steps: Step[]): Day {
  let day = nominal;
  for (let because = freeBecause(calendar, day); because; because = freeBecause(calendar, day)) {
    const holiday = calendar.holidayOn(day);
    if (shift === 'none') {
      steps.push({ step: 'not-moved', day, because, holiday });
      return day;
    }
    steps.push({ step: 'free-day', day, because, holiday });
    day = addDays(day, 1);
  }
  return day;
}
