import { describe, expect, test } from 'vitest';

import { morningOf, snoozePresets } from './snooze-presets.ts';

const kase = { clocks: [], stage: 'in_review' as const, custody: 'expected' as const };
const names = (now: string, over: object = {}) =>
  snoozePresets({ ...kase, ...over }, 'Europe/Warsaw', new Date(now)).map(({ name }) => name);

describe('what z offers', () => {
  test.each([
    ['on a Tuesday morning', '2026-10-06T07:00:00Z', ['later-today', 'tomorrow', 'monday', 'week', 'answer', 'parcel']],
    ['too late for the afternoon', '2026-10-06T12:30:00Z', ['tomorrow', 'monday', 'week', 'answer', 'parcel']],
    ['on a Sunday tomorrow is Monday', '2026-10-04T20:00:00Z', ['tomorrow', 'week', 'answer', 'parcel']],
    ['on a Monday a week is Monday', '2026-10-05T20:00:00Z', ['tomorrow', 'week', 'answer', 'parcel']],
  ])('%s', (_, now, expected) => expect(names(now)).toEqual(expected));

  test('no parcel where none is awaited', () => {
    expect(names('2026-10-06T12:30:00Z', { custody: 'not_required' })).not.toContain('parcel');
  });

  test('mornings are of the shop, over the change of the clocks, too', () => {
    const [tomorrow] = snoozePresets(kase, 'Europe/Warsaw', new Date('2026-10-24T20:00:00Z'));
    expect(tomorrow?.name).toBe('tomorrow');
    expect(tomorrow?.until?.toISOString()).toBe('2026-10-25T07:00:00.000Z');
  });

  test.each([
    ['Europe/Warsaw', '2027-03-28', '2027-03-28T06:00:00.000Z'],
    ['Europe/Warsaw', '2026-10-25', '2026-10-25T07:00:00.000Z'],
    ['Atlantic/Azores', '2027-03-28', '2027-03-28T08:00:00.000Z'],
    ['America/Santiago', '2027-04-03', '2027-04-03T11:00:00.000Z'], // its day ends an hour later
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T21:00:00.000Z'], // half an hour
  ] as const)('eight is eight in %s on %s', (zone, day, expected) =>
    expect(morningOf(zone, day).toISOString()).toBe(expected),
  );

  test('it wakes a day before what is owed; a promise and money that waits are not owed', () => {
    const clock = {
      class: 'owed',
      state: 'running',
      withheld: false,
      expiresAt: '2026-10-08T22:00:00.000Z',
    } as const;
    const clocks = [
      clock,
      { ...clock, class: 'promise', expiresAt: '2026-10-06T22:00:00.000Z' },
      { ...clock, withheld: true, expiresAt: '2026-10-06T22:00:00.000Z' },
      { ...clock, state: 'met', expiresAt: '2026-10-06T22:00:00.000Z' },
    ] as const;
    const week = snoozePresets({ ...kase, clocks }, 'Europe/Warsaw', new Date('2026-10-06T07:00:00Z')).find(
      ({ name }) => name === 'week',
    );
    expect(week).toMatchObject({ wakes: new Date('2026-10-07T22:00:00Z'), refusal: null });
  });
});
