import { expect, test } from 'vitest';

import { inboxSearch } from './inbox-search.ts';
import { parseSearch, writeSearch } from './search-text.ts';

test.each([
  ['', {}],
  ['?view=mine', { view: 'mine' }],
  ['?procedure=withdrawal,complaint', { procedure: ['withdrawal', 'complaint'] }],
  ['?search=ZP-48210&sort=next-clock', { search: 'ZP-48210', sort: 'next-clock' }],
])('%s is read and written back', (text, search) => {
  expect(inboxSearch(parseSearch(text))).toEqual(search);
  expect(writeSearch(search)).toBe(text);
});

test('what an old or hurried hand wrote into the address is dropped, the rest is kept', () => {
  expect(inboxSearch(parseSearch('?view=everything&stage=submitted,nowhere&channelId=x&sort=newest'))).toEqual({
    stage: ['submitted'],
  });
});
