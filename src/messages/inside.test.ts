import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory } from '../cases/case-history.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { answerInside, withdrawQuestion } from './answer-inside.ts';
import { askInside } from './ask-inside.ts';
import { archiveDepartment, keepDepartment, listDepartments } from './departments.ts';
import { listQuestions } from './list-inside.ts';
import { listMessages } from './list-messages.ts';

let t: TestWorld;
let desk: Desk;
let anna: StaffActor;
let tomasz: StaffActor;
let store: string;
let caseId: string;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  const shop = await aShop(t.world);
  desk = aDesk(t, shop);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  tomasz = await aStaff(t.world, shop.shopId, 'warehouse', { name: 'Tomasz' });
  ({ id: store } = await keepDepartment(t.world, shop.actor, {
    name: 'Magazyn',
    emails: ['magazyn@sklep.example'],
    members: [tomasz.id],
  }));
});
beforeEach(async () => void (caseId = await desk.complain()));
afterAll(() => t.close());

const ask = (over: { departmentId?: string | null; staffId?: string | null } = {}) =>
  askInside(t.world, anna, {
    caseId,
    departmentId: store,
    staffId: null,
    body: 'Czy kubek TAJNY-7 jest na półce?',
    dueOn: '2026-10-07',
    ...over,
  });
const answer = (questionId: string) =>
  answerInside(t.world, tomasz, { caseId, questionId, body: 'Jest, TAJNE-8, dwie sztuki.' });
const states = async () => (await listQuestions(t.world, anna, { caseId })).map(({ asked, state }) => [asked, state]);

test('asked of two in one moment, they stay in the order they were asked in', async () => {
  const { id } = await ask();
  await ask({ departmentId: null, staffId: tomasz.id });
  await answer(id);
  expect(await states()).toEqual([
    ['Magazyn', 'answered'],
    ['Tomasz', 'open'],
  ]);
});

test('asked, overdue after its day, answered; the clocks of the case go on', async () => {
  const before = (await desk.find(caseId)).clocks;
  const { id } = await ask();
  expect(await states()).toEqual([['Magazyn', 'open']]);
  const now = t.clock.now;
  t.clock.advance({ days: 3 });
  expect(await states()).toEqual([['Magazyn', 'overdue']]);
  await answer(id);
  expect(await states()).toEqual([['Magazyn', 'answered']]);
  await expect(answer(id)).rejects.toThrow('answered-already');
  expect((await desk.find(caseId)).clocks).toEqual(before);
  t.clock.now = now;
  expect((await listMessages(t.world, anna, { caseId })).filter(({ kind }) => kind === 'note')).toMatchObject([
    { authorName: 'Anna', body: 'Czy kubek TAJNY-7 jest na półce?' },
    { authorName: 'Tomasz', body: 'Jest, TAJNE-8, dwie sztuki.' },
  ]);
  const told = (await caseHistory(t.world, anna, { caseId })).filter(({ type }) => type.endsWith('-inside'));
  expect(told).toMatchObject([
    { type: 'case.asked-inside', data: { questionId: id, departmentId: store, dueOn: '2026-10-07' } },
    { type: 'case.answered-inside', data: { questionId: id, askedBy: anna.id } },
  ]);
});

test('nothing of it reaches the buyer: not the page, not the history, not the mails', async () => {
  await t.drain();
  t.mails.length = 0;
  const { id } = await ask();
  await answer(id);
  await t.drain();
  const who = buyer(anna.shopId, caseId);
  const seen = JSON.stringify([
    await listMessages(t.world, who, { caseId }),
    await caseHistory(t.world, who, { caseId }),
    desk.mailsTo(elena.email),
  ]);
  expect(seen).not.toMatch(/TAJN|inside|Magazyn/);
  // the department itself has it by mail, once
  const [mail, ...more] = desk.mailsTo('magazyn@sklep.example');
  expect([more, mail?.text.includes('TAJNY-7')]).toEqual([[], true]);
});

test('a colleague can be asked instead; a question can be withdrawn', async () => {
  const { id } = await ask({ departmentId: null, staffId: tomasz.id });
  expect(await states()).toEqual([['Tomasz', 'open']]);
  await withdrawQuestion(t.world, anna, { caseId, questionId: id });
  expect(await states()).toEqual([['Tomasz', 'withdrawn']]);
  await expect(answer(id)).rejects.toThrow('question-withdrawn');
});

test('departments: names once among those in use, archived and back, only by who leads', async () => {
  const owner = desk.actor;
  const make = (name: string) => keepDepartment(t.world, owner, { name, emails: [], members: [] });
  expect(() => keepDepartment(t.world, anna, { name: 'X', emails: [], members: [] })).toThrow('not-allowed');
  const { id } = await make('Księgowość');
  await expect(make('KSIĘGOWOŚĆ')).rejects.toThrow('name-taken');
  await archiveDepartment(t.world, owner, { departmentId: id, archived: true });
  await expect(ask({ departmentId: id })).rejects.toThrow('department');
  await make('Księgowość');
  await expect(archiveDepartment(t.world, owner, { departmentId: id, archived: false })).rejects.toThrow('name-taken');
  const other = await aShop(t.world);
  await expect(keepDepartment(t.world, owner, { name: 'Obcy', emails: [], members: [other.actor.id] })).rejects.toThrow(
    'staff',
  );
  expect((await listDepartments(t.world, anna)).map(({ name, archived }) => [name, archived])).toEqual([
    ['Księgowość', false],
    ['Magazyn', false],
    ['Księgowość', true],
  ]);
});
