import { expect, test } from 'vitest';

import { newId } from '../kit/id.ts';
import { eraOf, erasOf, spansOf } from './search-eras.ts';

test('the week of a case stands in its id', () => {
  expect(eraOf(newId(new Date(0)))).toBe(0);
  expect(eraOf(newId(new Date('2026-11-02T08:00:00Z')))).toBe(2965);
});

test.each([
  ['a common word: two weeks, then longer', { first: 1, last: 104 }, 25_000, 60, [2, 8, 32, 62]],
  ['a rarer one: as many weeks as a page may need', { first: 1, last: 104 }, 900, 60, [11, 44, 49]],
  ['a young shop: all at once', { first: 7, last: 8 }, 25_000, 60, [2]],
  ['one week', { first: 7, last: 7 }, 1, 60, [1]],
] as const)('%s', (_, life, guess, most, lengths) => {
  const spans = spansOf(life, guess, most);
  expect(spans.map(({ first, last }) => last - first + 1)).toEqual(lengths);
  // every week once, the newest first
  expect(spans.flatMap((span) => erasOf(span).toReversed())).toEqual(erasOf(life).toReversed());
});
