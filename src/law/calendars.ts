import type Holidays from 'date-holidays';
import { createRequire } from 'node:module';

import type { Day } from '../kit/day.ts';
import { calendarFrom, polishCalendar, type Calendar } from './holidays.ts';

type HolidaysClass = typeof Holidays;

const known = new Map<string, Calendar>([['PL', polishCalendar]]);
let library: HolidaysClass | undefined;

/**
 * The public holidays of a country or a land ('DE', 'DE-BY'); null when there is no such place.
 * Poland is our own; the rest comes from a large table of all countries, read when first asked for.
 * It stays out of the browser: a page is given its calendar.
 */
export function calendarOf(code: string): Calendar | null {
  const place = code.toUpperCase();
  const kept = known.get(place);
  if (kept) return kept;
  const [country = '', state, region] = place.split('-');
  library ??= load();
  const states = new library().getCountries();
  if (!(country in states)) return null;
  if (state && !(state in (new library().getStates(country) ?? {}))) return null;
  const holidays = state
    ? region
      ? new library(country, state, region, { types: ['public'] })
      : new library(country, state, { types: ['public'] })
    : new library(country, { types: ['public'] });
  const calendar = calendarFrom(place, (year) =>
    holidays.getHolidays(year).map(({ date, name }) => ({ day: date.slice(0, 10) as Day, name })),
  );
  known.set(place, calendar);
  return calendar;
}

function load(): HolidaysClass {
  const loaded = createRequire(import.meta.url)('date-holidays') as HolidaysClass | { default: HolidaysClass };
  return 'default' in loaded ? loaded.default : loaded;
}
