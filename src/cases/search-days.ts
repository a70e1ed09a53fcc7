import { addDays, isDay, type Day } from '../kit/day.ts';
import { fold } from '../kit/fold.ts';

/** Days of the shop's calendar, both included; null is without end. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

const near: Record<string, number> = {
  dzis: 0,
  dzisiaj: 0,
  today: 0,
  jutro: 1,
  tomorrow: 1,
  pojutrze: 2,
  wczoraj: -1,
  yesterday: -1,
  przedwczoraj: -2,
};

/**
 * `termin:` speaks of what is ahead: `<3d` by the third day from today, `>7d` later than that, `3d` on that very day,
 * `dziś`, `2026-12-01`, `<01.12.2026`, `12-01..12-07` with whole days on both sides.
 */
export function spanAhead(text: string, today: Day): Span | null {
  const range = text.split('..');
  if (range.length === 2) {
    const [from, to] = range.map((each) => dayOf(each, today, 1));
    return from && to ? { from, to } : null;
  }
  const match = /^([<>]=?)?(.+)$/.exec(text);
  const day = match && dayOf(match[2]!, today, 1);
  if (!day) return null;
  // "<3d" is said of days and means the third as well; "<2026-12-01" is said of a date and does not
  const isDate = !/^\d+ ?[dt]/i.test(match[2]!) && !(fold(match[2]!) in near);
  switch (match[1]) {
    case '<':
      return { from: today, to: isDate ? addDays(day, -1) : day };
    case '<=':
      return { from: today, to: day };
    case '>':
      return { from: addDays(day, 1), to: null };
    case '>=':
      return { from: day, to: null };
    default:
      return { from: day, to: day };
  }
}

/** `od:` speaks of what was: `7d` the last seven days, `wczoraj`, `2026-11-01`: from that day on. */
export function spanSince(text: string, today: Day): Span | null {
  const range = text.split('..');
  if (range.length === 2) {
    const [from, to] = range.map((each) => dayOf(each, today, -1));
    return from && to ? { from, to } : null;
  }
  const day = dayOf(text.replace(/^[<>]=?/, ''), today, -1);
  if (!day) return null;
  if (text.startsWith('<=')) return { from: null, to: day };
  return text.startsWith('<') ? { from: null, to: addDays(day, -1) } : { from: day, to: null };
}

/** A date in figures, a day near today, or days and weeks from today in the given direction. */
function dayOf(text: string, today: Day, direction: 1 | -1): Day | null {
  const plain = text.trim();
  const count = /^(\d{1,4}) ?(d|dni|days?|t|tyg|w|weeks?)$/i.exec(plain);
  if (count) return addDays(today, direction * Number(count[1]) * (/^[tw]/i.test(count[2]!) ? 7 : 1));
  const word = near[fold(plain)];
  if (word !== undefined) return addDays(today, word);
  const polish = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(plain);
  const iso = polish
    ? `${polish[3] ?? today.slice(0, 4)}-${polish[2]!.padStart(2, '0')}-${polish[1]!.padStart(2, '0')}`
    : /^\d{4}-\d{2}$/.test(plain)
      ? `${plain}-01`
      : plain;
  return isDay(iso) ? iso : null;
}
