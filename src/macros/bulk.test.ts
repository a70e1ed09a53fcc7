import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { assignCase } from '../cases/assign-case.ts';
import { caseHistory } from '../cases/case-history.ts';
import { createTag } from '../cases/tags.ts';
import { tagInput } from '../cases/tag-inputs.ts';
import type { Actor } from '../identity/actor.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { newId } from '../kit/id.ts';
import { startBulkInput, type BulkAct } from './bulk-inputs.ts';
import { findBulk, listBulkRows, listBulks } from './find-bulk.ts';
import { createMacro } from './keep-macro.ts';
import { macroInput } from './macro-inputs.ts';
import { runBulk } from './run-bulk.ts';
import { cancelBulk, startBulk, undoBulk } from './start-bulk.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  desk = aDesk(t, await aShop(t.world));
});

const start = (act: BulkAct, caseIds: readonly string[], actor: Actor = desk.actor) =>
  startBulk(t.world, actor, startBulkInput.parse({ act, caseIds }));
const complaints = async (count: number) => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await desk.complain());
  return ids;
};
const bulkOf = (bulkId: string) => findBulk(t.world, desk.actor, { bulkId });
const rowsOf = (bulkId: string, state: 'failed' | 'kept') =>
  listBulkRows(t.world, desk.actor, { bulkId, state, limit: 100 });
const kasiaOf = () => aStaff(t.world, desk.shop.shopId);
const assigneesOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await desk.find(id)).assigneeId));

test('each case changes as if by hand: same event, same person, and what is so already is left alone', async () => {
  const kasia = await kasiaOf();
  const ids = await complaints(3);
  await assignCase(t.world, desk.actor, { caseId: ids[2]!, staffId: kasia.id });
  const { id, state, total } = await start({ kind: 'assign', staffId: kasia.id }, ids);
  expect([state, total]).toEqual(['running', 3]);
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'done', mine: true, counts: { done: 2, unchanged: 1, failed: 0 } });
  expect(await assigneesOf(ids)).toEqual([kasia.id, kasia.id, kasia.id]);
  const told = (await caseHistory(t.world, desk.actor, { caseId: ids[0]! })).at(-1)!;
  expect(told).toMatchObject({ type: 'case.assigned', actorName: desk.actor.name, data: { because: 'in-bulk' } });
  expect((await listBulks(t.world, desk.actor)).map((bulk) => bulk.id)).toEqual([id]);
});

test('what the rules refuse is a row with its reason; the others are done', async () => {
  const answered = await desk.submit({ issue: 'other', description: 'Jaki to materiał?' });
  const ids = [...(await complaints(2)), answered];
  const { id } = await start({ kind: 'close' }, ids);
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'done', counts: { done: 1, failed: 2 } });
  expect((await rowsOf(id, 'failed')).map(({ reason }) => reason)).toEqual(['answer-owed', 'answer-owed']);
  expect((await desk.find(answered)).stage).toBe('closed');

  await undoBulk(t.world, desk.actor, { bulkId: id });
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'undone', counts: { undone: 1, failed: 2 } });
  expect((await desk.find(answered)).stage).toBe('in_review');
});

test('killed in the middle, it goes on where it was, and does no case twice', async () => {
  const tag = await createTag(t.world, desk.actor, tagInput.parse({ name: 'pilne' }));
  const ids = await complaints(9);
  const { id } = await start({ kind: 'tag', tagId: tag.id }, ids);
  const again = { shopId: desk.shop.shopId, bulkId: id };
  // Somebody holds the tag, so that the job stands in the middle of its cases.
  const letGo = await hold('tags', tag.id);
  const killed = expect(runBulk.run(t.world, again)).rejects.toThrow();
  // As the database sees a killed process: its connections are gone.
  let kills = 0;
  await until(async () => (kills = await killWaiting()) > 0);
  expect(kills).toBe(1);
  await killed;
  await letGo();
  expect(await bulkOf(id)).toMatchObject({ state: 'running', counts: { done: 0, waiting: 9 } });

  // Two processes take it up at once.
  await Promise.all([runBulk.run(t.world, again), runBulk.run(t.world, again)]);
  expect(await bulkOf(id)).toMatchObject({ state: 'done', counts: { done: 9 } });
  for (const caseId of ids) {
    const history = await caseHistory(t.world, desk.actor, { caseId });
    expect(history.filter(({ type }) => type === 'case.tagged')).toHaveLength(1);
  }
});

