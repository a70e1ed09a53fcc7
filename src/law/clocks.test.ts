import { describe, expect, it } from 'vitest';

import { calendarOf } from './calendars.ts';
import { neverShortened } from './clock-plan.ts';
import { clocksFor, type ClockFacts } from './clocks.ts';
import { promisedBy } from './answer-promise.ts';
import { usualAnswers, usualHours } from './promise-terms.ts';
import { polishCalendar } from './holidays.ts';
import { capacities, issues, procedures } from './vocabulary.ts';

const at = (text: string) => new Date(text);
const facts: ClockFacts = {
  procedure: 'complaint',
  issue: 'defective',
  demand: 'repair',
  capacity: 'consumer',
  country: 'PL',
  zone: 'Europe/Warsaw',
  calendar: polishCalendar,
  receivedAt: at('2026-11-10T09:00:00Z'),
  declaredAt: at('2026-11-09T22:30:00Z'),
  contractDate: '2026-10-28',
  deliveredAt: [at('2026-11-02T12:00:00Z')],
  policy: { withdrawalDays: 14, soleTraderDeemedAcceptance: false, answers: usualAnswers, collects: false },
  hours: { ...usualHours, zone: 'Europe/Warsaw', calendar: polishCalendar },
};
const policy = (more: Partial<ClockFacts['policy']>) => ({ policy: { ...facts.policy, ...more } });
const clocks = (more: Partial<ClockFacts>) => clocksFor({ ...facts, ...more });
const rulesOf = (more: Partial<ClockFacts>) => clocks(more).map(({ rule }) => rule);
const clock = (rule: string, more: Partial<ClockFacts>) => clocks(more).find((plan) => plan.rule === rule);

describe('which clocks a case gets', () => {
  it.each<[string, Partial<ClockFacts>, string[]]>([
    [
      'withdrawal',
      { procedure: 'withdrawal', issue: 'changed_mind' },
      ['WD-PERIOD', 'WD-REFUND', 'WD-SENDBACK', 'FIRST-ANSWER'],
    ],
    [
      'withdrawal, the shop collects',
      { procedure: 'withdrawal', issue: 'changed_mind', ...policy({ collects: true }) },
      ['WD-PERIOD', 'WD-REFUND', 'FIRST-ANSWER'],
    ],
    [
      'withdrawal from a service',
      { procedure: 'withdrawal', issue: 'changed_mind', start: 'conclusion' },
      ['WD-PERIOD', 'WD-REFUND', 'FIRST-ANSWER'],
    ],
    [
      'withdrawal by a business',
      { procedure: 'withdrawal', issue: 'changed_mind', capacity: 'business' },
      ['FIRST-ANSWER'],
    ],
    [
      'withdrawal that names a defect',
      { procedure: 'withdrawal' },
      ['WD-PERIOD', 'WD-REFUND', 'WD-SENDBACK', 'CMP-REPLY', 'NC-LIABILITY-2Y', 'FIRST-ANSWER'],
    ],
    [
      'after a visit',
      { procedure: 'withdrawal', issue: 'changed_mind', visitOrExcursion: true },
      ['WD-PERIOD-30', 'WD-REFUND', 'WD-SENDBACK', 'FIRST-ANSWER'],
    ],
    ['voluntary return', { procedure: 'voluntary_return', issue: 'changed_mind' }, ['WD-PERIOD', 'FIRST-ANSWER']],
    ['complaint', {}, ['CMP-REPLY', 'NC-LIABILITY-2Y', 'FIRST-ANSWER']],
    ['complaint without a named issue', { issue: 'other' }, ['CMP-REPLY', 'FIRST-ANSWER']],
    [
      'damaged on the way',
      { issue: 'damaged_in_transit' },
      ['CMP-REPLY', 'NC-LIABILITY-2Y', 'CARRIER-HIDDEN-7', 'FIRST-ANSWER'],
    ],
    [
      'something missing',
      { issue: 'missing_items' },
      ['CMP-REPLY', 'NC-LIABILITY-2Y', 'CARRIER-HIDDEN-7', 'FIRST-ANSWER'],
    ],
    ['complaint of a business', { capacity: 'business' }, ['CMP-REPLY', 'B2B-TERM', 'FIRST-ANSWER']],
    [
      'money after a price reduction',
      { reductionDeclaredOn: '2026-11-12' },
      ['CMP-REPLY', 'NC-LIABILITY-2Y', 'NC-REFUND-REDUCTION', 'FIRST-ANSWER'],
    ],
    [
      'money after rescission',
      { rescindedGoodsOrProofOn: '2026-11-20' },
      ['CMP-REPLY', 'NC-LIABILITY-2Y', 'NC-REFUND-WITHDRAWAL', 'FIRST-ANSWER'],
    ],
    ['guarantee', { procedure: 'guarantee' }, ['CMP-REPLY', 'NC-LIABILITY-2Y', 'GUAR-PERFORM', 'FIRST-ANSWER']],
    [
      'not received',
      { procedure: 'not_received', issue: 'not_received' },
      ['CMP-REPLY', 'DELIVERY-30', 'FIRST-ANSWER'],
    ],
    [
      'not received by a business',
      { procedure: 'not_received', issue: 'not_received', capacity: 'business' },
      ['CMP-REPLY', 'FIRST-ANSWER'],
    ],
    ['late', { issue: 'late' }, ['CMP-REPLY', 'DELIVERY-30', 'FIRST-ANSWER']],
    ['dispute', { procedure: 'dispute', issue: 'not_as_described' }, ['CMP-REPLY', 'NC-LIABILITY-2Y', 'FIRST-ANSWER']],
    ['a question', { procedure: 'inquiry', issue: 'other' }, ['FIRST-ANSWER']],
    [
      'a question that is a complaint',
      { procedure: 'inquiry', issue: 'wrong_item' },
      ['CMP-REPLY', 'NC-LIABILITY-2Y', 'FIRST-ANSWER'],
    ],
    ['never collected', { procedure: 'not_collected', issue: 'other' }, []],
  ])('%s', (_, more, expected) => expect(rulesOf(more)).toEqual(expected));

  it('starts the answer clock for a complaint on every road', () => {
    for (const procedure of procedures.filter((road) => road !== 'not_collected')) {
      for (const issue of issues.filter((what) => what !== 'changed_mind' && what !== 'other')) {
        for (const capacity of capacities) expect(rulesOf({ procedure, issue, capacity })).toContain('CMP-REPLY');
      }
    }
  });
});

