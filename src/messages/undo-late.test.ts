/** Answers that are taken back, stopped or written in two windows after the case went another way: no text is lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { assignCase } from '../cases/assign-case.ts';
import { mergeCase } from '../cases/merge-case.ts';
import { moveCase } from '../cases/move-case.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { notePresence } from '../identity/note-presence.ts';
import { updateStaff } from '../identity/update-staff.ts';
import { whoIsHere } from '../identity/who-is-here.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listDrafts } from './drafts.ts';
import { holdReply } from './hold-reply.ts';
import { listMessages } from './list-messages.ts';
import { listStoppedSends } from './list-sends.ts';
import { saveDraft } from './save-draft.ts';
import { sendDueReplies } from './send-held.ts';
import { noteSendSeen, undoSend } from './undo-send.ts';
import { writeToShop } from './write-to-shop.ts';

let t: TestWorld;
let desk: Desk;
let anna: StaffActor;
let marta: StaffActor;
let caseId: string;
beforeAll(async () => {
  t = await makeTestWorld();
});
beforeEach(async () => {
  const shop = await aShop(t.world);
  desk = aDesk(t, shop);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta' });
  caseId = await desk.complain();
  await t.drain();
});
afterAll(() => t.close());

const hold = (body = 'Dzień dobry, już sprawdzamy.') => holdReply(t.world, anna, { caseId, body, then: 'stay' });
const save = (body: string, version: number) =>
  saveDraft(t.world, anna, { caseId, kind: 'reply', body, version, seenSeq: 1 });
const draft = async () =>
  (await listDrafts(t.world, anna, { caseId })).find(({ staffId, kind }) => staffId === anna.id && kind === 'reply');
const later = async (seconds: number) => {
  t.clock.advance({ seconds });
  await sendDueReplies(t.world);
};
const answered = async (id = caseId) =>
  (await listMessages(t.world, marta, { caseId: id })).filter(({ kind }) => kind === 'reply').length;
const buyerWrites = async () => {
  t.clock.advance({ seconds: 1 });
  await writeToShop(t.world, buyer(anna.shopId, caseId), { caseId, body: 'Jeszcze jedno.', fileIds: [] });
};

describe('two windows of one person', () => {
  test('a draft that came back is not overwritten by the window that knew the one before it', async () => {
    const { version } = await save('Dzień', 0);
    const { id } = await hold('Dzień dobry, wysyłam nowy kubek.');
    await undoSend(t.world, anna, { heldId: id });
    await expect(save('Dzień i', version)).rejects.toThrow('draft-changed');
    expect((await draft())?.body).toBe('Dzień dobry, wysyłam nowy kubek.');
  });

  test('nor is one that was begun anew after the old one was emptied', async () => {
    const { version } = await save('Dzień', 0);
    await save('', version);
    await save('Coś zupełnie nowego', 0);
    await expect(save('Dzień i', version)).rejects.toThrow('draft-changed');
    expect((await draft())?.body).toBe('Coś zupełnie nowego');
  });

  test('the one that is closed leaves the other at the case', async () => {
    const beat = (clientId: string, doing: 'looking' | 'writing') =>
      notePresence(t.world, anna, { clientId, caseId, doing });
    const here = () => inShop(t.world, anna.shopId, (tx) => whoIsHere(tx, anna.shopId, t.clock.now));
    await beat('01900000-0000-7000-8000-000000000001', 'writing');
    await beat('01900000-0000-7000-8000-000000000002', 'looking');
    expect((await here()).map(({ doing }) => doing)).toEqual(['writing']);
    t.clock.advance({ seconds: 29 });
    await beat('01900000-0000-7000-8000-000000000002', 'looking'); // the browser with the first one was shut
    t.clock.advance({ seconds: 2 });
    expect((await here()).map(({ doing }) => doing)).toEqual(['looking']);
  });
});

describe('taken back after the case went another way', () => {
  test('merged: the text is there, and nothing leaves', async () => {
    const { orderId, lines } = await desk.order(delivered('2026-10-01T10:00:00Z'));
    const about = { orderId, lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] };
    const into = await desk.complain(about);
    caseId = await desk.complain(about);
    await t.drain();
    const { id } = await hold();
    await mergeCase(t.world, anna, { caseId, intoId: into, counting: 'once' });
    await undoSend(t.world, anna, { heldId: id });
    expect((await draft())?.body).toBe('Dzień dobry, już sprawdzamy.');
    await later(20);
    expect([await answered(caseId), await answered(into)]).toEqual([0, 0]);
  });

  test('closed, or given to a colleague', async () => {
    const closed = await hold('Na koniec.');
    await moveCase(t.world, anna, { caseId, move: 'review' });
    await undoSend(t.world, anna, { heldId: closed.id });
    expect((await draft())?.body).toBe('Na koniec.');
    const given = await hold('Do koleżanki.');
    await assignCase(t.world, desk.actor, { caseId, staffId: marta.id });
    await undoSend(t.world, anna, { heldId: given.id });
    await later(20);
    expect(await answered()).toBe(0);
    expect((await draft())?.body).toBe('Do koleżanki.');
  });
});

test('stopped by the buyer three times in a row: the text is there once, and goes the fourth time', async () => {
  const body = 'Dzień dobry, już sprawdzamy.';
  for (let n = 0; n < 3; n++) {
    await hold(body);
    await buyerWrites();
    await later(20);
    expect((await draft())?.body).toBe(body);
  }
  expect(await listStoppedSends(t.world, anna)).toHaveLength(3);
  await hold(body);
  await later(20);
  expect(await answered()).toBe(1);
  expect(await draft()).toBeUndefined();
});

test('whoever may answer no more sees what did not leave, and can put the notice away', async () => {
  const { id } = await hold();
  await updateStaff(t.world, desk.actor, { staffId: anna.id, role: 'viewer' });
  await later(20);
  const viewer = { ...anna, role: 'viewer' } as const;
  expect(await listStoppedSends(t.world, viewer)).toMatchObject([{ id, reason: 'not-allowed' }]);
  await noteSendSeen(t.world, viewer, { heldId: id });
  expect(await listStoppedSends(t.world, viewer)).toEqual([]);
  expect((await listDrafts(t.world, marta, { caseId })).map(({ body }) => body)).toEqual([
    'Dzień dobry, już sprawdzamy.',
  ]);
});

test('an answer that was taken back keeps no promise; the one that leaves does', async () => {
  const promise = async () => (await desk.clock(caseId, 'FIRST-ANSWER'))?.state;
  const { id } = await hold();
  t.clock.advance({ seconds: 5 });
  await undoSend(t.world, anna, { heldId: id });
  await later(60);
  expect(await promise()).toBe('running');
  await hold();
  expect(await promise()).toBe('running');
  await later(20);
  expect(await promise()).toBe('met');
});