test('a case that somebody holds is not waited for while others can be done; then it is, alone', async () => {
  const kasia = await kasiaOf();
  const ids = await complaints(4);
  const { id } = await start({ kind: 'assign', staffId: kasia.id }, ids);
  const letGo = await hold('cases', ids[1]!);
  const run = runBulk.run(t.world, { shopId: desk.shop.shopId, bulkId: id });
  await until(async () => (await bulkOf(id)).counts.done >= 3);
  expect((await bulkOf(id)).counts).toMatchObject({ done: 3, waiting: 1 });
  await letGo();
  await run;
  expect(await bulkOf(id)).toMatchObject({ state: 'done', counts: { done: 4 } });
});

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await pause(10);
}

/** As another process holds a row while it writes. */
async function hold(table: 'cases' | 'tags', id: string): Promise<() => Promise<void>> {
  const holder = await t.world.db.pools.owner.connect();
  await holder.query(`begin; select set_config('app.shop_id', '${desk.shop.shopId}', true)`);
  await holder.query(`select 1 from ${table} where id = $1 for update`, [id]);
  return async () => {
    await holder.query('commit');
    holder.release();
  };
}

/** Of this file's database alone: the role is that of every file. */
async function killWaiting(): Promise<number> {
  const { rows } = await t.world.db.pools.app.query<{ killed: boolean }>(
    `select pg_terminate_backend(pid) as killed from pg_stat_activity
     where usename = current_user and datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.filter(({ killed }) => killed).length;
}

test('undo puts back all but what somebody changed since, and says so', async () => {
  const [kasia, tomek] = [await kasiaOf(), await kasiaOf()];
  const ids = await complaints(3);
  const before = await assigneesOf(ids);
  const { id } = await start({ kind: 'assign', staffId: kasia.id }, ids);
  await t.drain();
  await assignCase(t.world, desk.actor, { caseId: ids[1]!, staffId: tomek.id });
  await undoBulk(t.world, desk.actor, { bulkId: id });
  await expect(undoBulk(t.world, desk.actor, { bulkId: id })).rejects.toMatchObject({ reason: 'bulk-undone' });
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 1 } });
  expect(await rowsOf(id, 'kept')).toMatchObject([{ caseId: ids[1], reason: 'changed-since' }]);
  expect(await assigneesOf(ids)).toEqual([before[0], tomek.id, before[2]]);
});

test('stopped, it leaves the rest alone', async () => {
  const kasia = await kasiaOf();
  const ids = await complaints(2);
  const { id } = await start({ kind: 'assign', staffId: kasia.id }, ids);
  await cancelBulk(t.world, desk.actor, { bulkId: id });
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'cancelled', counts: { cancelled: 2, done: 0 } });
  await expect(undoBulk(t.world, desk.actor, { bulkId: id })).rejects.toMatchObject({ reason: 'nothing-to-undo' });
  await expect(cancelBulk(t.world, desk.actor, { bulkId: id })).rejects.toMatchObject({ reason: 'bulk-over' });
});

test('a macro upon many: each in its own words; one with a gap is not sent', async () => {
  const withOrder = await desk.complain({ orderNumber: '100/7' });
  const without = await desk.complain();
  const said = { name: 'Pytanie', textPl: 'Sprawa {{numer sprawy}}, zamówienie {{numer zamówienia}}.', shared: true };
  const actions = [{ kind: 'send', then: 'wait' }];
  const { id: macroId } = await createMacro(t.world, desk.actor, macroInput.parse({ ...said, actions }));
  const { id } = await start({ kind: 'macro', macroId }, [withOrder, without]);
  await t.drain();
  const numbers = [(await desk.find(withOrder)).orderNumber, (await desk.find(without)).orderNumber];
  expect(numbers).toEqual(['100/7', null]);
  expect(await bulkOf(id)).toMatchObject({ counts: { done: 1, failed: 1 } });
  expect(await rowsOf(id, 'failed')).toMatchObject([{ caseId: without, reason: 'gaps-left' }]);
  expect((await desk.find(withOrder)).stage).toBe('waiting_customer');
});

test('who may not do it to one may not do it to many; who leaves meanwhile does nothing more', async () => {
  const [kasia, viewer] = [await kasiaOf(), await aStaff(t.world, desk.shop.shopId, 'viewer')];
  const ids = await complaints(2);
  const act = { kind: 'assign', staffId: kasia.id } as const;
  await expect(start(act, ids, viewer)).rejects.toMatchObject({ kind: 'forbidden' });
  const { id } = await start(act, ids, kasia);
  expect(await bulkOf(id)).toMatchObject({ mine: false, actorName: kasia.name });
  await expect(cancelBulk(t.world, desk.actor, { bulkId: id })).rejects.toMatchObject({ reason: 'not-yours' });
  await updateStaff(t.world, desk.actor, { staffId: kasia.id, active: false });
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'done', counts: { failed: 2, done: 0 } });
  expect(await rowsOf(id, 'failed')).toMatchObject([{ reason: 'not-allowed' }, { reason: 'not-allowed' }]);
});

test('whose role changes while the job is at it does no more from the next case on, and undoes nothing', async () => {
  const kasia = await kasiaOf();
  const { id } = await start({ kind: 'assign', staffId: kasia.id }, await complaints(1), kasia);
  await t.drain();
  const { id: second } = await start({ kind: 'close' }, await complaints(1), kasia);
  await updateStaff(t.world, desk.actor, { staffId: kasia.id, role: 'viewer' });
  await undoBulk(t.world, { ...kasia, role: 'viewer' }, { bulkId: id });
  await t.drain();
  expect(await rowsOf(second, 'failed')).toMatchObject([{ reason: 'not-allowed' }]);
  expect(await rowsOf(id, 'kept')).toMatchObject([{ reason: expect.any(String) }]);
});

test('a case of nobody, or of another shop, begins nothing', async () => {
  const other = aDesk(t, await aShop(t.world));
  const [mine, theirs] = [await desk.complain(), await other.complain()];
  for (const stranger of [newId(), theirs])
    await expect(start({ kind: 'close' }, [mine, stranger])).rejects.toMatchObject({ kind: 'missing' });
  await expect(start({ kind: 'macro', macroId: newId() }, [mine])).rejects.toMatchObject({ kind: 'missing' });
  expect(await listBulks(t.world, desk.actor)).toEqual([]);
});

test('all that filters hold, but for one; as many as one was told, or nothing', async () => {
  const ids = await complaints(3);
  await desk.withdraw();
  const begin = (count: number) =>
    startBulk(
      t.world,
      desk.actor,
      startBulkInput.parse({
        act: { kind: 'assign', staffId: null },
        all: { filters: { view: 'all', procedure: ['complaint'] }, except: [ids[1]], count },
      }),
    );
  await expect(begin(3)).rejects.toMatchObject({ kind: 'conflict', reason: 'count-changed' });
  const { id, total } = await begin(2);
  expect(total).toBe(2);
  await t.drain();
  expect(await bulkOf(id)).toMatchObject({ state: 'done', counts: { done: 2 } });
  expect((await assigneesOf(ids)).map((each) => each === null)).toEqual([true, false, true]);
  for (const neither of [{}, { caseIds: ids, all: { filters: {}, count: 3 } }])
    expect(startBulkInput.safeParse({ act: { kind: 'close' }, ...neither }).success).toBe(false);
});

test('named twice, a case is done once', async () => {
  const caseId = await desk.complain();
  expect((await start({ kind: 'assign', staffId: null }, [caseId, caseId])).total).toBe(1);
});
