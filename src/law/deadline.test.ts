import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, dayIn, type Day } from '../kit/day.ts';
import { deadlineOf, weekdayName } from './deadline.ts';
import { freeBecause, polishCalendar } from './holidays.ts';
import { ruleOf, rules, type RuleId } from './rules.ts';

const warsaw = { zone: 'Europe/Warsaw', calendar: polishCalendar };
const end = (rule: RuleId, event: Day | Date, contractDate?: Day) =>
  deadlineOf({ rule, event, ...warsaw, ...(contractDate && { contractDate }) });

describe('the end of a period', () => {
  it.each<[string, RuleId, Day, Day, string]>([
    ['over the end of winter time', 'CMP-REPLY', '2026-03-20', '2026-04-03', '2026-04-03T22:00:00.000Z'],
    ['on the day the clocks go on', 'CARRIER-HIDDEN-7', '2027-03-20', '2027-03-30', '2027-03-30T22:00:00.000Z'], // Easter 28 March
    ['on the day the clocks go back', 'NC-LIABILITY-2Y', '2024-10-25', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['over a leap day', 'CMP-REPLY', '2028-02-15', '2028-02-29', '2028-02-29T23:00:00.000Z'],
    ['a month from 31 March', 'GDPR-1M', '2026-03-31', '2026-04-30', '2026-04-30T22:00:00.000Z'],
    ['a month into a leap February', 'GDPR-1M', '2028-01-31', '2028-02-29', '2028-02-29T23:00:00.000Z'],
    ['years from a leap day', 'NC-LIABILITY-2Y', '2028-02-29', '2030-02-28', '2030-02-28T23:00:00.000Z'],
    ['over the end of the year', 'WD-REFUND', '2026-12-23', '2027-01-07', '2027-01-07T23:00:00.000Z'], // 6 January
    ['weeks', 'CMP-ADR-REFUSAL-3W', '2026-11-02', '2026-11-23', '2026-11-23T23:00:00.000Z'],
    ['limitation', 'RET-LIMITATION', '2026-01-01', '2032-12-31', '2032-12-31T23:00:00.000Z'],
    ['without Sundays and holidays', 'TR-CMR', '2026-11-05', '2026-11-14', '2026-11-14T23:00:00.000Z'],
  ])('%s', (_, rule, event, deadline, expires) => {
    const found = end(rule, event);
    expect(found.deadline).toBe(deadline);
    expect(found.expiresAt.toISOString()).toBe(expires);
  });

  it('turns an instant into the day it was in the zone', () => {
    const at = new Date('2026-07-05T22:30:00Z');
    expect(end('CMP-REPLY', at).startDate).toBe('2026-07-06');
    expect(
      deadlineOf({ rule: 'CMP-REPLY', event: at, calendar: polishCalendar, zone: 'Europe/Lisbon' }).startDate,
    ).toBe('2026-07-05');
  });

  it('starts from a zone without midnight on its first hour', () => {
    // Beirut put its clocks on at midnight: 29 March 2026 begins at one o'clock.
    const found = deadlineOf({
      rule: 'NC-LIABILITY-2Y',
      event: '2024-03-28',
      zone: 'Asia/Beirut',
      calendar: polishCalendar,
    });
    expect(found.expiresAt.toISOString()).toBe('2026-03-28T22:00:00.000Z');
  });

  it.each<[Day, Day]>([
    ['2022-12-31', '2025-06-02'],
    ['2023-01-01', '2026-06-02'],
    ['2010-01-01', '2025-06-02'],
  ])('keeps the law of the contract: %s', (contractDate, deadline) => {
    expect(end('NC-PRESUMPTION-2Y', '2024-06-02', contractDate).deadline).toBe(deadline);
  });

  it('says every step of the way', () => {
    expect(end('WD-PERIOD', '2027-04-17').steps).toEqual([
      { step: 'event', day: '2027-04-17', at: null },
      { step: 'period', period: { n: 14, unit: 'day' }, day: '2027-05-01' },
      { step: 'free-day', day: '2027-05-01', because: 'holiday', holiday: 'Święto Pracy' },
      { step: 'free-day', day: '2027-05-02', because: 'sunday', holiday: null },
      { step: 'free-day', day: '2027-05-03', because: 'holiday', holiday: 'Święto Konstytucji 3 Maja' },
    ]);
    expect(end('NC-LIABILITY-2Y', '2024-11-22').steps.at(-1)).toEqual({
      step: 'not-moved',
      day: '2026-11-22',
      because: 'sunday',
      holiday: null,
    });
    expect(end('GDPR-1M', '2027-01-31').steps).toContainEqual({ step: 'month-too-short', day: '2027-02-28' });
  });
});

describe('always', () => {
  const day = fc.integer({ min: 0, max: 5800 }).map((n) => addDays('2020-01-01', n));
  const anyRule = fc.constantFrom(...rules.map(({ id }) => id));

  it('ends on or after the nominal day, aims on or before it, at a working day', () => {
    fc.assert(
      fc.property(anyRule, day, (rule, event) => {
        const found = end(rule, event);
        expect(found.deadline >= found.nominal && found.nominal > event).toBe(true);
        expect(found.safeTarget <= found.nominal).toBe(true);
        expect(freeBecause(polishCalendar, found.safeTarget)).toBeNull();
        expect(found.deadlineWeekday).toBe(weekdayName(found.deadline));
        const shifted = ruleOf(rule).versions.at(-1)!.shift === 'next_working_day';
        if (shifted) expect(freeBecause(polishCalendar, found.deadline)).toBeNull();
        else expect(found.deadline).toBe(found.nominal);
      }),
    );
  });

  it('expires with the first instant of the next day', () => {
    fc.assert(
      fc.property(
        anyRule,
        day,
        fc.constantFrom('Europe/Warsaw', 'Europe/Lisbon', 'America/New_York', 'Asia/Tokyo'),
        (rule, event, zone) => {
          const { deadline, expiresAt } = deadlineOf({ rule, event, zone, calendar: polishCalendar });
          expect(dayIn(zone, new Date(expiresAt.getTime() - 1))).toBe(deadline);
          expect(dayIn(zone, expiresAt)).toBe(addDays(deadline, 1));
        },
      ),
    );
  });

  it('never ends sooner for a later event', () => {
    fc.assert(
      fc.property(anyRule, day, fc.nat(60), (rule, event, later) => {
        expect(end(rule, addDays(event, later)).deadline >= end(rule, event).deadline).toBe(true);
      }),
    );
  });
});
