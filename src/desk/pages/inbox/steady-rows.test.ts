import { expect, test } from 'vitest';

import type { CaseRow } from '../api/case-queries.ts';
import { nothingYet, steady } from './steady-rows.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id, unread: false }) as CaseRow);
const ids = ({ rows: shown }: { rows: readonly CaseRow[] }) => shown.map(({ id }) => id).join('');
const first = steady(nothingYet, rows('a', 'b', 'c'), 'open', true);

test('a list is shown as it comes', () => {
  expect(ids(first)).toBe('abc');
});

test('a row that moved to the top stays where it is, and is new there', () => {
  const moved = [{ ...rows('c')[0]!, unread: true }, ...rows('a', 'b')];
  const now = steady(first, moved, 'open', true);
  expect(ids(now)).toBe('abc');
  expect(now.rows[2]!.unread).toBe(true);
  expect(now.waiting).toBe(0);
});

test('a new row waits, and is counted', () => {
  const now = steady(first, rows('n', 'a', 'b', 'c'), 'open', true);
  expect([ids(now), now.waiting]).toEqual(['abc', 1]);
});

test('the next page follows below', () => {
  expect(ids(steady(first, rows('a', 'b', 'c', 'd', 'e'), 'open', true))).toBe('abcde');
});

test('a row that left keeps its place while it is watched', () => {
  expect(ids(steady(first, rows('a', 'c'), 'open', true))).toBe('abc');
});

test.each([
  ['nobody watches', 'open', false],
  ['it is another list', 'mine', true],
])('when %s, the list is shown as it is', (_, name, watched) => {
  expect(ids(steady(first, rows('n', 'c', 'a'), name, watched))).toBe('nca');
});
