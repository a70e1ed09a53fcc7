import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { weekdayOf, type Day } from '../kit/day.ts';
import { calendarOf } from './calendars.ts';
import {
  bothCalendars,
  easterSunday,
  freeBecause,
  polishCalendar,
  polishHolidays,
  workingDayFrom,
  workingDayUpTo,
} from './holidays.ts';

const years = Array.from({ length: 16 }, (_, at) => 2020 + at);

describe('Polish free days', () => {
  const library = createRequire(import.meta.url)('date-holidays') as {
    default: new (country: string, options: object) => { getHolidays(year: number): { date: string }[] };
  };
  const Holidays = library.default ?? library;

  it.each(years)('%i agrees with date-holidays', (year) => {
    const theirs = new Holidays('PL', { types: ['public'] }).getHolidays(year).map(({ date }) => date.slice(0, 10));
    expect(polishHolidays(year).map(({ day }) => day)).toEqual([...new Set(theirs)].sort());
  });

  it('has 24 December from 2025, and 6 January from 2011', () => {
    expect(polishCalendar.holidayOn('2024-12-24')).toBeNull();
    expect(polishCalendar.holidayOn('2025-12-24')).toBe('Wigilia');
    expect(polishCalendar.holidayOn('2010-01-06')).toBeNull();
    expect(polishCalendar.holidayOn('2011-01-06')).toBe('Trzech Króli');
  });

  it.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2000-04-23'],
    ['2038-04-25'],
    ['1954-04-18'],
    ['2049-04-18'],
  ])('Easter is %s', (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it('keeps Easter on a Sunday', () => {
    for (let year = 1900; year < 2200; year++) expect(weekdayOf(easterSunday(year))).toBe(7);
  });
});

describe('working days', () => {
  it.each<[Day, string | null, Day, Day]>([
    ['2026-11-10', null, '2026-11-10', '2026-11-10'],
    ['2026-11-11', 'holiday', '2026-11-12', '2026-11-10'],
    ['2026-11-14', 'saturday', '2026-11-16', '2026-11-13'],
    ['2026-11-15', 'sunday', '2026-11-16', '2026-11-13'],
    ['2026-12-24', 'holiday', '2026-12-28', '2026-12-23'],
    ['2027-05-01', 'holiday', '2027-05-04', '2027-04-30'],
  ])('%s: %s, on to %s, back to %s', (day, because, after, before) => {
    expect(freeBecause(polishCalendar, day)).toBe(because);
    expect(workingDayFrom(polishCalendar, day)).toBe(after);
    expect(workingDayUpTo(polishCalendar, day)).toBe(before);
  });
});

describe('other countries', () => {
  it.each([
    ['DE', '2026-10-03', 'Tag der Deutschen Einheit'],
    ['DE-BY', '2026-01-06', 'Heilige Drei Könige'],
    ['DE', '2026-01-06', null],
    ['cz', '2026-11-17', 'Den boje za svobodu a demokracii'],
    ['PL', '2026-11-11', 'Święto Niepodległości'],
  ] as const)('%s on %s: %s', (code, day, name) => expect(calendarOf(code)?.holidayOn(day)).toBe(name));

  it.each(['XX', 'DE-ZZ', ''])('knows no place %j', (code) => expect(calendarOf(code)).toBeNull());

  it('is free where either place is', () => {
    const both = bothCalendars(polishCalendar, calendarOf('DE')!);
    expect(both.holidayOn('2026-10-03')).toBe('Tag der Deutschen Einheit');
    expect(both.holidayOn('2026-11-11')).toBe('Święto Niepodległości');
    expect(both.holidayOn('2026-11-12')).toBeNull();
  });
});
