import { addDays, dayIn, endOfDay, startOfDay, type Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import { NEAR_MS } from '../cases/next-clock.ts';
import { isWorkingDay, type WorkingHours } from '../law/working-time.ts';
import type { Tx } from '../platform/db.ts';
import { doneBetween, moneyAtRisk, owedBetween, unanswered, type DoneRow, type DueRow } from './sql/morning-rows.ts';

/** How many of each are named; the rest are counted. */
const NAMED = 8;

/** What whoever runs the shop should know before the day begins. */
export interface MorningFacts {
  readonly today: Day;
  readonly dueToday: readonly DueRow[];
  readonly overdue: readonly DueRow[];
  readonly atRisk: readonly (Money & { readonly cases: number })[];
  readonly unanswered: { readonly count: number; readonly since: Date | null };
  /** Since the last working day, that day included. */
  readonly since: Day;
  readonly done: DoneRow;
}

export async function readMorning(tx: Tx, shopId: string, hours: WorkingHours, now: Date): Promise<MorningFacts> {
  const { zone } = hours;
  const today = dayIn(zone, now);
  const since = lastWorkingDay(hours, today);
  const risk = await moneyAtRisk(tx, shopId, new Date(now.getTime() + NEAR_MS));
  return {
    today,
    dueToday: await owedBetween(tx, shopId, now, endOfDay(zone, today), NAMED),
    overdue: await owedBetween(tx, shopId, null, now, NAMED),
    atRisk: risk,
    unanswered: await unanswered(tx, shopId),
    since,
    done: await doneBetween(tx, shopId, startOfDay(zone, since), startOfDay(zone, today)),
  };
}

/** Whether there is anything to do: yesterday's numbers alone are no reason for a mail. */
export const isQuiet = ({ dueToday, overdue, atRisk, unanswered: waiting }: MorningFacts): boolean =>
  dueToday.length === 0 && overdue.length === 0 && atRisk.length === 0 && waiting.count === 0;

function lastWorkingDay(hours: WorkingHours, today: Day): Day {
  for (let n = 1; n <= 14; n++) if (isWorkingDay(hours, addDays(today, -n))) return addDays(today, -n);
  return addDays(today, -1);
}
