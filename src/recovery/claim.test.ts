import { describe, expect, test } from 'vitest';

import type { Day } from '../kit/day.ts';
import { polishCalendar } from '../law/holidays.ts';
import { answerBy, claimStates, liveStates, mayBecome, reminderDays, reminderDue, type Remindable } from './claim.ts';
import { claimCalledFor, type ClaimFacts } from './propose-claims.ts';

const hidden: Remindable = {
  state: 'to_claim',
  deadline: '2026-11-23',
  answerBy: null,
  remindedOn: null,
  receivedOn: '2026-11-16', // a Monday
};

describe('reminders (CARRIER-HIDDEN-7)', () => {
  test.each<[string, Partial<Remindable>, Day[]]>([
    ['hidden damage: days 3, 5 and 7; none on a free day', {}, ['2026-11-19', '2026-11-20', '2026-11-23']],
    ['the seventh day is a Sunday', { receivedOn: '2026-11-15' }, ['2026-11-18', '2026-11-20', '2026-11-20']],
    ['another deadline: a week, two days, the day', { receivedOn: null }, ['2026-11-16', '2026-11-20', '2026-11-23']],
    ['no deadline', { deadline: null, receivedOn: null }, []],
    ['claimed: when the answer is late', { state: 'claimed', answerBy: '2026-12-18' }, ['2026-12-18']],
    ['claimed, no answer awaited', { state: 'claimed' }, []],
    ['paid', { state: 'paid' }, []],
  ])('%s', (_, over, days) => {
    expect(reminderDays({ ...hidden, ...over }, polishCalendar)).toEqual(days);
  });

  test.each<[string, Day, Partial<Remindable>, { last: boolean } | null]>([
    ['too early', '2026-11-18', {}, null],
    ['the third day', '2026-11-19', {}, { last: false }],
    ['told on it already', '2026-11-19', { remindedOn: '2026-11-19' }, null],
    ['the day after, nothing anew', '2026-11-20', { remindedOn: '2026-11-20' }, null],
    ['nothing ran for days: only the latest', '2026-11-22', {}, { last: false }],
    ['the last', '2026-11-23', { remindedOn: '2026-11-20' }, { last: true }],
    ['told on the last', '2026-11-25', { remindedOn: '2026-11-23' }, null],
  ])('due: %s', (_, today, over, due) => {
    expect(reminderDue({ ...hidden, ...over }, polishCalendar, today)).toEqual(due);
  });
});

test('an ended claim may be opened again, and nothing skips from to claim to money', () => {
  for (const state of claimStates) expect(mayBecome(state, state)).toBe(true);
  expect(claimStates.filter((to) => mayBecome('to_claim', to))).toEqual(['to_claim', 'claimed', 'given_up']);
  for (const over of ['paid', 'refused', 'given_up'] as const)
    expect(liveStates.some((to) => mayBecome(over, to))).toBe(true);
});

test.each([
  ['carrier', '2026-12-23'],
  ['supplier', '2026-12-07'],
] as const)('a %s answers by', (kind, by) => {
  expect(answerBy(kind, '2026-11-23')).toBe(by);
});

describe('claims that open by themselves', () => {
  const facts: ClaimFacts = { type: 'case.submitted', issue: 'other', rootCause: undefined, onMarketplace: false };
  test.each<[Partial<ClaimFacts>, string | null]>([
    [{ issue: 'damaged_in_transit' }, 'carrier damaged'],
    [{ issue: 'missing_items' }, null], // it may be our own packing
    [{ issue: 'not_received' }, null], // it may yet be found
    [{ type: 'case.trace-lost', issue: 'not_received' }, 'carrier lost'],
    [{ type: 'case.decided', issue: 'defective', rootCause: 'product' }, 'supplier product'],
    [{ type: 'case.decided', issue: 'missing_items', rootCause: 'carrier' }, 'carrier contents_missing'],
    [{ type: 'case.decided', issue: 'late', rootCause: 'carrier' }, 'carrier carrier_fault'],
    [{ type: 'case.decided', issue: 'wrong_item', rootCause: 'picking' }, null],
    [{ type: 'case.money-sent', onMarketplace: true }, 'marketplace refunded'],
    [{ type: 'case.money-sent' }, null],
    [{ type: 'case.replied', issue: 'damaged_in_transit' }, null],
  ])('%j: %s', (over, called) => {
    const claim = claimCalledFor({ ...facts, ...over });
    expect(claim && `${claim.kind} ${claim.because}`).toBe(called);
  });
});
