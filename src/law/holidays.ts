import { addDays, weekdayOf, type Day } from '../kit/day.ts';

/** The statutory free days of a place. Weekends are known to everyone and not part of it. */
export interface Calendar {
  /** 'PL', 'DE', 'DE-BY' */
  readonly code: string;
  /** The name of the holiday, in the language of the place; null on any other day. */
  holidayOn(day: Day): string | null;
}

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

type FreeDay = { readonly name: string; readonly from?: number } & (
  { readonly date: string } | { readonly afterEaster: number }
);

/** Act of 18 January 1951 on free days, art. 1. A day added later has the first year it was free. */
const polishFreeDays: readonly FreeDay[] = [
  { name: 'Nowy Rok', date: '01-01' },
  { name: 'Trzech Króli', date: '01-06', from: 2011 },
  { name: 'Wielkanoc', afterEaster: 0 },
  { name: 'Poniedziałek Wielkanocny', afterEaster: 1 },
  { name: 'Święto Pracy', date: '05-01' },
  { name: 'Święto Konstytucji 3 Maja', date: '05-03' },
  { name: 'Zesłanie Ducha Świętego', afterEaster: 49 },
  { name: 'Boże Ciało', afterEaster: 60 },
  { name: 'Wniebowzięcie NMP', date: '08-15' },
  { name: 'Wszystkich Świętych', date: '11-01' },
  { name: 'Święto Niepodległości', date: '11-11' },
  { name: 'Wigilia', date: '12-24', from: 2025 }, // Dz.U. 2024 poz. 1965
  { name: 'Boże Narodzenie (1)', date: '12-25' },
  { name: 'Boże Narodzenie (2)', date: '12-26' },
];

/** Easter Sunday of a year in the Gregorian calendar (the method of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const whole = Math.floor;
  const golden = year % 19;
  const century = whole(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = whole((century - whole((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - whole(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = whole((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayOf(year, whole(sum / 31), (sum % 31) + 1);
}

const dayOf = (year: number, month: number, date: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;

/** The statutory free days of Poland in a year, in order; Sundays that are nothing else are left out. */
export function polishHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return polishFreeDays
    .filter(({ from = 0 }) => from <= year)
    .map((free): Holiday => {
      const day =
        'date' in free ? (`${String(year).padStart(4, '0')}-${free.date}` as Day) : addDays(easter, free.afterEaster);
      return { day, name: free.name };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A calendar from a list of holidays by year; each year is worked out once. */
export function calendarFrom(code: string, holidaysOf: (year: number) => readonly Holiday[]): Calendar {
  const years = new Map<number, Map<Day, string>>();
  return {
    code,
    holidayOn(day) {
      const year = Number(day.slice(0, 4));
      let names = years.get(year);
      if (!names) {
        names = new Map();
        for (const { day: on, name } of holidaysOf(year)) if (!names.has(on)) names.set(on, name);
        years.set(year, names);
      }
      return names.get(day) ?? null;
    },
  };
}

export const polishCalendar: Calendar = calendarFrom('PL', polishHolidays);

/** Free where either place is free: for a buyer's own deadline when it is unsure whose holidays hold (Reg. 1182/71 art. 2(1)). */
export const bothCalendars = (one: Calendar, other: Calendar): Calendar =>
  one.code === other.code
    ? one
    : { code: `${one.code}+${other.code}`, holidayOn: (day) => one.holidayOn(day) ?? other.holidayOn(day) };

export type FreeBecause = 'saturday' | 'sunday' | 'holiday';

/** Why nothing need be done on a day; null on a working day. KC 115 counts Saturday among the free days since 2017. */
export function freeBecause(calendar: Calendar, day: Day): FreeBecause | null {
  if (calendar.holidayOn(day)) return 'holiday';
  const weekday = weekdayOf(day);
  return weekday === 7 ? 'sunday' : weekday === 6 ? 'saturday' : null;
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  while (freeBecause(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(calendar: Calendar, day: Day): Day {
  while (freeBecause(calendar, day)) day = addDays(day, -1);
  return day;
}
