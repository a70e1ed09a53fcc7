import type { Stage } from './case.ts';

/** What a case may be put off for. Pure: the desk offers with these rules, the server refuses with them. */
export const snoozeReasons = ['date', 'answer', 'parcel'] as const;
export type SnoozeReason = (typeof snoozeReasons)[number];

/** Why a case woke. */
export type WakeReason = 'date' | 'clock' | 'answer' | 'parcel' | 'mail-failed' | 'staff';

const HOUR = 3_600_000;
/** A clock never pauses: a case is back this long before the shop's next act is due. */
export const WAKES_BEFORE_CLOCK = 24 * HOUR;
/** Within the last day it may still be put off, from the morning to the afternoon. */
export const LAST_CALL = 8 * HOUR;

/** The last moment at which a case must be back, seen from now; null: nothing is owed. */
export function latestWake(now: Date, nextOwed: Date | null): Date | null {
  if (!nextOwed) return null;
  const dayBefore = new Date(nextOwed.getTime() - WAKES_BEFORE_CLOCK);
  return dayBefore > now ? dayBefore : new Date(nextOwed.getTime() - LAST_CALL);
}

export type SnoozeRefusal = 'wrong-stage' | 'date-missing' | 'date-passed' | 'deadline-too-close';

export function refusalOfSnooze(
  kase: { readonly stage: Stage },
  asked: { readonly for: SnoozeReason; readonly until: Date | null },
  now: Date,
  nextOwed: Date | null,
): SnoozeRefusal | null {
  if (['closed', 'cancelled', 'merged'].includes(kase.stage)) return 'wrong-stage';
  if (asked.for === 'date' && !asked.until) return 'date-missing';
  if (asked.until && asked.until <= now) return 'date-passed';
  const latest = latestWake(now, nextOwed);
  return latest && latest <= now ? 'deadline-too-close' : null;
}

/** When it wakes by itself: on the day that was asked for, but in time for what is owed. */
export function wakesAt(until: Date | null, now: Date, nextOwed: Date | null): Date | null {
  const latest = latestWake(now, nextOwed);
  if (!until || !latest) return until ?? latest;
  return until < latest ? until : latest;
}
