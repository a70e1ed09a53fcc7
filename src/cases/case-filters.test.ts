import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aChannel, aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { assignCase } from './assign-case.ts';
import { listCasesInput, sorts, type views } from './case-list.ts';
import { countMatching } from './count-cases.ts';
import { listCases } from './list-cases.ts';
import { keyOf, standing } from './sql/case-filter.ts';
import { statementInput } from './statement-inputs.ts';
import { createStatus } from './statuses.ts';
import { submitCase } from './submit-case.ts';

/** Six cases by name, each told apart from the others by what the filters ask about. Today is Monday, 9 November. */
let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let kasia: StaffActor;
let ids: Record<'withdrawal' | 'complaint' | 'english' | 'asleep' | 'spam' | 'old', string>;
let [channelId, tagId, statusId] = ['', '', ''];
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-02T10:00:00Z' });
  shop = await aShop(t.world);
  kasia = await aStaff(t.world, shop.shopId);
  channelId = (await aChannel(t.world, shop.shopId, { slug: 'drugi', kind: 'b2b' })).id;
  const old = await submit({ kind: 'report', issue: 'defective' });
  t.clock.advance({ days: 7 });
  ids = {
    old,
    withdrawal: await submit({ kind: 'withdrawal' }),
    complaint: await submit({ kind: 'report', issue: 'defective', channelId }),
    english: await submit({ kind: 'report', issue: 'other', locale: 'en' }),
    asleep: await submit({ kind: 'report', issue: 'not_received' }),
    spam: await submit({ kind: 'report', issue: 'other' }),
  };
  const status = { namePl: 'U producenta', nameEn: 'With the maker', color: '#aa3300', stage: 'submitted' } as const;
  statusId = (
    await createStatus(t.world, shop.actor, {
      ...status,
      visible: false,
      position: 0,
      mail: 'none',
      mailPl: null,
      mailEn: null,
    })
  ).id;
  tagId = newId();
  await assignCase(t.world, shop.actor, { caseId: ids.complaint, staffId: kasia.id });
  await assignCase(t.world, shop.actor, { caseId: ids.english, staffId: null });
  await put(ids.asleep, `snoozed_for = 'date', snoozed_until = '2026-11-20', next_clock_at = '2026-11-09T12:00Z'`);
  await put(ids.spam, `spam_at = '2026-11-09', spam_because = 'other', next_clock_at = '2026-11-09T12:00Z'`);
  await put(ids.old, `next_clock_at = '2026-11-09T09:00Z', flags = '{claimed-twice}', status_id = '${statusId}'`);
  await put(ids.english, `next_clock_at = '2026-11-09T23:00Z'`); // the first instant of the 10th in Warsaw
  await put(ids.complaint, `next_clock_at = '2026-11-12T22:59Z'`);
  await put(ids.withdrawal, `next_clock_at = '2026-11-12T23:01Z', custody = 'in_transit'`);
  await inShop(t.world, shop.shopId, async (tx) => {
    await tx
      .insertInto('tags')
      .values({ shopId: shop.shopId, id: tagId, name: 'VIP', createdAt: t.world.now() })
      .execute();
    await tx.insertInto('caseTags').values({ shopId: shop.shopId, caseId: ids.english, tagId }).execute();
  });
});
afterAll(() => t.close());

const submit = async (over: object) => {
  const said = {
    channelId: shop.channel.id,
    locale: 'pl',
    contact: { name: 'Ewa', email: 'ewa@example.com' },
    ...over,
  };
  return (await submitCase(t.world, buyer(shop.shopId), statementInput.parse(said))).caseId;
};
const put = (caseId: string, set: string) =>
  inShop(t.world, shop.shopId, async (tx) => {
    await sql`update cases set ${sql.raw(set)} where shop_id = ${shop.shopId} and id = ${caseId}`.execute(tx);
  });
const namesIn = async (filters: object, actor: StaffActor = shop.actor): Promise<string[]> => {
  const { rows } = await listCases(t.world, actor, listCasesInput.parse({ limit: 200, ...filters }));
  const names = Object.entries(ids);
  return rows.map(({ id }) => names.find(([, each]) => each === id)![0]).sort();
};

