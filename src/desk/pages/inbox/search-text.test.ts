import { expect, test } from 'vitest';

import { inboxSearch } from './inbox-search.ts';
import { parseSearch, writeSearch } from './search-text.ts';

test.each([
  ['', {}],
  ['?view=mine', { view: 'mine' }],
  ['?procedure=withdrawal,complaint', { procedure: ['withdrawal', 'complaint'] }],
  ['?assigneeId=me,nobody&locale=en&due=3d', { assigneeId: ['me', 'nobody'], locale: ['en'], due: '3d' }],
  ['?openedFrom=2026-11-02&openedTo=2026-11-09', { openedFrom: '2026-11-02', openedTo: '2026-11-09' }],
  ['?view=returns&sort=longest-waiting', { view: 'returns', sort: 'longest-waiting' }],
  ['?search=ZP-48210&sort=next-clock', { search: 'ZP-48210', sort: 'next-clock' }],
])('%s is read and written back', (text, search) => {
  expect(inboxSearch(parseSearch(text))).toEqual(search);
  expect(writeSearch(search)).toBe(text);
});

test('what an old or hurried hand wrote into the address is dropped, the rest is kept', () => {
  expect(
    inboxSearch(
      parseSearch(
        '?view=everything&stage=submitted,nowhere&channelId=x&sort=newest&due=soon&openedFrom=yesterday&flag=pink',
      ),
    ),
  ).toEqual({
    stage: ['submitted'],
  });
});

test("a view's own order is not said", () => {
  expect(inboxSearch(parseSearch('?view=overdue&sort=next-clock'))).toEqual({ view: 'overdue' });
  expect(inboxSearch(parseSearch('?view=overdue&sort=newest'))).toEqual({ view: 'overdue', sort: 'newest' });
});
