import { expect, test } from 'vitest';

import { idsFrom, isId, newId } from './id.ts';

const at = new Date('2026-10-05T10:00:00Z');

test('ids made in one millisecond are sorted as they were made, whatever other moments are written between', () => {
  const made = Array.from({ length: 5000 }, () => {
    newId(new Date('2019-03-01T00:00:00Z'));
    newId();
    return newId(at);
  });
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(made.every(isId)).toBe(true);
  expect(made.every((id) => id[14] === '7' && '89ab'.includes(id[19]!))).toBe(true);
});

test('an id is sorted by its time first', () => {
  const later = newId(new Date(at.getTime() + 1));
  const now = newId(at);
  expect(now < later).toBe(true);
  expect(idsFrom(at) <= now && now < idsFrom(new Date(at.getTime() + 1))).toBe(true);
});