describe('the answer to a complaint', () => {
  it.each([
    ['consumer', false, 'owed', 'complaint-deemed-accepted'],
    ['sole_trader_as_consumer', false, 'owed', 'answer-overdue'],
    ['sole_trader_as_consumer', true, 'owed', 'complaint-deemed-accepted'],
    ['unknown', false, 'owed', 'deemed-accepted-once-capacity-confirmed'],
    ['business', true, 'promise', 'promise-missed'],
  ] as const)('%s, opted in %s: %s, %s', (capacity, optedIn, owed, consequence) => {
    expect(clock('CMP-REPLY', { capacity, ...policy({ soleTraderDeemedAcceptance: optedIn }) })).toMatchObject({
      class: owed,
      consequence,
      startDay: '2026-11-10',
      deadline: '2026-11-24',
      expiresAt: at('2026-11-24T23:00:00Z'),
      verified: true,
    });
  });

  it.each([
    ['CZ', 'CMP-REPLY-CZ', 'owed', '2026-12-10'],
    ['LT', 'CMP-REPLY-LT', 'owed', '2026-11-24'],
    ['DE', 'CMP-REPLY', 'promise', '2026-11-24'],
    ['XX', 'CMP-REPLY', 'promise', '2026-11-24'],
  ])('in %s: %s, %s, %s, unverified', (country, rule, owed, deadline) => {
    const calendar = calendarOf(country) ?? polishCalendar;
    expect(clock(rule, { country, calendar })).toMatchObject({ class: owed, deadline, verified: false });
  });
});

