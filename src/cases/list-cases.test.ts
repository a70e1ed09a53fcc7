import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { assignCase } from './assign-case.ts';
import { listCasesInput, sorts, views } from './case-list.ts';
import { countCases } from './count-cases.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { statementInput } from './statement-inputs.ts';
import { submitCase } from './submit-case.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let all: string[];
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  shop = await aShop(t.world);
  all = [];
  for (let n = 0; n < 23; n++) {
    if (n === 20) t.clock.advance({ hours: 30 }); // all others came in the same instant
    const kind = n % 3 === 0 ? 'withdrawal' : 'report';
    const contact = { name: n === 5 ? '100%_\\ pewny' : `Osoba ${n}`, email: `o${n}@example.com` };
    const said = {
      kind,
      channelId: shop.channel.id,
      locale: 'pl',
      contact,
      issue: n % 3 === 1 ? 'defective' : 'other',
    };
    all.push((await submitCase(t.world, buyer(shop.shopId), statementInput.parse(said))).caseId);
  }
  const kasia = await aStaff(t.world, shop.shopId);
  await moveCase(t.world, shop.actor, { caseId: all[2]!, move: 'close' });
  await moveCase(t.world, shop.actor, { caseId: all[4]!, move: 'wait' });
  await assignCase(t.world, shop.actor, { caseId: all[7]!, staffId: kasia.id });
  await assignCase(t.world, shop.actor, { caseId: all[8]!, staffId: null });
});
afterAll(() => t.close());

const list = (over: object) => listCases(t.world, shop.actor, listCasesInput.parse(over));

test.each([...sorts.map((sort) => ['open', sort] as const), ['all', 'newest'] as const])(
  'pages of %s by %s have no gaps and no repeats, though many came in one instant',
  async (view, sort) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ view, sort, limit: 4, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(view === 'all' ? 23 : 22);
    expect(new Set(seen)).toEqual(new Set(view === 'all' ? all : all.filter((id) => id !== all[2])));
  },
);

test.each(views)('the count of %s is the length of its list', async (view) => {
  const counts = await countCases(t.world, shop.actor);
  expect((await list({ view, limit: 200 })).rows).toHaveLength(counts[view]);
});
test('and they are not all the same', async () => {
  const counts = await countCases(t.world, shop.actor);
  expect(counts).toMatchObject({ open: 22, closed: 1, all: 23, mine: 20, unassigned: 1, 'waiting-for-customer': 1 });
  expect(counts.overdue).toBeGreaterThan(0);
  expect(counts.overdue).toBeLessThan(counts.open);
});

test.each(['%_\\ pewny', '%', '_', '\\', "'; drop table cases; --", '   ', '🦊'])(
  'a search for %s finds what it says and nothing by chance',
  async (search) => {
    const { rows } = await list({ search });
    expect(rows.length).toBeLessThanOrEqual(search.trim() === '' ? 50 : 1);
  },
);

test.each([
  'x',
  'MjAyNi05OS05OVQxMDowMDowMFogMDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw',
  Buffer.from(`infinity ${'-'.repeat(36)}`).toString('base64url'),
])('%s is no place in a list', async (after) => {
  await expect(list({ after })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'after', reason: 'not-a-cursor' }],
  });
});

test('filters narrow the view they stand in', async () => {
  expect(
    (await list({ procedure: 'withdrawal', limit: 200 })).rows.every(({ procedure }) => procedure === 'withdrawal'),
  ).toBe(true);
  expect((await list({ view: 'all', stage: ['closed'] })).rows.map(({ id }) => id)).toEqual([all[2]]);
  expect((await list({ view: 'open', stage: ['closed'] })).rows).toEqual([]);
});