test.each([
  [{ view: 'open' }, ['complaint', 'english', 'old', 'withdrawal']],
  [{ view: 'returns' }, ['withdrawal']],
  [{ view: 'complaints' }, ['complaint', 'old']],
  [{ view: 'awaiting-goods' }, ['withdrawal']],
  [{ view: 'snoozed' }, ['asleep']],
  [{ view: 'spam' }, ['spam']],
  [{ view: 'all' }, ['asleep', 'complaint', 'english', 'old', 'withdrawal']],
  [{ view: 'overdue' }, ['old']],
  // a clock goes on while its case sleeps, and what expires as tomorrow begins is for today
  [{ view: 'due-today' }, ['asleep', 'english']],
  [{ due: 'today' }, ['english']],
  [{ due: 'overdue' }, ['old']],
  [{ due: '3d' }, ['complaint', 'english']],
  [{ due: '4d' }, ['complaint', 'english', 'withdrawal']],
  [{ view: 'snoozed', due: 'today' }, ['asleep']],
  [{ assigneeId: ['nobody'] }, ['english']],
  [{ assigneeId: ['nobody', 'me'] }, ['english', 'old', 'withdrawal']],
  [{ channelId: ['other'] }, ['complaint']],
  [{ tagId: ['tag'] }, ['english']],
  [{ statusId: ['status'] }, ['old']],
  [{ flag: ['claimed-twice', 'dormant'] }, ['old']],
  [{ locale: ['en'] }, ['english']],
  [{ openedTo: '2026-11-02' }, ['old']],
  [{ openedFrom: '2026-11-03' }, ['complaint', 'english', 'withdrawal']],
  [{ openedFrom: '2026-11-02', openedTo: '2026-11-09', procedure: ['complaint'] }, ['complaint', 'old']],
  [{ stage: ['submitted'], view: 'snoozed' }, ['asleep']],
])('%j holds %j', async (asked, names) => {
  const real: Record<string, string[]> = { other: [channelId], tag: [tagId], status: [statusId] };
  const filters = Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? (real[value[0]!] ?? value) : value]),
  );
  expect(await namesIn(filters)).toEqual(names);
  const input = listCasesInput.parse(filters);
  expect(await countMatching(t.world, shop.actor, input, 99)).toEqual({ count: names.length, more: false });
});

test('"me" is whoever asks', async () => {
  expect(await namesIn({ assigneeId: ['me'] }, kasia)).toEqual(['complaint']);
  expect(await namesIn({ view: 'mine' }, kasia)).toEqual(['complaint']);
});

test('a row tells its tags, its status, and until when it sleeps', async () => {
  const rows = async (view: (typeof views)[number]) =>
    (await listCases(t.world, shop.actor, listCasesInput.parse({ view }))).rows;
  const open = await rows('open');
  expect(open.find(({ id }) => id === ids.english)?.tags).toEqual([{ id: tagId, name: 'VIP', color: '#5b6672' }]);
  expect(open.find(({ id }) => id === ids.old)?.status).toMatchObject({ id: statusId, nameEn: 'With the maker' });
  expect((await rows('snoozed'))[0]).toMatchObject({
    place: 'snoozed',
    snoozedFor: 'date',
    snoozedUntil: new Date('2026-11-20T00:00:00Z'),
  });
});

test('in the order of who waits the longest, what waits for nobody comes last', async () => {
  await put(ids.complaint, `waiting_since = '2026-11-01'`);
  await put(ids.old, `waiting_since = null`);
  const { rows } = await listCases(
    t.world,
    shop.actor,
    listCasesInput.parse({ view: 'open', sort: 'longest-waiting' }),
  );
  expect([rows[0]!.id, rows.at(-1)!.id]).toEqual([ids.complaint, ids.old]);
});

test.each([
  { due: 'soon' },
  { due: '0d' },
  { openedFrom: '2026-02-30' },
  { assigneeId: ['somebody'] },
  { view: 'nowhere' },
])('%j is no filter', (filters) => {
  expect(listCasesInput.safeParse(filters).success).toBe(false);
});

test.each(sorts)('a page in the order of %s begins in an index, under row-level security too', async (sort) => {
  await inShop(t.world, shop.shopId, async (tx) => {
    for (const setting of ['seqscan', 'bitmapscan', 'sort'])
      await sql`select set_config(${`enable_${setting}`}, 'off', true)`.execute(tx);
    const { key, down } = keyOf[sort];
    const { rows } = await sql<Record<string, string>>`
      explain (costs off) select k.id from cases k where k.shop_id = ${shop.shopId} and ${standing.open} and k.closed_at is null
        and (${key}, k.id) ${down ? sql`<` : sql`>`} (${t.world.now()}::timestamptz, ${newId()}::uuid)
      order by ${down ? sql`${key} desc, k.id desc` : sql`${key}, k.id`} limit 5`.execute(tx);
    const plan = rows.map((row) => Object.values(row)[0]).join('\n');
    // what is only filtered is read from the first page on
    expect(plan).toMatch(/Index Cond: .*ROW\(/);
  });
});
