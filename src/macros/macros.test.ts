import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { brokenAt } from '../platform/events.ts';
import { caseHistory } from '../cases/case-history.ts';
import { noteActivity } from '../cases/record-axes.ts';
import { inCase } from '../cases/in-case.ts';
import { createStatus } from '../cases/statuses.ts';
import { createTag } from '../cases/tags.ts';
import { tagInput } from '../cases/tag-inputs.ts';
import { listMessages } from '../messages/list-messages.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { applyMacro, undoMacro } from './apply-macro.ts';
import { caseMacros, previewTemplate } from './case-macros.ts';
import { changeMacro, createMacro, putMacroAway } from './keep-macro.ts';
import { listMacros } from './list-macros.ts';
import { macroInput } from './macro-inputs.ts';
import { addStarters } from './starters.ts';
import { starters } from './starter-texts.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  desk = aDesk(t, await aShop(t.world));
});

const make = (said: object) =>
  createMacro(t.world, desk.actor, macroInput.parse({ name: 'Makro', shared: true, ...said }));
const use = (caseId: string, macroId: string, send = false) =>
  applyMacro(t.world, desk.actor, { caseId, macroId, send });
const aStatus = (stage: 'in_review' | 'waiting_customer') =>
  createStatus(t.world, desk.actor, {
    namePl: stage,
    nameEn: stage,
    color: '#aa3300',
    stage,
    visible: false,
    position: 0,
    mail: 'none',
    mailPl: null,
    mailEn: null,
  });
const aTag = (name: string) => createTag(t.world, desk.actor, tagInput.parse({ name }));
const tagsOf = async (caseId: string) => (await desk.find(caseId)).tags.map(({ name }) => name);

test('text and actions are one transaction, by the verbs of people, and one press takes them back', async () => {
  const caseId = await desk.complain();
  const [urgent, old] = [await aTag('pilne'), await aTag('stare')];
  const { id } = await make({
    textPl: 'Dzień dobry, {{imię}}!',
    actions: [
      { kind: 'snooze', until: { days: 2 } },
      { kind: 'assign', to: 'me' },
      { kind: 'tag', tagId: urgent.id },
      { kind: 'untag', tagId: old.id },
      { kind: 'note', text: 'Sprawa {{numer sprawy}} u mnie' },
    ],
  });
  const kasia = await aStaff(t.world, desk.shop.shopId);
  await applyMacro(t.world, kasia, {
    caseId,
    macroId: (await make({ actions: [{ kind: 'tag', tagId: old.id }] })).id,
    send: false,
  });
  const was = await desk.find(caseId);
  const used = await use(caseId, id);

  expect(used).toMatchObject({ text: 'Dzień dobry, Anna!', gaps: [], sent: false, left: [] });
  const is = await desk.find(caseId);
  expect(is).toMatchObject({ version: used.version, assignee: { id: desk.actor.id }, snoozedFor: 'date' });
  expect(is.snoozedUntil).toEqual(new Date('2026-10-07T05:00:00Z')); // at seven in Warsaw
  expect(await tagsOf(caseId)).toEqual(['pilne']);
  const notes = (await listMessages(t.world, desk.actor, { caseId })).filter(({ kind }) => kind === 'note');
  expect(notes.map(({ body }) => body)).toEqual([`Sprawa ${is.number} u mnie`]);

  await undoMacro(t.world, desk.actor, { caseId, expectedVersion: used.version, before: used.before! });
  const back = await desk.find(caseId);
  expect(back).toMatchObject({ assigneeId: was.assigneeId, snoozedFor: null, snoozedUntil: null });
  expect(await tagsOf(caseId)).toEqual(['stare']);
});

test('one refusal undoes the whole: nothing is half done', async () => {
  const caseId = await desk.complain();
  const wrong = await aStatus('waiting_customer');
  const tag = await aTag('pilne');
  const { id } = await make({
    actions: [
      { kind: 'tag', tagId: tag.id },
      { kind: 'status', statusId: wrong.id },
    ],
  });
  const before = await desk.find(caseId);
  await expect(use(caseId, id)).rejects.toMatchObject({ kind: 'conflict', reason: 'status-of-another-stage' });
  expect(await desk.find(caseId)).toEqual(before);
});

