import { describe, expect, it } from 'vitest';

import { promisePlan, promisedBy } from './answer-promise.ts';
import { clocksFor } from './clocks.ts';
import { hoursTerms, targetOf, usualAnswers, usualHours, usualRemedies, wholeTerms } from './promise-terms.ts';
import { polishCalendar } from './holidays.ts';
import { procedures } from './vocabulary.ts';
import { addWorkingTime, isWorkingDay, type WorkingHours } from './working-time.ts';

const zone = 'Europe/Warsaw';
const usual: WorkingHours = { ...usualHours, zone, calendar: polishCalendar };
const span = (from: string, to: string) => [{ from, to }];
const everyDay = (from: string, to: string) => ({ ...usual, week: Array.from({ length: 7 }, () => span(from, to)) });
const around = everyDay('00:00', '24:00');
const split = {
  ...usual,
  week: usual.week.map((day) => (day.length ? [...span('08:00', '12:00'), ...span('13:00', '17:00')] : [])),
};
const saturdays = { ...usual, week: [...usual.week.slice(0, 5), span('09:00', '13:00'), []] };

describe('working time', () => {
  it.each([
    // the sentence of the settings: Friday 15:30, four hours
    ['over a weekend', '2026-11-13T14:30:00Z', 240, usual, '2026-11-16T10:30:00Z'],
    ['inside one day', '2026-11-16T09:00:00Z', 90, usual, '2026-11-16T10:30:00Z'],
    [
      'to the minute the shop closes, not to the next morning',
      '2026-11-16T14:00:00Z',
      60,
      usual,
      '2026-11-16T15:00:00Z',
    ],
    ['before opening', '2026-11-16T04:00:00Z', 60, usual, '2026-11-16T08:00:00Z'],
    ['after closing', '2026-11-16T20:00:00Z', 60, usual, '2026-11-17T08:00:00Z'],
    ['over 11 November', '2026-11-10T14:30:00Z', 60, usual, '2026-11-12T07:30:00Z'],
    ['over a long weekend in May', '2026-04-30T13:30:00Z', 60, usual, '2026-05-04T06:30:00Z'],
    ['over Corpus Christi alone', '2026-06-03T13:30:00Z', 60, usual, '2026-06-05T06:30:00Z'],
    ['over Christmas: Eve, two days, a Sunday', '2026-12-23T14:30:00Z', 60, usual, '2026-12-28T07:30:00Z'],
    ['from the first day of Christmas', '2026-12-25T11:00:00Z', 60, usual, '2026-12-28T08:00:00Z'],
    ['over New Year', '2026-12-31T14:00:00Z', 120, usual, '2027-01-04T08:00:00Z'],
    ['over Easter and into summer time', '2026-04-03T13:30:00Z', 60, usual, '2026-04-07T06:30:00Z'],
    ['over the weekend summer time begins', '2026-03-27T14:30:00Z', 240, usual, '2026-03-30T09:30:00Z'],
    ['over the weekend it ends', '2026-10-23T13:30:00Z', 240, usual, '2026-10-26T10:30:00Z'],
    // 29 March has 23 hours, 25 October 25
    ['around the clock on the short day', '2026-03-28T23:00:00Z', 24 * 60, around, '2026-03-29T23:00:00Z'],
    ['around the clock on the long day', '2026-10-24T22:00:00Z', 25 * 60, around, '2026-10-25T23:00:00Z'],
    ['a span that the change swallows', '2026-03-28T20:00:00Z', 30, everyDay('02:00', '03:00'), '2026-03-30T00:30:00Z'],
    [
      'a span the change swallows the first half of',
      '2026-03-28T20:00:00Z',
      20,
      everyDay('02:30', '03:30'),
      '2026-03-29T01:20:00Z',
    ],
    ['and the second half', '2026-03-28T20:00:00Z', 40, everyDay('01:30', '02:30'), '2026-03-29T23:40:00Z'],
    ['a span that happens twice', '2026-10-24T20:00:00Z', 120, everyDay('02:00', '03:00'), '2026-10-25T02:00:00Z'],
    ['over the break of a split day', '2026-11-16T10:30:00Z', 60, split, '2026-11-16T12:30:00Z'],
    ['on a working Saturday', '2026-11-13T14:30:00Z', 60, saturdays, '2026-11-14T08:30:00Z'],
    [
      'over a day off of the shop',
      '2026-11-13T14:30:00Z',
      60,
      { ...usual, closed: ['2026-11-16'] as const },
      '2026-11-17T07:30:00Z',
    ],
    ['more than a week', '2026-11-16T07:00:00Z', 6 * 480, usual, '2026-11-23T15:00:00Z'],
    [
      'a shop that never opens counts every hour',
      '2026-11-16T07:00:00Z',
      60,
      { ...usual, week: [] },
      '2026-11-16T08:00:00Z',
    ],
  ] as const)('%s', (_, start, minutes, hours, end) => {
    expect(addWorkingTime(new Date(start), minutes, hours).toISOString()).toBe(new Date(end).toISOString());
  });

  it('knows a day on which nobody works', () => {
    const days = ['2026-11-11', '2026-11-14', '2026-11-13'] as const;
    expect(days.map((day) => isWorkingDay(usual, day))).toEqual([false, false, true]);
  });
});

