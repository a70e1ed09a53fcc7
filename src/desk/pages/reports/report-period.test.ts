import { describe, expect, it } from 'vitest';

import { periodOf, readPeriod } from './report-period.ts';

describe('the period of a report', () => {
  it.each([
    ['nothing said', {}, { from: '2026-11-17', to: '2026-11-23' }],
    ['both days', { from: '2026-10-01', to: '2026-10-31' }, { from: '2026-10-01', to: '2026-10-31' }],
    ['turned round', { from: '2026-10-31', to: '2026-10-01' }, { from: '2026-10-01', to: '2026-10-31' }],
    ['no such day', { from: '2026-02-30', to: '2026-03-01' }, { from: '2026-11-17', to: '2026-11-23' }],
    ['half of it', { from: '2026-10-01' }, { from: '2026-11-17', to: '2026-11-23' }],
  ])('%s', (_, said, expected) => expect(readPeriod(said, '2026-11-23')).toEqual(expected));

  it('one day is today', () => expect(periodOf(1, '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-23' }));
});
