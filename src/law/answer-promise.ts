import { Temporal } from 'temporal-polyfill';

import { dayIn } from '../kit/day.ts';
import type { ClockPlan } from './clock-plan.ts';
import type { PromiseTarget } from './promise-terms.ts';
import { addWorkingTime, openDayFrom, type WorkingHours } from './working-time.ts';

/** Until when an answer is promised: so much working time on, or so many hours on and, on a free day, the same hour of the next working day. */
export function promisedBy(from: Date, { minutes, counted }: PromiseTarget, hours: WorkingHours): Date {
  if (counted === 'working') return addWorkingTime(from, minutes, hours);
  const promised = new Date(from.getTime() + minutes * 60_000);
  const day = dayIn(hours.zone, promised);
  const openDay = openDayFrom(hours, day);
  if (openDay === day) return promised;
  const plainTime = Temporal.Instant.fromEpochMilliseconds(promised.getTime())
    .toZonedDateTimeISO(hours.zone)
    .toPlainTime();
  return new Date(
    Temporal.PlainDate.from(openDay).toZonedDateTime({ timeZone: hours.zone, plainTime }).epochMilliseconds,
  );
}

/** A promise as a clock: it is kept by the minute, so the instant counts and the day only shows it. */
export function promisePlan(
  rule: 'FIRST-ANSWER' | 'NEXT-ANSWER',
  from: Date,
  target: PromiseTarget,
  hours: WorkingHours,
): ClockPlan {
  const expiresAt = promisedBy(from, target, hours);
  const deadline = dayIn(hours.zone, expiresAt);
  return {
    rule,
    class: 'promise',
    startDay: dayIn(hours.zone, from),
    nominal: deadline,
    deadline,
    statutoryDeadline: null,
    expiresAt,
    safeTarget: deadline,
    consequence: 'promise-missed',
    verified: true,
    promise: { startedAt: from, ...target, warnAt: warnAt(from, target, expiresAt, hours) },
  };
}

/** When three quarters of the time are gone. */
function warnAt(from: Date, { minutes, counted }: PromiseTarget, expiresAt: Date, hours: WorkingHours): Date {
  if (counted === 'working') return addWorkingTime(from, minutes * 0.75, hours);
  return new Date(from.getTime() + (expiresAt.getTime() - from.getTime()) * 0.75);
}
