import { describe, expect, test } from 'vitest';

import type { Day } from '../kit/day.ts';
import { polishCalendar } from '../law/holidays.ts';
import { askAgainOn, lastDateStanding, type LastDateFacts, type LastDateStanding } from './trace.ts';

const place = { zone: 'Europe/Warsaw', calendar: polishCalendar };

test.each<[string, Day, Day]>([
  ['three days on', '2026-10-05', '2026-10-08'],
  ['over a weekend to Monday', '2026-10-08', '2026-10-12'],
  ['over Independence Day', '2026-11-08', '2026-11-12'],
])('a silent carrier is asked again: %s', (_, asked, again) => {
  expect(askAgainOn(asked, place)).toBe(again);
});

const missing: LastDateFacts = {
  procedure: 'not_received',
  capacity: 'consumer',
  deliveryBy: '2026-11-04',
  today: '2026-11-05',
  until: null,
  withdrawn: false,
  settled: false,
};

describe('the last date of the buyer (KC 543(1))', () => {
  test.each<[string, Partial<LastDateFacts>, LastDateStanding]>([
    ['on the thirtieth day delivery is still in time', { today: '2026-11-04' }, 'not-yet'],
    ['the day after it may be set', {}, 'may-set'],
    ['whoever is in doubt is protected', { capacity: 'unknown' }, 'may-set'],
    ['a sole trader as a consumer', { capacity: 'sole_trader_as_consumer' }, 'may-set'],
    ['between businesses the article does not apply', { capacity: 'business' }, 'none'],
    ['on another road', { procedure: 'complaint' }, 'none'],
    ['nobody knows when delivery was owed', { deliveryBy: null }, 'none'],
    ['set, and on its very last day', { until: '2026-11-12', today: '2026-11-12' }, 'set'],
    ['lapsed the day after', { until: '2026-11-12', today: '2026-11-13' }, 'may-withdraw'],
    ['the right does not go away', { until: '2026-11-12', today: '2027-03-01' }, 'may-withdraw'],
    ['used', { until: '2026-11-12', today: '2026-11-13', withdrawn: true }, 'withdrawn'],
    ['used, and settled meanwhile', { until: '2026-11-12', withdrawn: true, settled: true }, 'withdrawn'],
    ['decided before it was set', { settled: true }, 'none'],
    ['decided before it lapsed', { until: '2026-11-12', today: '2026-11-13', settled: true }, 'none'],
  ])('%s', (_, over, standing) => {
    expect(lastDateStanding({ ...missing, ...over })).toBe(standing);
  });
});