test('sending moves the case, then the status of its new stage is set; without sending it is left for afterwards', async () => {
  const [first, second] = [await desk.complain(), await desk.complain()];
  const status = await aStatus('waiting_customer');
  const { id } = await make({
    textPl: 'Prosimy, {{imię}}.',
    actions: [{ kind: 'status', statusId: status.id }, { kind: 'ask-photos' }],
  });
  const sent = await use(first, id, true);
  expect(sent).toMatchObject({ sent: true, then: 'wait', left: [] });
  expect(sent.text).toContain('zdjęcia');
  expect(await desk.find(first)).toMatchObject({ stage: 'waiting_customer', statusId: status.id });

  expect(await use(second, id)).toMatchObject({ sent: false, then: 'wait', left: ['status'], before: null });
  expect(await desk.find(second)).toMatchObject({ stage: 'submitted', statusId: null });

  await undoMacro(t.world, desk.actor, { caseId: first, before: sent.before! });
  expect(await desk.find(first)).toMatchObject({ stage: 'in_review', statusId: null });
  const history = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('events').selectAll().where('caseId', '=', first).orderBy('seq').execute(),
  );
  expect(brokenAt(history as Parameters<typeof brokenAt>[0])).toBeNull();
});

test('a text with a gap is filled in for a person, and never sent', async () => {
  const caseId = await desk.complain();
  const { id } = await make({ textPl: 'Zamówienie {{numer zamówienia}}', actions: [{ kind: 'send', then: 'stay' }] });
  expect(await use(caseId, id)).toMatchObject({ text: 'Zamówienie {{numer zamówienia}}', gaps: ['order-number'] });
  await expect(use(caseId, id, true)).rejects.toMatchObject({ reason: 'gaps-left' });
  expect((await caseHistory(t.world, desk.actor, { caseId })).map(({ type }) => type)).not.toContain('case.replied');
});

test('a case that somebody changed since is not touched', async () => {
  const caseId = await desk.complain();
  const { id } = await make({ actions: [{ kind: 'assign', to: 'nobody' }] });
  const { version } = await desk.find(caseId);
  await inCase(t.world, desk.actor, { caseId }, async (open) => {
    await noteActivity(open, { preview: 'Inny', byBuyer: false });
    open.announce({ type: 'case.noted' });
  });
  const input = { caseId, macroId: id, expectedVersion: version, send: false };
  await expect(applyMacro(t.world, desk.actor, input)).rejects.toMatchObject({ kind: 'stale' });
  await expect(
    undoMacro(t.world, desk.actor, { caseId, expectedVersion: version, before: { assigneeId: null } }),
  ).rejects.toMatchObject({ kind: 'stale' });
});

test('offered on a case: what fits it, mine and the shop’s, the most used first', async () => {
  const kasia = await aStaff(t.world, desk.shop.shopId);
  const caseId = await desk.complain();
  const own = { name: 'Moje', textPl: 'x', shared: false };
  const { id: ownId } = await createMacro(t.world, kasia, macroInput.parse(own));
  await make({ name: 'Zwroty', textPl: 'x', procedures: ['withdrawal'] });
  await make({ name: 'Inny kanał', textPl: 'x', channelIds: [desk.shop.channel.id] });
  await make({ name: 'Wszędzie', textPl: '{{produkty}}' });
  const archived = await make({ name: 'Stare', textPl: 'x' });
  await putMacroAway(t.world, desk.actor, { macroId: archived.id, away: true });
  await applyMacro(t.world, kasia, { caseId, macroId: ownId, send: false });

  const names = async (actor = kasia) => (await caseMacros(t.world, actor, { caseId })).map(({ name }) => name);
  expect(await names()).toEqual(['Moje', 'Inny kanał', 'Wszędzie']);
  expect(await names(desk.actor)).toEqual(['Inny kanał', 'Wszędzie']);
  await expect(use(caseId, archived.id)).rejects.toMatchObject({ reason: 'macro-archived' });
  await expect(use(caseId, ownId)).rejects.toMatchObject({ kind: 'missing' });
});

