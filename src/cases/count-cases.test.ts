import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aChannel, aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { assignCase } from './assign-case.ts';
import { caseFilters, listCasesInput, views, type View } from './case-list.ts';
import { countCases, countMatching } from './count-cases.ts';
import { foldCounts } from './fold-counts.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { statementInput } from './statement-inputs.ts';
import { submitCase } from './submit-case.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let other: Awaited<ReturnType<typeof aShop>>;
let people: StaffActor[];
let channelIds: string[];
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:20:00Z' });
  shop = await aShop(t.world);
  other = await aShop(t.world, { name: 'Sąsiad' });
  people = [await aStaff(t.world, shop.shopId), await aStaff(t.world, shop.shopId, 'manager')];
  channelIds = [shop.channel.id, (await aChannel(t.world, shop.shopId, { slug: 'drugi' })).id];
});
afterAll(() => t.close());

/** Random, but the same in every run. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const submit = (shopId: string, channelId: string, n: number) =>
  submitCase(
    t.world,
    buyer(shopId),
    statementInput.parse({
      kind: n % 3 === 0 ? 'withdrawal' : 'report',
      channelId,
      locale: 'pl',
      contact: { name: `Osoba ${n}`, email: `osoba${n}@example.com` },
      issue: (['defective', 'other', 'not_received'] as const)[n % 3],
    }),
  ).then(({ caseId }) => caseId);

/** Writes what verbs of other rooms write, as they do: one column of one case at a time. */
const put = (caseId: string, set: string) =>
  inShop(t.world, shop.shopId, async (tx) => {
    await sql`update cases set ${sql.raw(set)} where shop_id = ${shop.shopId} and id = ${caseId}`.execute(tx);
  });

async function change(caseId: string, dice: (below: number) => number): Promise<void> {
  const acts = [
    () => assignCase(t.world, shop.actor, { caseId, staffId: [...people, null][dice(3)]?.id ?? null }),
    () => moveCase(t.world, shop.actor, { caseId, move: 'wait' }),
    () => moveCase(t.world, shop.actor, { caseId, move: 'close' }),
    () => moveCase(t.world, shop.actor, { caseId, move: 'reopen', reason: 'pomyłka' }),
    () =>
      put(
        caseId,
        dice(2) ? "snoozed_for = 'date', snoozed_until = '2026-12-01'" : 'snoozed_for = null, snoozed_until = null',
      ),
    () => put(caseId, dice(2) ? "spam_at = '2026-11-09', spam_because = 'other'" : 'spam_at = null'),
    () => put(caseId, dice(2) ? 'waiting_since = null' : "waiting_since = '2026-11-09'"),
    () => put(caseId, dice(2) ? "flags = '{}'" : "flags = '{dormant}'"),
    () => put(caseId, `custody = '${['expected', 'in_transit', 'received'][dice(3)]}'`),
    () => put(caseId, `next_clock_at = timestamptz '2026-11-09 08:00Z' + ${dice(30 * 60)} * interval '1 minute'`),
    () => put(caseId, 'next_clock_at = null'),
  ];
  await acts[dice(acts.length)]!().catch((error: { kind?: string }) => {
    if (error.kind !== 'conflict') throw error; // a move that is not open to this case
  });
}

const lengthOf = async (actor: StaffActor, view: View) =>
  (await listCases(t.world, actor, listCasesInput.parse({ view, limit: 200 }))).rows.length;

async function expectRightCounts(actor: StaffActor): Promise<void> {
  const counts = await countCases(t.world, actor);
  for (const view of views) expect([view, counts[view]]).toEqual([view, await lengthOf(actor, view)]);
  const { rows } = await listCases(t.world, actor, listCasesInput.parse({ view: 'open', limit: 200 }));
  const byProcedure = Object.groupBy(rows, ({ procedure }) => procedure);
  expect(counts.procedures).toEqual(
    Object.fromEntries(Object.entries(byProcedure).map(([name, cases]) => [name, cases.length])),
  );
  for (const channelId of channelIds)
    expect(counts.channels[channelId] ?? 0).toBe(rows.filter((row) => row.channelId === channelId).length);
}

test('counts are what a recount says, whatever happens at once and however often it is added up', async () => {
  const dice = chance(20_261_109);
  const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => submit(shop.shopId, channelIds[n % 2]!, n)));
  await submit(other.shopId, other.channel.id, 1);
  await expectRightCounts(shop.actor);

  let changing = true;
  const folding = (async () => {
    while (changing) await Promise.all([foldCounts.run(t.world, {}), foldCounts.run(t.world, {})]);
  })();
  const writers = Array.from({ length: 5 }, async () => {
    for (let n = 0; n < 60; n++) await change(ids[dice(ids.length)]!, dice);
  });
  // Read in the middle of it all, the parts still make the whole: nothing is counted twice or lost by adding up.
  const reading = (async () => {
    while (changing) {
      const { all, open, snoozed, closed, spam } = await countCases(t.world, shop.actor);
      expect([all + spam, open + snoozed + closed]).toEqual([60, all]);
    }
  })();
  await Promise.all(writers).finally(() => (changing = false));
  await Promise.all([folding, reading]);

  await expectRightCounts(shop.actor);
  await expectRightCounts(people[0]!);
  await foldCounts.run(t.world, {});
  await expectRightCounts(people[1]!);
  t.clock.advance({ hours: 5, minutes: 13 });
  await expectRightCounts(shop.actor);
  expect((await countCases(t.world, other.actor)).all).toBe(1);
});

test('what was counted away leaves no cell behind', async () => {
  await foldCounts.run(t.world, {});
  const { rows } = await inShop(t.world, shop.shopId, (tx) =>
    sql<{ least: number; left: number }>`
      select (select min(cases)::int from case_cells) as least, (select count(*)::int from case_cell_changes) as left`.execute(
      tx,
    ),
  );
  expect(rows[0]!.least).toBeGreaterThan(0);
  expect(rows[0]!.left).toBe(0);
});

test('a filter of any kind is counted up to a bound, and says when there is more', async () => {
  const filters = caseFilters.parse({ view: 'all' });
  const { all } = await countCases(t.world, shop.actor);
  expect(await countMatching(t.world, shop.actor, filters, all)).toEqual({ count: all, more: false });
  expect(await countMatching(t.world, shop.actor, filters, all - 1)).toEqual({ count: all - 1, more: true });
  const named = caseFilters.parse({ view: 'all', search: 'osoba7@example.com' });
  expect(await countMatching(t.world, shop.actor, named, 99)).toEqual({ count: 1, more: false });
});
