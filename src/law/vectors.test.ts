import { describe, expect, it } from 'vitest';

import { checkVectors } from './vectors.ts';
import { lawPackVectors } from './vectors/law-pack.test-data.ts';

const composite = (rule: string, input: object, expected: object, more: object = {}) => ({
  id: 'X',
  kind: 'composite',
  rule,
  calendar: 'PL',
  tz: 'Europe/Warsaw',
  input,
  expected,
  ...more,
});
const plain = (rule: string, event: string, expected: object, more: object = {}) => ({
  id: 'X',
  kind: 'deadline',
  rule,
  event,
  expected,
  ...more,
});
const check = (vector: unknown) => checkVectors({ vectors: [vector] }).lines[0];

describe('the examples of the law pack', () => {
  it.each(lawPackVectors.map((vector) => [vector.id, vector] as const))('%s', (id, vector) => {
    expect(check(vector)).toBe(`${id} ok`);
  });

  it('are forty-two', () => expect(lawPackVectors).toHaveLength(42));
});

describe('what does not agree', () => {
  it('names only the keys that differ', () => {
    expect(
      check(
        plain('WD-PERIOD', '2026-11-07', {
          start_date: '2026-11-07',
          deadline: '2026-11-21',
          safe_target: '2026-11-21',
        }),
      ),
    ).toBe('X expected deadline=2026-11-21 safe_target=2026-11-21 got deadline=2026-11-23 safe_target=2026-11-20');
  });

  it.each([
    [
      'another period',
      plain('CMP-REPLY', '2026-11-10', {}, { period: { n: 30, unit: 'day' } }),
      'X expected period=30 day got period=14 day',
    ],
    [
      'another shift',
      plain('CMP-REPLY', '2026-11-10', {}, { shift: 'none' }),
      'X expected shift=none got shift=next_working_day',
    ],
    [
      'a key the engine does not know',
      plain('CMP-REPLY', '2026-11-10', { moon: 'full' }),
      'X expected moon=full got moon=nothing',
    ],
    ['an unknown rule', plain('ZZ-TOP', '2026-11-10', {}), 'X cannot be answered: no rule ZZ-TOP'],
    ['an unknown composition', composite('ZZ-TOP', {}, {}), 'X cannot be answered: no rule ZZ-TOP'],
    [
      'an unknown calendar',
      plain('CMP-REPLY', '2026-11-10', {}, { calendar: 'XX' }),
      'X cannot be answered: no calendar XX',
    ],
    [
      'an unknown zone',
      plain('CMP-REPLY', '2026-11-10T10:00:00Z', {}, { tz: 'Europe/Nowhere' }),
      /^X cannot be answered: .*Europe\/Nowhere/i,
    ],
    ['no event', plain('CMP-REPLY', undefined as never, {}), 'X cannot be answered: no event'],
    [
      'a day that does not exist',
      plain('CMP-REPLY', '2026-02-30', {}),
      'X cannot be answered: not a day or an instant: "2026-02-30"',
    ],
    [
      'a time without a zone',
      plain('CMP-REPLY', '2026-02-20T10:00:00', {}),
      /^X cannot be answered: not a day or an instant/,
    ],
    [
      'a composition without its facts',
      composite('WD-WITHHOLD', {}, {}),
      'X cannot be answered: no day the statement was received',
    ],
    ['something else altogether', 7, /^#1 cannot be read/],
  ])('%s', (_, vector, line) => expect(check(vector)).toMatch(line));

  it('counts, and holds the holidays against ours', () => {
    const report = checkVectors({
      vectors: [
        plain('CMP-REPLY', '2026-11-10', { deadline: '2026-11-24' }),
        plain('CMP-REPLY', '2026-11-10', { deadline: '2026-11-25' }),
      ],
      holidays_pl: { '2026': [{ date: '2026-12-31', name: 'Sylwester' }] },
    });
    expect(report).toMatchObject({ passed: 1, failed: 2 });
    expect(report.lines[2]).toMatch(/^holidays 2026 differ: 2026-12-31 Sylwester, 2026-01-01 Nowy Rok/);
  });
});
