/** What people type finds what they mean: the fixture is test/search. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { wantedQueries } from '../../test/search/queries.ts';
import { aSearchShop } from '../../test/search/search-shop.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listCasesInput } from './case-list.ts';
import { listCases } from './list-cases.ts';

const CROWD = 400;
let t: TestWorld;
let shop: Awaited<ReturnType<typeof aSearchShop>>;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-02T08:00:00Z' });
  shop = await aSearchShop(t, CROWD);
}, 120_000);
afterAll(() => t.close());

const find = (search: string) => listCases(t.world, shop.actor, listCasesInput.parse({ search, limit: 50 }));

test('of many queries at least 95 in a hundred find the case among the first five', async () => {
  const missed: string[] = [];
  const low: string[] = [];
  for (const [query, wanted] of wantedQueries) {
    const { rows } = await find(query);
    const place = rows.findIndex(({ id }) => id === shop.caseIds.get(wanted));
    if (place < 0) missed.push(`${query} → ${wanted}`);
    else if (place >= 5) low.push(`${query} → ${wanted}: ${place + 1}`);
  }
  const recall = 1 - missed.length / wantedQueries.length;
  const first = 1 - (missed.length + low.length) / wantedQueries.length;
  expect(wantedQueries.length).toBeGreaterThanOrEqual(60);
  expect({ missed, low, enough: recall >= 0.95 && first >= 0.95 }).toMatchObject({ enough: true });
});
