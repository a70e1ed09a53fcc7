import { Temporal } from 'temporal-polyfill';

import { addDays, dayIn, endOfDay, startOfDay, weekdayOf, type Day } from '../kit/day.ts';
import type { Place } from './deadline.ts';

/** From when to when on one day, by the clock on the wall: '08:00' to '16:00', '00:00' to '24:00'. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** When a shop works: hours of each weekday, its holidays, and days it is closed beside them. */
export interface WorkingHours extends Place {
  /** Monday first. */
  readonly week: readonly (readonly Span[])[];
  readonly closed: readonly Day[];
}

/** The hours of one day; none on a holiday or a closed day. */
const spansOn = ({ week, closed, calendar }: WorkingHours, day: Day): readonly Span[] =>
  calendar.holidayOn(day) || closed.includes(day) ? [] : (week[weekdayOf(day) - 1] ?? []);

export const isWorkingDay = (hours: WorkingHours, day: Day): boolean => spansOn(hours, day).length > 0;

/** The day itself, or the first after it on which the shop works; the day itself when there is none for years. */
export function openDayFrom(hours: WorkingHours, day: Day): Day {
  for (let n = 0; n < FURTHEST; n++) if (isWorkingDay(hours, addDays(day, n))) return addDays(day, n);
  return day;
}

const FURTHEST = 3 * 366;
const MINUTE = 60_000;

/**
 * The instant at which so many minutes of working time have gone by. Hours are read off the wall and lengths are
 * real: a span over the night in which the clock changes is an hour longer or shorter. A shop that never works
 * counts every hour.
 */
export function addWorkingTime(start: Date, minutes: number, hours: WorkingHours): Date {
  let left = minutes * MINUTE;
  let day = dayIn(hours.zone, start);
  for (let n = 0; n < FURTHEST; n++, day = addDays(day, 1)) {
    for (const span of spansOn(hours, day)) {
      const opens = Math.max(start.getTime(), instantOf(hours.zone, day, span.from));
      const closes = instantOf(hours.zone, day, span.to);
      if (closes <= opens) continue;
      if (left <= closes - opens) return new Date(opens + left);
      left -= closes - opens;
    }
  }
  return new Date(start.getTime() + minutes * MINUTE);
}

function instantOf(zone: string, day: Day, time: string): number {
  const [starts, ends] = [startOfDay(zone, day).getTime(), endOfDay(zone, day).getTime()];
  if (time === '24:00') return ends;
  // a day of 24 hours is plain arithmetic; only where the clock changes the zone is asked
  if (ends - starts === 24 * 60 * MINUTE)
    return starts + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;
  const instant = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  // an hour that night leaves out: the wall shows the next one already
  const leapt = instant.toPlainTime().equals(time)
    ? null
    : instant.add({ seconds: 1 }).getTimeZoneTransition('previous');
  return (leapt ?? instant).epochMilliseconds;
}
