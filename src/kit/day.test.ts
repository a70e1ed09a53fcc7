/** Days are counted by plain arithmetic over kept starts of days; the calendar library says the same everywhere. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { dayIn } from './day.ts';

const zones = [
  'Europe/Warsaw',
  'America/Sao_Paulo', // its clock was changed at midnight: days that begin at one
  'America/Havana',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia', // had no 30 December 2011
];
const between = (from: string, to: string) => fc.integer({ min: Date.parse(from), max: Date.parse(to) });

test.each(zones)('the civil day of an instant in %s', (zone) => {
  const library = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  const instants = fc.oneof(between('2009-01-01', '2031-01-01'), between('2011-12-28', '2012-01-02'));
  fc.assert(
    fc.property(instants, (at) => {
      expect(dayIn(zone, new Date(at))).toBe(library(at));
    }),
    { numRuns: 300 },
  );
});