describe('a promise', () => {
  const friday = new Date('2026-11-13T14:30:00Z');
  const target = { minutes: 240, counted: 'working' } as const;

  it('warns when three quarters of its working time are gone', () => {
    expect(promisePlan('NEXT-ANSWER', friday, target, usual).promise).toEqual({
      ...target,
      startedAt: friday,
      warnAt: new Date('2026-11-16T09:30:00Z'),
    });
  });

  it('by the plain clock goes on over a weekend when the shop works then', () => {
    const plain = { minutes: 24 * 60, counted: 'plain' } as const;
    expect(promisedBy(friday, plain, saturdays).toISOString()).toBe('2026-11-14T14:30:00.000Z');
    expect(promisedBy(friday, plain, usual).toISOString()).toBe('2026-11-16T14:30:00.000Z');
  });

  it('is what the road says, else what the shop says; nothing where the road says so', () => {
    const terms = { ...usualAnswers, byProcedure: { complaint: { first: target }, inquiry: { next: null } } };
    expect(targetOf(terms, 'complaint', 'first')).toEqual(target);
    expect(targetOf(terms, 'complaint', 'next')).toEqual(usualAnswers.next);
    expect(targetOf(terms, 'inquiry', 'next')).toBeNull();
  });

  it('is the part a channel has of its own, else the shop’s, else the usual', () => {
    const hours = { ...usualHours, holidays: 'DE' };
    expect(wholeTerms({ hours })).toEqual({ hours, answers: usualAnswers, remedies: usualRemedies });
    expect(wholeTerms({ hours }, { hours: usualHours })).toEqual({
      hours: usualHours,
      answers: usualAnswers,
      remedies: usualRemedies,
    });
    expect(wholeTerms({ remedies: { days: 7 } }, { remedies: { days: null } }).remedies).toEqual({ days: null });
  });
});

describe('clocks of the law', () => {
  it.each(procedures)('never pause, whatever the hours of the shop: %s', (procedure) => {
    const clocks = (hours: WorkingHours) =>
      clocksFor({
        procedure,
        issue: procedure === 'withdrawal' ? 'changed_mind' : 'damaged_in_transit',
        demand: 'refund',
        capacity: 'consumer',
        country: 'PL',
        zone,
        calendar: polishCalendar,
        receivedAt: new Date('2026-11-10T09:00:00Z'),
        declaredAt: new Date('2026-11-09T22:30:00Z'),
        contractDate: '2026-10-28',
        deliveredAt: [new Date('2026-11-02T12:00:00Z')],
        reductionDeclaredOn: '2026-11-10',
        policy: { withdrawalDays: 14, soleTraderDeemedAcceptance: false, answers: usualAnswers, collects: false },
        hours,
      }).filter((plan) => plan.class !== 'promise');
    const once = { ...usual, week: [span('10:00', '10:15'), [], [], [], [], [], []], closed: ['2026-11-16'] as const };
    expect(clocks(once)).toEqual(clocks(around));
    for (const plan of clocks(once)) expect(plan.promise).toBeUndefined();
  });
});

describe('hours as they may be set', () => {
  const problems = (week: unknown) =>
    hoursTerms
      .safeParse({ week, holidays: null, closed: [] })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const free = [[], [], [], [], [], []];
  it.each([
    [[span('08:00', '16:00'), ...free], undefined],
    [[span('16:00', '08:00'), ...free], [['week.0', 'hours-overlap']]],
    [[[...span('08:00', '12:00'), ...span('11:00', '16:00')], ...free], [['week.0', 'hours-overlap']]],
    [[[], ...free], [['week', 'never-open']]],
    [[span('08:00', '16:60'), ...free], [['week.0.0.to', 'not-a-time']]],
  ])('%j', (week, expected) => expect(problems(week)).toEqual(expected));
});
