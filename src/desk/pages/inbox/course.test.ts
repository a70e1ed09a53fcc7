import { expect, test } from 'vitest';

import { following, type Course } from './course.ts';

const nowhere: Course = { openId: null, ids: [], behind: [] };
const atB = following(nowhere, 'b', ['a', 'b', 'c', 'd']);

test.each([
  ['the next below, and above when there is none below', atB, ['c', 'd', 'a']],
  ['the last row is followed by the one above it', following(nowhere, 'd', ['a', 'b', 'c', 'd']), ['c', 'b', 'a']],
  ['a case that left is followed by what followed it', following(atB, 'b', ['a', 'c', 'd']), ['c', 'd', 'a']],
  ['an act that lifts it to the top changes nothing', following(atB, 'b', ['b', 'a', 'c', 'd']), ['c', 'd', 'a']],
  ['a list that was read after the case', following(following(nowhere, 'b', []), 'b', ['a', 'b', 'c']), ['c', 'a']],
  ['a further page comes last', following(atB, 'b', ['a', 'b', 'c', 'd', 'e']), ['c', 'd', 'a', 'e']],
  ['a case that was never on the list, by its first', following(atB, 'z', ['a', 'c']), ['a', 'c']],
  ['with no case open it starts at the top', following(atB, null, ['a', 'c']), ['a', 'c']],
])('%s', (_, course, behind) => {
  expect(course.behind).toEqual(behind);
});
