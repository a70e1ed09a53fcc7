import { expect, test } from 'vitest';

import { caseFilters } from '../../../cases/case-list.ts';
import { isSameView, searchOf } from './view-search.ts';

const id = '0190a000-0000-7000-8000-000000000001';
const filters = caseFilters.parse({ view: 'returns', assigneeId: ['me'], locale: ['en', 'pl'] });

test('a saved view stands in the address with its filters and where they came from', () => {
  expect(searchOf({ id, filters })).toEqual({ view: 'returns', assigneeId: ['me'], locale: ['pl', 'en'], saved: id });
});

test.each([
  ['as it was saved', searchOf({ id, filters }), true],
  ['in another order of the same', { ...searchOf({ id, filters }), locale: ['en' as const, 'pl' as const] }, true],
  ['with a filter less', { ...searchOf({ id, filters }), locale: undefined }, false],
  ['with another order of rows', { ...searchOf({ id, filters }), sort: 'next-clock' as const }, false],
])('%s', (_, search, same) => {
  expect(isSameView(filters, search)).toBe(same);
});
