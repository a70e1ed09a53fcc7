import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { assignCase } from '../cases/assign-case.ts';
import { addFile } from '../files/add-file.ts';
import { buyer, system, type StaffActor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { dropDraftFile, listDrafts } from './drafts.ts';
import { holdReply } from './hold-reply.ts';
import { listMessages } from './list-messages.ts';
import { listSends, listStoppedSends } from './list-sends.ts';
import { reply } from './reply.ts';
import { openDraft, saveDraft } from './save-draft.ts';
import { forgetOldSends, sendDueReplies } from './send-held.ts';
import { noteSendSeen, undoSend } from './undo-send.ts';
import { writeNote } from './write-note.ts';
import { writeToShop } from './write-to-shop.ts';

let t: TestWorld;
let desk: Desk;
let anna: StaffActor;
let marta: StaffActor;
let caseId: string;
beforeAll(async () => {
  t = await makeTestWorld();
  const shop = await aShop(t.world);
  desk = aDesk(t, shop);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta' });
});
beforeEach(async () => {
  caseId = await desk.complain();
  await t.drain();
  t.mails.length = 0;
});
afterAll(() => t.close());

const save = (who: StaffActor, body: string, version: number, kind: 'reply' | 'note' = 'reply') =>
  saveDraft(t.world, who, { caseId, kind, body, version, seenSeq: 1 });
const drafts = async () =>
  (await listDrafts(t.world, marta, { caseId })).map(({ name, kind, body, version }) => ({
    name,
    kind,
    body,
    version,
  }));
const hold = (
  who: StaffActor,
  body = 'Dzień dobry, już sprawdzamy.',
  over: { then?: 'close' | 'wait'; seenSeq?: number } = {},
) => holdReply(t.world, who, { caseId, body, then: 'stay', ...over });
const sends = async (who: StaffActor) =>
  (await listSends(t.world, who, { caseId })).map(({ name, state, reason }) => [name, state, reason]);
const said = async () =>
  (await listMessages(t.world, marta, { caseId }))
    .filter(({ kind }) => kind !== 'letter')
    .map(({ kind, body, authorName }) => [kind, authorName, body]);
const later = async (seconds: number) => {
  t.clock.advance({ seconds });
  await sendDueReplies(t.world);
};
const buyerWrites = (body = 'Jeszcze jedno pytanie.') =>
  writeToShop(t.world, buyer(anna.shopId, caseId), { caseId, body, fileIds: [] });
const aFile = async (who: StaffActor, kind: 'reply' | 'note') => {
  const draft = await openDraft(t.world, who, { caseId, kind });
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
  const file = await addFile(
    t.world,
    who,
    { draftId: draft.id, ofMessage: true },
    { source: pdf, name: 'gwarancja.pdf' },
  );
  return { ...draft, fileId: file.id };
};

describe('drafts', () => {
  test('a reply and a note apart, a person apart; colleagues may read them', async () => {
    const { version } = await save(anna, 'Dzień', 0);
    await save(anna, 'Dzień dobry', version);
    const note = await save(anna, 'Do Marty: sprawdź', 0, 'note');
    const other = await save(marta, 'Szanowna Pani', 0);
    expect(await drafts()).toEqual(
      expect.arrayContaining([
        { name: 'Anna', kind: 'reply', body: 'Dzień dobry', version: version + 1 },
        { name: 'Anna', kind: 'note', body: 'Do Marty: sprawdź', ...note },
        { name: 'Marta', kind: 'reply', body: 'Szanowna Pani', ...other },
      ]),
    );
  });

  test.each([
    ['an older version', (first: number) => first],
    ['none, where there is one', () => 0],
    ['a version that never was', (first: number) => first + 6],
  ])('a second window that knew %s is stopped and overwrites nothing', async (_, known) => {
    const { version } = await save(anna, 'Dzień', 0);
    await save(anna, 'Dzień dobry', version);
    await expect(save(anna, 'Zupełnie co innego', known(version))).rejects.toThrow('draft-changed');
    expect(await drafts()).toMatchObject([{ body: 'Dzień dobry', version: version + 1 }]);
  });

  test('of two first letters at the same time one is kept and the other stopped', async () => {
    const both = await Promise.allSettled([save(anna, 'A', 0), save(anna, 'B', 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await drafts()).toHaveLength(1);
  });

  test('an empty one is none, unless files lie under it', async () => {
    const begun = await save(anna, 'x', 0);
    expect(await save(anna, '', begun.version)).toEqual({ version: 0 });
    expect(await drafts()).toEqual([]);
    const { version, fileId } = await aFile(anna, 'reply');
    await save(anna, '', version);
    expect((await listDrafts(t.world, marta, { caseId }))[0]!.files).toMatchObject([
      { id: fileId, name: 'gwarancja.pdf' },
    ]);
    await dropDraftFile(t.world, anna, { caseId, kind: 'reply', fileId });
    expect((await listDrafts(t.world, marta, { caseId }))[0]!.files).toEqual([]);
  });

  test('one cannot touch the draft of another', async () => {
    const { fileId } = await aFile(anna, 'reply');
    await expect(dropDraftFile(t.world, marta, { caseId, kind: 'reply', fileId })).rejects.toThrow('draft');
    await save(marta, 'moje', 0);
    expect((await drafts()).map(({ name }) => name).sort()).toEqual(['Anna', 'Marta']);
  });

  test('a note takes its draft with its files, which stay inside', async () => {
    const { fileId } = await aFile(anna, 'note');
    await writeNote(t.world, anna, { caseId, body: 'Zobacz umowę', fileIds: [], fromDraft: true });
    expect(await drafts()).toEqual([]);
    const file = await inShop(t.world, anna.shopId, (tx) =>
      tx
        .selectFrom('files')
        .select(['caseId', 'internal', 'draftId'])
        .where('id', '=', fileId)
        .executeTakeFirstOrThrow(),
    );
    expect(file).toEqual({ caseId, internal: true, draftId: null });
  });

  test('somebody without the right, and whoever is no person, write none', () => {
    expect(() => save({ ...anna, role: 'viewer' }, 'x', 0)).toThrow('not-allowed');
    expect(() =>
      saveDraft(t.world, system(anna.shopId, 'x'), { caseId, kind: 'reply', body: 'x', version: 0, seenSeq: null }),
    ).toThrow('people-only');
  });
});

describe('an answer from the desk', () => {
  test('waits twelve seconds, then leaves once, with its files; the draft is gone', async () => {
    await save(anna, 'Dzień dobry, już sprawdzamy.', 0);
    const { fileId } = await aFile(anna, 'reply');
    await hold(anna);
    expect(await drafts()).toEqual([]);
    expect(await sends(marta)).toEqual([['Anna', 'held', null]]);
    await later(11);
    expect(await said()).toEqual([]);
    await later(1);
    await Promise.all([sendDueReplies(t.world), sendDueReplies(t.world), sendDueReplies(t.world)]);
    expect(await said()).toEqual([['reply', 'Anna', 'Dzień dobry, już sprawdzamy.']]);
    expect((await listMessages(t.world, marta, { caseId })).find(({ kind }) => kind === 'reply')!.fileIds).toEqual([
      fileId,
    ]);
    expect(await sends(anna)).toEqual([]);
    await t.drain();
    expect(desk.mailsTo(elena.email)).toHaveLength(1);
  });

  test('many workers at the same second send it once', async () => {
    await hold(anna);
    t.clock.advance({ seconds: 13 });
    await Promise.all(Array.from({ length: 12 }, () => sendDueReplies(t.world)));
    expect(await said()).toHaveLength(1);
  });

  test('taken back, it is the draft again as it was, before whatever was begun since', async () => {
    await save(anna, 'Pierwsza', 0);
    const { fileId } = await aFile(anna, 'reply');
    const { id } = await hold(anna, 'Pierwsza');
    await save(anna, 'Druga', 0);
    await undoSend(t.world, anna, { heldId: id });
    await undoSend(t.world, anna, { heldId: id }); // pressed twice
    expect(await drafts()).toMatchObject([{ name: 'Anna', kind: 'reply', body: 'Pierwsza\n\nDruga' }]);
    expect((await listDrafts(t.world, anna, { caseId }))[0]!.files).toMatchObject([{ id: fileId }]);
    await later(20);
    expect(await said()).toEqual([]);
  });

  test('undo against the sweep: it was sent, or it came back, never both', async () => {
    const { id } = await hold(anna);
    t.clock.advance({ seconds: 12 });
    const [undone] = await Promise.allSettled([undoSend(t.world, anna, { heldId: id }), sendDueReplies(t.world)]);
    const [sent, back] = [(await said()).length, (await drafts()).length];
    expect([sent, back]).toEqual(undone.status === 'fulfilled' ? [0, 1] : [1, 0]);
  });

  test('too late, it says so; a colleague cannot take it back at all', async () => {
    const { id } = await hold(anna);
    await expect(undoSend(t.world, marta, { heldId: id })).rejects.toThrow('held-send');
    await later(12);
    await expect(undoSend(t.world, anna, { heldId: id })).rejects.toThrow('sent-already');
  });

  test('stopped when the buyer wrote meanwhile: the text is a draft again, and the sender is told until they saw it', async () => {
    const { id } = await hold(anna);
    await buyerWrites();
    await later(12);
    expect((await said()).map(([kind]) => kind)).toEqual(['buyer']);
    expect(await drafts()).toMatchObject([{ name: 'Anna', body: 'Dzień dobry, już sprawdzamy.' }]);
    expect(await sends(anna)).toEqual([['Anna', 'stopped', 'case-changed']]);
    expect(await sends(marta)).toEqual([]);
    expect(await listStoppedSends(t.world, anna)).toMatchObject([{ id, caseId, reason: 'case-changed' }]);
    const events = await inShop(t.world, anna.shopId, (tx) =>
      tx.selectFrom('events').select('data').where('type', '=', 'reply.stopped').execute(),
    );
    expect(events.map(({ data }) => data)).toContainEqual({
      caseId,
      staffId: anna.id,
      heldId: id,
      reason: 'case-changed',
    });
    await noteSendSeen(t.world, anna, { heldId: id });
    expect(await sends(anna)).toEqual([]);
    expect(await listStoppedSends(t.world, anna)).toEqual([]);
  });

  test('stopped when a colleague or a machine answered meanwhile', async () => {
    await hold(anna);
    await reply(t.world, marta, { caseId, body: 'Załatwione.', fileIds: [], then: 'stay' });
    await later(12);
    expect((await said()).map(([, who]) => who)).toEqual(['Marta']);
    expect(await sends(anna)).toEqual([['Anna', 'stopped', 'case-changed']]);
  });

  test("not stopped by one's own acts, nor by order around the case, nor by bookkeeping of the system", async () => {
    await hold(anna);
    await writeNote(t.world, anna, { caseId, body: 'Odpisałam', fileIds: [] });
    await assignCase(t.world, marta, { caseId, staffId: marta.id });
    await t.drain();
    t.clock.advance({ seconds: 1 });
    await hold(anna, 'I jeszcze jedno.');
    await later(11);
    await later(1);
    expect((await said()).filter(([kind]) => kind === 'reply').map(([, , body]) => body)).toEqual([
      'Dzień dobry, już sprawdzamy.',
      'I jeszcze jedno.',
    ]);
  });

  test('while one is about to leave, a colleague is stopped', async () => {
    await hold(anna);
    await expect(hold(marta, 'Ja też')).rejects.toThrow('being-answered');
  });

  test('stopped at once when others did something since the sender looked; against the fresh state it goes', async () => {
    await buyerWrites();
    await expect(hold(anna, 'x', { seenSeq: 1 })).rejects.toThrow('case-changed');
    await expect(holdReply(t.world, anna, { caseId, body: 'x', then: 'stay', expectedVersion: 1 })).rejects.toThrow(
      'case-changed',
    );
    await hold(anna, 'x', { seenSeq: 100 });
  });

  test('what could not be done at the end is refused at the press: closing what is owed', async () => {
    await expect(hold(anna, 'Zamykam', { then: 'close' })).rejects.toThrow('owed');
  });

  test('of somebody who has left the shop nothing leaves', async () => {
    const zofia = await aStaff(t.world, anna.shopId, 'consultant', { name: 'Zofia' });
    await hold(zofia);
    await inShop(t.world, anna.shopId, (tx) =>
      tx.updateTable('staff').set({ active: false }).where('id', '=', zofia.id).execute(),
    );
    await later(12);
    expect(await said()).toEqual([]);
    expect(await sends(zofia)).toEqual([['Zofia', 'stopped', 'not-allowed']]);
  });

  test('a copy of what has left is kept for a day', async () => {
    await hold(anna);
    await later(12);
    t.clock.advance({ hours: 25 });
    await forgetOldSends(t.world);
    const kept = await inShop(t.world, anna.shopId, (tx) =>
      tx.selectFrom('heldSends').select('id').where('caseId', '=', caseId).execute(),
    );
    expect(kept).toEqual([]);
  });
});
