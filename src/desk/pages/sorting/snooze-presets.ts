import { addDays, dayIn, hourOn, weekdayOf } from '../../../kit/day.ts';
import { refusalOfSnooze, wakesAt, type SnoozeReason, type SnoozeRefusal } from '../../../cases/snooze.ts';
import type { CaseDetail } from '../api/case-queries.ts';

const HOUR = 3_600_000;
const MORNING = 8;
const AFTERNOON = 15;

export interface SnoozePreset {
  readonly name: 'later-today' | 'tomorrow' | 'monday' | 'week' | 'answer' | 'parcel';
  readonly for: SnoozeReason;
  readonly until: Date | null;
  /** When it really wakes: in time for what is owed. */
  readonly wakes: Date | null;
  readonly refusal: SnoozeRefusal | null;
}

/** Eight in the morning of a day, in the shop's zone. */
export const morningOf = (zone: string, day: `${number}-${number}-${number}`): Date => hourOn(zone, day, MORNING);

/** What is looked at of a clock. */
type Ticking = Pick<CaseDetail['clocks'][number], 'class' | 'state' | 'withheld' | 'expiresAt'>;

/** When the shop's next act is due on this case, as far as the page knows. */
export function nextOwed({ clocks }: { readonly clocks: readonly Ticking[] }): Date | null {
  const due = clocks.flatMap(({ class: kind, state, withheld, expiresAt }) =>
    kind === 'owed' && !withheld && expiresAt && (state === 'running' || state === 'breached') ? [expiresAt] : [],
  );
  return due.length ? new Date(due.sort()[0]!) : null;
}

/** What `z` offers: days that are still to come, the answer, and the parcel where one is awaited. */
export function snoozePresets(
  kase: Pick<CaseDetail, 'stage' | 'custody'> & { readonly clocks: readonly Ticking[] },
  zone: string,
  now: Date,
): SnoozePreset[] {
  const today = dayIn(zone, now);
  const afternoon = hourOn(zone, today, AFTERNOON);
  const toMonday = (8 - weekdayOf(today)) % 7 || 7;
  const dated = [
    ['later-today', afternoon],
    ['tomorrow', morningOf(zone, addDays(today, 1))],
    ['monday', morningOf(zone, addDays(today, toMonday))],
    ['week', morningOf(zone, addDays(today, 7))],
  ] as const;
  const asked = [
    ...dated
      .filter(
        ([name, at]) =>
          at.getTime() - now.getTime() > HOUR && !(name === 'monday' && (toMonday === 1 || toMonday === 7)),
      )
      .map(([name, until]) => ({ name, for: 'date' as const, until })),
    { name: 'answer' as const, for: 'answer' as const, until: null },
    ...(kase.custody === 'not_required' ? [] : [{ name: 'parcel' as const, for: 'parcel' as const, until: null }]),
  ];
  const owed = nextOwed(kase);
  return asked.map((each) => ({
    ...each,
    wakes: wakesAt(each.until, now, owed),
    refusal: refusalOfSnooze(kase, each, now, owed),
  }));
}
