import { calendarOf } from './calendars.ts';
import { polishCalendar } from './holidays.ts';
import type { HoursTerms } from './promise-terms.ts';
import type { WorkingHours } from './working-time.ts';

/** Hours as they were set, with the holidays of the place. */
export const workingHoursOf = (
  { week, holidays, closed }: HoursTerms,
  { zone, country }: { readonly zone: string; readonly country: string },
): WorkingHours => ({ week, closed, zone, calendar: calendarOf(holidays ?? country) ?? polishCalendar });
