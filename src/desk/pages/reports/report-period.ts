import { addDays, isDay, type Day } from '../../../kit/day.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Periods one press away, each ending today. */
export const presets = [
  { name: 'today', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
  { name: 'quarter', days: 91 },
] as const;

export const periodOf = (days: number, today: Day): Period => ({ from: addDays(today, 1 - days), to: today });

/** What the address says, else the last seven days; a period turned round is put right. */
export function readPeriod({ from, to }: { from?: unknown; to?: unknown }, today: Day): Period {
  const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null);
  const [first, last] = [day(from), day(to)];
  if (!first || !last) return periodOf(7, today);
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}
