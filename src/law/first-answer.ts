import { Temporal } from 'temporal-polyfill';

import { dayIn, type Day } from '../kit/day.ts';
import type { ClockPlan } from './clock-plan.ts';
import type { Place } from './deadline.ts';
import { workingDayFrom } from './holidays.ts';

/** When the shop promised to answer first: so many hours on; on a free day, the same hour of the next working day. */
export function firstAnswerBy(receivedAt: Date, hours: number, { zone, calendar }: Place): Date {
  const promised = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime())
    .add({ minutes: Math.round(hours * 60) })
    .toZonedDateTimeISO(zone);
  const day = promised.toPlainDate().toString() as Day;
  const workingDay = workingDayFrom(calendar, day);
  if (workingDay === day) return new Date(promised.epochMilliseconds);
  return new Date(
    Temporal.PlainDate.from(workingDay).toZonedDateTime({ timeZone: zone, plainTime: promised.toPlainTime() })
      .epochMilliseconds,
  );
}

/** The promise as a clock: it is kept by the hour, so the instant counts and the day only shows it. */
export function firstAnswerPlan(receivedAt: Date, hours: number, place: Place): ClockPlan {
  const expiresAt = firstAnswerBy(receivedAt, hours, place);
  const deadline = dayIn(place.zone, expiresAt);
  return {
    rule: 'FIRST-ANSWER',
    class: 'promise',
    startDay: dayIn(place.zone, receivedAt),
    nominal: deadline,
    deadline,
    statutoryDeadline: null,
    expiresAt,
    safeTarget: deadline,
    consequence: 'promise-missed',
    verified: true,
  };
}