describe('the other clocks', () => {
  it('run the refund from receipt and the way back from sending', () => {
    const withdrawal = { procedure: 'withdrawal', issue: 'changed_mind' } as const;
    expect(clock('WD-REFUND', withdrawal)).toMatchObject({
      startDay: '2026-11-10',
      deadline: '2026-11-24',
      class: 'owed',
    });
    // 22:30 UTC is 23:30 of the same day in Warsaw.
    expect(clock('WD-SENDBACK', withdrawal)).toMatchObject({
      startDay: '2026-11-09',
      deadline: '2026-11-23',
      class: 'window',
    });
  });

  it('show the law beside the longer offer, never a shorter one', () => {
    const withdrawal = { procedure: 'withdrawal', issue: 'changed_mind' } as const;
    expect(clock('WD-PERIOD', { ...withdrawal, ...policy({ withdrawalDays: 30 }) })).toMatchObject({
      deadline: '2026-12-02',
      statutoryDeadline: '2026-11-16',
    });
    expect(clock('WD-PERIOD', { ...withdrawal, ...policy({ withdrawalDays: 3 }) })).toMatchObject({
      deadline: '2026-11-16',
    });
    expect(clock('WD-PERIOD', { ...withdrawal, informedOn: null })).toMatchObject({
      deadline: '2027-11-16',
      startDay: '2026-11-02',
    });
    expect(clock('WD-PERIOD', { ...withdrawal, deliveredAt: [at('2026-11-02T12:00:00Z'), null] })).toMatchObject({
      deadline: null,
      expiresAt: null,
    });
  });

  it('run the guarantee once the guarantor has the item, for as long as the document says', () => {
    const guarantee = { procedure: 'guarantee' } as const;
    expect(clock('GUAR-PERFORM', guarantee)).toMatchObject({ startDay: null, deadline: null, class: 'owed' });
    expect(clock('GUAR-PERFORM', { ...guarantee, itemReceivedDay: '2026-11-03' })).toMatchObject({
      deadline: '2026-11-17',
    });
    expect(clock('GUAR-PERFORM', { ...guarantee, itemReceivedDay: '2026-11-03', guaranteeDays: 21 })).toMatchObject({
      deadline: '2026-11-24',
    });
  });

  it('lengthen liability after a repair only where the flag says so', () => {
    const contract = { contractDate: '2026-10-28', repairs: 2 } as const;
    expect(clock('NC-LIABILITY-2Y', contract)).toMatchObject({ deadline: '2028-11-02' });
    expect(clock('NC-LIABILITY-2Y', { ...contract, rightToRepair: true })).toMatchObject({
      startDay: '2026-11-02',
      deadline: '2029-11-02',
    });
    expect(clock('NC-LIABILITY-ES', { country: 'ES' })).toMatchObject({ deadline: '2029-11-02', verified: false });
  });

  it('count delivery from the contract, or take the day agreed', () => {
    const missing = { procedure: 'not_received', issue: 'not_received' } as const;
    expect(clock('DELIVERY-30', missing)).toMatchObject({ startDay: '2026-10-28', deadline: '2026-11-27' });
    expect(clock('DELIVERY-30', { ...missing, agreedDeliveryDay: '2026-11-07' })).toMatchObject({
      startDay: '2026-10-28',
      deadline: '2026-11-09',
    });
    expect(clock('DELIVERY-30', { ...missing, contractDate: null })).toMatchObject({ deadline: null });
  });

  it('remind of the carrier from the last parcel', () => {
    const broken = {
      issue: 'damaged_in_transit',
      deliveredAt: [at('2026-11-02T12:00:00Z'), null, at('2026-11-04T12:00:00Z')],
    } as const;
    expect(clock('CARRIER-HIDDEN-7', broken)).toMatchObject({
      class: 'reminder',
      startDay: '2026-11-04',
      deadline: '2026-11-12',
    });
  });
});

describe('the first answer', () => {
  it.each([
    ['the next day', '2026-11-10T09:00:00Z', 24, '2026-11-12T09:00:00.000Z'], // 11 November is free
    ['an ordinary week', '2026-11-16T09:00:00Z', 24, '2026-11-17T09:00:00.000Z'],
    ['Friday to Monday', '2026-11-13T13:30:00Z', 24, '2026-11-16T13:30:00.000Z'],
    ['into summer time, same hour', '2026-03-27T13:30:00Z', 24, '2026-03-30T12:30:00.000Z'],
    ['four hours', '2026-11-16T09:00:00Z', 4, '2026-11-16T13:00:00.000Z'],
    ['over Christmas', '2026-12-23T10:00:00Z', 24, '2026-12-28T10:00:00.000Z'],
  ])('%s', (_, received, hours, expected) => {
    const target = { minutes: hours * 60, counted: 'plain' } as const;
    expect(promisedBy(at(received), target, facts.hours).toISOString()).toBe(expected);
  });

  it('is a promise kept by the hour', () => {
    expect(clock('FIRST-ANSWER', { receivedAt: at('2026-11-13T13:30:00Z') })).toMatchObject({
      class: 'promise',
      startDay: '2026-11-13',
      deadline: '2026-11-16',
      expiresAt: at('2026-11-16T13:30:00Z'),
      consequence: 'promise-missed',
    });
  });
});

describe('a day told to a buyer', () => {
  it.each([
    ['2026-11-16', '2026-11-14', '2026-11-16'],
    ['2026-11-16', '2026-11-18', '2026-11-18'],
    [null, '2026-11-18', null],
    ['2026-11-16', null, null],
  ] as const)('%s, then %s: %s', (told, anew, kept) => expect(neverShortened(told, anew)).toBe(kept));
});
