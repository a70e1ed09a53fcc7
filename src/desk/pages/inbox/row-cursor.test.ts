import { expect, test } from 'vitest';

import { makeRowCursor, stepped } from './row-cursor.ts';

/** A list that draws a row only with the picture after the next. */
function slowList(drawn: Set<string>) {
  let focused: string | null = null;
  const queue: (() => void)[] = [];
  const cursor = makeRowCursor({
    focusedId: () => focused,
    focus: (id) => {
      if (!drawn.has(id)) return false;
      focused = id;
      return true;
    },
    later: (act) => void queue.push(act),
  });
  const picture = () => queue.splice(0).forEach((act) => act());
  return { cursor, picture, focused: () => focused };
}

test('it has moved at once, where the row is drawn already', () => {
  const { cursor, focused } = slowList(new Set(['a', 'b']));
  cursor.moveTo('b');
  expect([cursor.at(), focused()]).toEqual(['b', 'b']);
});

test('it has moved at once, though the row is drawn later', () => {
  const drawn = new Set(['a']);
  const { cursor, picture, focused } = slowList(drawn);
  cursor.moveTo('a');
  cursor.moveTo('z');
  expect([cursor.at(), focused()]).toEqual(['z', 'a']);
  drawn.add('z');
  picture();
  expect([cursor.at(), focused()]).toEqual(['z', 'z']);
});

test('the last move counts, and a row that never comes does not hold it', () => {
  const { cursor, picture, focused } = slowList(new Set(['a', 'b']));
  cursor.moveTo('z');
  cursor.moveTo('b');
  picture();
  expect([cursor.at(), focused()]).toEqual(['b', 'b']);
  cursor.moveTo('never');
  for (let pictures = 0; pictures < 12; pictures += 1) picture();
  expect(cursor.at()).toBe('b');
});

test.each([
  [null, 1, 0],
  ['gone', 1, 0],
  ['a', 1, 1],
  ['a', -1, 0],
  ['c', 1, 2],
  ['b', 5, 2],
])('from %s by %i it comes to row %i', (from, by, to) => {
  expect(stepped(['a', 'b', 'c'], from, by)).toBe(to);
});
