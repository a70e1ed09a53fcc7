import { expect, test } from 'vitest';

import type { Day } from '../kit/day.ts';
import { polishCalendar } from './holidays.ts';
import { usualHours } from './promise-terms.ts';
import { refusalOfPromising, remedyPromisePlan, remedyWarnAt } from './remedy-promise.ts';
import { workingHoursOf } from './working-hours.ts';

const hours = workingHoursOf({ ...usualHours, closed: ['2026-12-28'] }, { zone: 'Europe/Warsaw', country: 'PL' });

test.each<[string, Day | null, { on: Day | null; days: number }, Day | null]>([
  ['before the thing is here there is no day', null, { on: null, days: 14 }, null],
  ['not even where one was named', null, { on: '2026-12-04', days: 14 }, null],
  ['fourteen days from having it', '2026-11-12', { on: null, days: 14 }, '2026-11-26'],
  ['the day it came is not counted', '2026-11-12', { on: null, days: 1 }, '2026-11-13'],
  ['a Saturday is no day for sending', '2026-11-07', { on: null, days: 14 }, '2026-11-23'],
  ['nor is a holiday', '2026-10-28', { on: null, days: 14 }, '2026-11-12'], // 11 November
  ['nor a day the shop is closed', '2026-12-21', { on: null, days: 7 }, '2026-12-29'],
  ['a day that was named stands, free or not', '2026-11-12', { on: '2026-11-21', days: 14 }, '2026-11-21'],
  ['even on the day it came', '2026-11-12', { on: '2026-11-12', days: 14 }, '2026-11-12'],
  ['sent in too late for it: the usual days', '2026-11-24', { on: '2026-11-21', days: 3 }, '2026-11-27'],
])('%s', (_, from, word, deadline) => {
  const plan = remedyPromisePlan(from, word, hours);
  expect(plan).toMatchObject({ class: 'promise', startDay: from, deadline, statutoryDeadline: null });
  expect(plan.promise).toBeUndefined(); // it does not pause while the shop is closed
});

test('it ends with its day in the shop’s zone, and warns when a quarter of it is left', () => {
  const { expiresAt } = remedyPromisePlan('2026-11-12', { on: '2026-11-15', days: 14 }, hours);
  expect(expiresAt).toEqual(new Date('2026-11-15T23:00:00Z'));
  expect(remedyWarnAt('2026-11-12', expiresAt!, 'Europe/Warsaw')).toEqual(new Date('2026-11-14T23:00:00Z'));
  expect(polishCalendar.holidayOn('2026-11-11')).not.toBeNull();
});

test.each<[Day, Day | null, string | null]>([
  ['2026-11-11', null, 'day-gone'],
  ['2026-11-12', null, null],
  ['2026-11-30', '2026-11-30', 'same-day'],
  ['2026-11-29', '2026-11-30', null], // sooner is no less a promise
])('on 12 November %s instead of %s: %s', (day, was, refusal) => {
  expect(refusalOfPromising(day, { today: '2026-11-12', was })).toBe(refusal);
});
