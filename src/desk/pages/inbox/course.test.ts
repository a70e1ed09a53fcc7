import { expect, test } from 'vitest';

import { downward, following, nowhere, onward } from './course.ts';

const all = ['a', 'b', 'c', 'd'];
const atB = following(nowhere, 'b', all);
const atD = following(nowhere, 'd', all);

test.each([
  ['the next below', atB, 'c', 'c'],
  ['the last row is followed by the one above it', atD, 'c', undefined],
  ['a case that left is followed by what followed it', following(atB, 'b', ['a', 'c', 'd']), 'c', 'c'],
  ['what has left as well is passed over', following(atB, 'b', ['a', 'd']), 'd', 'd'],
  ['an act that lifts it to the top changes nothing', following(atB, 'b', ['b', 'a', 'c', 'd']), 'c', 'c'],
  ['a list that was read after the case', following(following(nowhere, 'b', []), 'b', all), 'c', 'c'],
  ['a further page comes below', following(atD, 'd', [...all, 'e']), 'e', 'e'],
  ['a case that was never on the list is followed by its first', following(atB, 'z', ['a', 'c']), 'a', 'a'],
  ['with no case open it starts at the top', following(atB, null, ['a', 'c']), 'a', 'a'],
  ['at the end of everything there is nothing', following(nowhere, 'a', ['a']), undefined, undefined],
])('%s', (_, course, next, below) => {
  expect([onward(course), downward(course)]).toEqual([next, below]);
});
