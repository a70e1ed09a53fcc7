import { expect, test } from 'vitest';

import { nextClock, type TickingClock } from './next-clock.ts';

const now = new Date('2026-11-16T10:00:00Z');
const clock = (
  rule: string,
  kind: TickingClock['class'],
  expiresAt: string | null,
  withheld = false,
): TickingClock => ({
  rule,
  class: kind,
  expiresAt: expiresAt === null ? null : new Date(expiresAt),
  withheld,
});
const answer = (at: string) => clock('CMP-REPLY', 'owed', at);
const promise = (at: string) => clock('NEXT-ANSWER', 'promise', at);

test.each([
  [
    'far off, the promise comes first',
    [answer('2026-11-26T23:00:00Z'), promise('2026-11-17T10:00:00Z')],
    'NEXT-ANSWER',
  ],
  ['near, the law does', [answer('2026-11-18T23:00:00Z'), promise('2026-11-17T10:00:00Z')], 'CMP-REPLY'],
  ['near, though the promise is over', [answer('2026-11-18T23:00:00Z'), promise('2026-11-12T10:00:00Z')], 'CMP-REPLY'],
  ['overdue, the law does', [answer('2026-11-10T23:00:00Z'), promise('2026-11-09T10:00:00Z')], 'CMP-REPLY'],
  ['far off, a missed promise shows', [answer('2026-11-26T23:00:00Z'), promise('2026-11-12T10:00:00Z')], 'NEXT-ANSWER'],
  ['of one moment, the law does', [promise('2026-11-26T23:00:00Z'), answer('2026-11-26T23:00:00Z')], 'CMP-REPLY'],
  [
    'two acts of one moment, always the same',
    [clock('WD-REFUND', 'owed', '2026-11-18T23:00:00Z'), answer('2026-11-18T23:00:00Z')],
    'CMP-REPLY',
  ],
  ['exactly three days is near', [answer('2026-11-19T10:00:00Z'), promise('2026-11-16T11:00:00Z')], 'CMP-REPLY'],
  ['money that may wait hurries nobody', [clock('WD-REFUND', 'owed', '2026-11-17T23:00:00Z', true)], undefined],
  ['a right of the buyer is no clock of ours', [clock('WD-PERIOD', 'window', '2026-11-17T23:00:00Z')], undefined],
  ['what has not started', [clock('GUAR-PERFORM', 'owed', null)], undefined],
])('%s', (_, clocks, expected) => expect(nextClock(clocks, now)?.rule).toBe(expected));
