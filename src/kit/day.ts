import { Temporal } from 'temporal-polyfill';

/** A civil day, 'YYYY-MM-DD'. Deadlines are counted in days; which day it is depends on the zone. */
export type Day = `${number}-${number}-${number}`;

export type PeriodUnit = 'day' | 'week' | 'month' | 'year';
export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
}

/** True for a day that exists: '2026-02-30' is not one. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A day moved by a period, by the calendar: a month or a year ends on the same date, or on the last
 * day of a month that has none (KC 112; Reg. 1182/71 art. 3(2)(c)).
 */
export function addPeriod(day: Day, { n, unit }: Period): Day {
  if (unit === 'day') return addDays(day, n);
  const field = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const;
  return Temporal.PlainDate.from(day)
    .add({ [field[unit]]: n }, { overflow: 'constrain' })
    .toString() as Day;
}

const DAY_MS = 86_400_000;

/**
 * Days have no zone and so, in UTC, no changes of the clock: plain arithmetic, since deadlines count many of them. What
 * would lie outside of the years that four digits write is their first or last day.
 */
export const addDays = (day: Day, n: number): Day =>
  new Date(Math.min(LAST_DAY, Math.max(FIRST_DAY, Date.parse(day) + n * DAY_MS))).toISOString().slice(0, 10) as Day;
const FIRST_DAY = Date.parse('0000-01-01');
const LAST_DAY = Date.parse('9999-12-31');

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7;

/** The civil day of an instant in a zone (IANA name): that of UTC, or the one before or after it. */
export function dayIn(zone: string, instant: Date): Day {
  const day = instant.toISOString().slice(0, 10) as Day;
  if (instant < startOfDay(zone, day)) return addDays(day, -1);
  const next = addDays(day, 1);
  return instant < startOfDay(zone, next) ? day : next;
}

/** The first instant of a civil day in a zone; not always midnight, so it is asked of the zone. */
export function startOfDay(zone: string, day: Day): Date {
  const key = `${zone} ${day}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
    if (starts.size >= MOST_STARTS) starts.clear();
    starts.set(key, start);
  }
  return new Date(start);
}
// Asking a zone is slow, and the days that are asked for lie close together.
const starts = new Map<string, number>();
const MOST_STARTS = 5000;

/** The first instant after a civil day: what a deadline on that day expires at. Never "+ 24 h": days have 23 or 25. */
export const endOfDay = (zone: string, day: Day): Date => startOfDay(zone, addDays(day, 1));

/** An hour by the clock on the wall. Never "midnight + 7 h": in the night of that day the clock may change. */
export const hourOn = (zone: string, day: Day, hour: number): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds);

/** The earlier and the later of days. */
export const firstDay = (...days: Day[]): Day => days.reduce((a, b) => (b < a ? b : a));
export const lastDay = (...days: Day[]): Day => days.reduce((a, b) => (b > a ? b : a));