test('everybody who answers keeps their own; the shop’s are for who manages them', async () => {
  const [kasia, viewer] = [await aStaff(t.world, desk.shop.shopId), await aStaff(t.world, desk.shop.shopId, 'viewer')];
  const own = await createMacro(t.world, kasia, macroInput.parse({ name: 'Moje', textPl: 'x' }));
  const shared = await make({ textPl: 'x' });
  const asShared = macroInput.parse({ name: 'Nasze', textPl: 'x', shared: true });
  const asOwn = macroInput.parse({ name: 'Moje', textPl: 'y' });
  const no = { kind: 'forbidden', reason: 'not-allowed' };
  await expect(createMacro(t.world, kasia, asShared)).rejects.toMatchObject(no);
  await expect(changeMacro(t.world, kasia, { ...asOwn, macroId: shared.id })).rejects.toMatchObject(no);
  await expect(changeMacro(t.world, kasia, { ...asShared, macroId: own.id })).rejects.toMatchObject(no);
  await expect(putMacroAway(t.world, kasia, { macroId: shared.id, away: true })).rejects.toMatchObject(no);
  await expect(createMacro(t.world, viewer, asOwn)).rejects.toMatchObject(no);
  await expect(listMacros(t.world, viewer)).rejects.toMatchObject(no);
  await expect(addStarters(t.world, kasia, { locale: 'pl' })).rejects.toMatchObject(no);
  expect((await changeMacro(t.world, kasia, { ...asOwn, macroId: own.id })).textPl).toBe('y');
  await expect(changeMacro(t.world, desk.actor, { ...asOwn, macroId: own.id })).rejects.toMatchObject({
    kind: 'missing',
  });
});

test('a macro does not do what its user may not', async () => {
  const caseId = await desk.complain();
  const { id } = await make({ actions: [{ kind: 'assign', to: 'nobody' }] });
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  await expect(applyMacro(t.world, viewer, { caseId, macroId: id, send: false })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(undoMacro(t.world, viewer, { caseId, before: { assigneeId: null } })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test.each([
  ['a placeholder that stands for nothing', { textPl: '{{kwota}}' }],
  ['nothing at all', {}],
  ['sending nothing', { actions: [{ kind: 'send', then: 'stay' }] }],
  ['two statuses', { actions: [1, 2].map(() => ({ kind: 'status', statusId: newId() })) }],
  ['paying', { actions: [{ kind: 'refund', amount: 100 }] }],
  ['deciding', { actions: [{ kind: 'decide', outcome: 'accepted' }] }],
])('%s is no macro', (_, said) => {
  expect(macroInput.safeParse({ name: 'Makro', ...said }).success).toBe(false);
});

test('what a macro names must be of the shop', async () => {
  await expect(make({ actions: [{ kind: 'tag', tagId: newId() }] })).rejects.toMatchObject({ reason: 'tag' });
  await expect(make({ textPl: 'x', channelIds: [newId()] })).rejects.toMatchObject({ reason: 'channel' });
});

test('starters are added once, and every text of theirs can be filled in', async () => {
  expect(await addStarters(t.world, desk.actor, { locale: 'pl' })).toHaveLength(starters.length);
  expect(await addStarters(t.world, desk.actor, { locale: 'en' })).toEqual([]);
  for (const starter of starters) {
    const { name, ...said } = starter;
    expect(macroInput.safeParse({ ...said, name: name.pl }).success, name.pl).toBe(true);
  }
});

test('a text is tried out on a real case', async () => {
  const caseId = await desk.complain();
  expect(await previewTemplate(t.world, desk.actor, { caseId, text: '{{imię}} {{kwota}}', locale: 'en' })).toEqual({
    text: 'Anna {{kwota}}',
    gaps: [],
    unknown: ['kwota'],
  });
});

test.each([
  ['2027-03-26T12:00:00Z', '2027-03-28T05:00:00.000Z'],
  ['2026-10-23T12:00:00Z', '2026-10-25T06:00:00.000Z'],
])('"in two days, at seven" is seven on the night the clocks change, too: from %s', async (now, wakes) => {
  t.clock.now = new Date(now);
  const caseId = await desk.submit({ issue: 'other', description: 'Kiedy zwrot?' });
  const macro = await make({ actions: [{ kind: 'snooze', until: { days: 2 } }] });
  await use(caseId, macro.id);
  expect((await desk.find(caseId)).snoozedUntil?.toISOString()).toBe(wakes);
});
