import { describe, expect, test } from 'vitest';

import { coverTimeline } from './cover-timeline.ts';
import { standInFor } from './stand-in.ts';

const people = ['anna', 'marta', 'tomasz', 'ewa'].map((id) => ({ id }));
/** 'anna>marta tomasz>': Anna is away with Marta as her substitute, Tomasz with nobody named. */
const out = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [staffId, substituteId] = each.split('>') as [string, string];
      return { staffId, substituteId: substituteId || null };
    });

describe('who stands in for Anna; the channel falls back to Ewa', () => {
  test.each([
    ['', 'anna', 'present', 'anna'],
    ['anna>marta', 'marta', 'substitute', 'anna marta'],
    ['anna>marta marta>tomasz', 'tomasz', 'substitute', 'anna marta tomasz'],
    ['anna>', 'ewa', 'nobody', 'anna ewa'],
    ['anna>marta marta>', 'ewa', 'nobody', 'anna marta ewa'],
    ['anna>marta marta>anna', 'ewa', 'cycle', 'anna marta ewa'],
    ['anna>marta marta>tomasz tomasz>marta', 'ewa', 'cycle', 'anna marta tomasz ewa'],
    ['anna>zofia', 'ewa', 'left', 'anna zofia ewa'],
    ['anna>marta marta>tomasz tomasz>ewa ewa>', null, 'all-away', 'anna marta tomasz ewa'],
    ['anna>ewa ewa>', null, 'all-away', 'anna ewa'],
  ])('with %j away', (away, staffId, end, path) => {
    expect(standInFor('anna', { people, away: out(away) }, ['ewa'])).toEqual({ staffId, end, path: path.split(' ') });
  });

  test('for somebody who left the shop without being away', () => {
    expect(standInFor('zofia', { people, away: [] }, ['ewa'])).toMatchObject({ staffId: 'ewa', end: 'left' });
  });
});

test('substitutes have holidays of their own', () => {
  const absence = { staffId: 'anna', substituteId: 'marta', firstDay: '2026-12-22', lastDay: '2027-01-02' } as const;
  const others = [
    { staffId: 'marta', substituteId: 'tomasz', firstDay: '2026-12-24', lastDay: '2026-12-27' },
    { staffId: 'tomasz', substituteId: 'anna', firstDay: '2026-12-26', lastDay: '2026-12-28' },
  ] as const;
  const said = coverTimeline(absence, others, people).map(
    ({ from, to, staffId, end }) => `${from.slice(5)} ${to.slice(5)} ${staffId} ${end}`,
  );
  expect(said).toEqual([
    '12-22 12-23 marta substitute',
    '12-24 12-25 tomasz substitute',
    '12-26 12-27 null cycle',
    '12-28 01-02 marta substitute',
  ]);
});
