import { expect, test } from 'vitest';

import { following, type Course } from './course.ts';

const nowhere: Course = { openId: null, ids: [], behind: [] };
const atB = following(nowhere, 'b', ['a', 'b', 'c', 'd']);

test.each([
  ['the next below, and above when there is none below', atB, ['c', 'd', 'a']],
  ['the last row is followed by the one above it', following(nowhere, 'd', ['a', 'b', 'c', 'd']), ['c', 'b', 'a']],
  ['a case that left is followed by what followed it', following(atB, 'b', ['a', 'c', 'd']), ['c', 'd', 'a']],
  ['a case that was never on the list, by its first', following(atB, 'z', ['a', 'c']), ['a', 'c']],
  ['with no case open it starts at the top', following(atB, null, ['a', 'c']), ['a', 'c']],
])('%s', (_, course, behind) => {
  expect(course.behind).toEqual(behind);
});
