/** Tags, statuses and people that went out of use while a view, a macro or an act upon many names them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseFilters, listCasesInput } from '../cases/case-list.ts';
import { listCases } from '../cases/list-cases.ts';
import { countSavedViews, saveView } from '../cases/saved-views.ts';
import { archiveStatus, createStatus } from '../cases/statuses.ts';
import { tagCase } from '../cases/tag-case.ts';
import { tagInput } from '../cases/tag-inputs.ts';
import { archiveTag, createTag } from '../cases/tags.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { applyMacro } from './apply-macro.ts';
import { startBulkInput, type BulkAct } from './bulk-inputs.ts';
import { findBulk, listBulkRows } from './find-bulk.ts';
import { changeMacro, createMacro } from './keep-macro.ts';
import { macroInput } from './macro-inputs.ts';
import { startBulk, undoBulk } from './start-bulk.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  desk = aDesk(t, await aShop(t.world));
});

const aTag = async () => (await createTag(t.world, desk.actor, tagInput.parse({ name: 'Pilne' }))).id;
const aStatus = async () =>
  (
    await createStatus(t.world, desk.actor, {
      namePl: 'U producenta',
      nameEn: 'At the maker',
      color: '#aa3300',
      stage: 'submitted',
      visible: false,
      position: 0,
      mail: 'none',
      mailPl: null,
      mailEn: null,
    })
  ).id;
const aColleague = async () => (await aStaff(t.world, desk.shop.shopId)).id;
const drop = {
  tag: (tagId: string) => archiveTag(t.world, desk.actor, { tagId }),
  status: (statusId: string) => archiveStatus(t.world, desk.actor, { statusId }),
  assign: (staffId: string) => updateStaff(t.world, desk.actor, { staffId, active: false }),
};
const named = {
  tag: async () => ({ kind: 'tag', tagId: await aTag() }) as const,
  status: async () => ({ kind: 'status', statusId: await aStatus() }) as const,
  assign: async () => ({ kind: 'assign', staffId: await aColleague() }) as const,
};
const idOf = (act: BulkAct): string =>
  act.kind === 'tag' ? act.tagId : act.kind === 'status' ? act.statusId! : act.kind === 'assign' ? act.staffId! : '';
const start = (act: BulkAct, caseIds: string[]) =>
  startBulk(t.world, desk.actor, startBulkInput.parse({ act, caseIds }));
const make = (actions: object[]) =>
  createMacro(t.world, desk.actor, macroInput.parse({ name: 'Makro', shared: true, actions }));
const tagsOf = async (caseId: string) => (await desk.find(caseId)).tags.map(({ name }) => name);

describe.each(['tag', 'status', 'assign'] as const)('%s', (kind) => {
  test('is not begun upon many once it is out of use', async () => {
    const act = await named[kind]();
    await drop[kind](idOf(act));
    await expect(start(act, [await desk.complain()])).rejects.toMatchObject({ kind: 'missing' });
  });

  test('that goes out of use before the job comes to it is a reason beside each case', async () => {
    const act = await named[kind]();
    const caseId = await desk.complain();
    await t.drain();
    const { id: bulkId } = await start(act, [caseId]);
    await drop[kind](idOf(act));
    await t.drain();
    expect(await findBulk(t.world, desk.actor, { bulkId })).toMatchObject({
      state: 'done',
      counts: { done: 0, failed: 1 },
    });
    const rows = await listBulkRows(t.world, desk.actor, { bulkId, state: 'failed', limit: 10 });
    expect(rows.map(({ reason }) => reason)).toEqual([kind === 'assign' ? 'staff' : kind]);
  });

  test('is saved in no macro, and one that has it already does nothing by halves', async () => {
    const act = await named[kind]();
    const action = act.kind === 'assign' ? { kind: 'assign', to: act.staffId } : act;
    const other = (await createTag(t.world, desk.actor, tagInput.parse({ name: 'Inne' }))).id;
    const actions = [{ kind: 'tag', tagId: other }, action];
    const macro = await make(actions);
    await drop[kind](idOf(act));
    await expect(make([action])).rejects.toMatchObject({ kind: 'missing' });
    const input = macroInput.parse({ name: 'Inaczej', shared: true, actions });
    await expect(changeMacro(t.world, desk.actor, { macroId: macro.id, ...input })).rejects.toMatchObject({
      kind: 'missing',
    });
    const caseId = await desk.complain();
    await expect(applyMacro(t.world, desk.actor, { caseId, macroId: macro.id, send: false })).rejects.toMatchObject({
      kind: 'missing',
    });
    expect(await tagsOf(caseId)).toEqual([]);
  });
});

test('an archived tag is taken off many cases, and the undo puts it back', async () => {
  const tagId = await aTag();
  const caseId = await desk.complain();
  await tagCase(t.world, desk.actor, { caseId, add: [tagId] });
  await drop.tag(tagId);
  const { id: bulkId } = await start({ kind: 'untag', tagId }, [caseId]);
  await t.drain();
  expect(await tagsOf(caseId)).toEqual([]);
  await undoBulk(t.world, desk.actor, { bulkId });
  await t.drain();
  expect(await tagsOf(caseId)).toEqual(['Pilne']);
});

test('a view by an archived tag holds the cases that carry it', async () => {
  const tagId = await aTag();
  const caseId = await desk.complain();
  await desk.complain();
  await tagCase(t.world, desk.actor, { caseId, add: [tagId] });
  const view = await saveView(t.world, desk.actor, {
    name: 'Pilne',
    shared: true,
    filters: caseFilters.parse({ tagId }),
  });
  await drop.tag(tagId);
  const { rows } = await listCases(t.world, desk.actor, listCasesInput.parse(view.filters));
  expect(rows.map(({ id }) => id)).toEqual([caseId]);
  expect(await countSavedViews(t.world, desk.actor)).toEqual([{ id: view.id, count: 1, more: false }]);
  await t.drain();
  expect((await listCases(t.world, desk.actor, listCasesInput.parse({ search: 'tag:pilne' }))).rows).toHaveLength(1);
});
