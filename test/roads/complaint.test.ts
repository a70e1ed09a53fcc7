import { afterAll, beforeAll, expect, test } from 'vitest';

import { moveCase } from '../../src/cases/move-case.ts';
import { sweepClocks } from '../../src/cases/sweep-clocks.ts';
import { takeBack } from '../../src/cases/take-back.ts';
import { decide } from '../../src/decisions/decide.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { finishRemedy } from '../../src/decisions/finish-remedy.ts';
import { previewDecision } from '../../src/decisions/preview-decision.ts';
import { addFile } from '../../src/files/add-file.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { buyer } from '../../src/identity/actor.ts';
import { reply } from '../../src/messages/reply.ts';
import { writeNote } from '../../src/messages/write-note.ts';
import { writeToShop } from '../../src/messages/write-to-shop.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { receiveGoods } from '../../src/returns/receive-goods.ts';
import { aMonday, delivered, elena, orderLines, subjects, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

/** Each road has a shop and a Monday of its own. */
const monday = async () => (desk = await aMonday(t));
const later = async (days: number) => {
  t.clock.advance({ days });
  await sweepClocks.run(t.world, {});
  await t.drain();
};
const paid = (caseId: string, amount = 100) =>
  recordMoneySent(t.world, desk.actor, {
    caseId,
    method: 'original',
    amount,
    currency: 'PLN',
    sentOn: t.world.todayIn('Europe/Warsaw'),
  });
const close = (caseId: string) => moveCase(t.world, desk.actor, { caseId, move: 'close' });

test('photos, a question, an answer, one line paid and one rejected, money, end', async () => {
  await monday();
  const { orderId, line } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({
    orderId,
    lines: [
      { orderLineId: line('mug').id, quantity: 2 },
      { orderLineId: line('plate').id, quantity: 1 },
    ],
  });
  const asBuyer = buyer(desk.shop.shopId, caseId);
  await t.drain();
  expect(desk.mailsTo(elena.email)[0]!.text).toContain('23 listopada 2026');
  expect((await desk.clock(caseId, 'CMP-REPLY'))!.deadline).toBe('2026-11-23');

  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  await reply(t.world, desk.actor, { caseId, body: 'Prosimy o zdjęcie.', fileIds: [], then: 'wait' });
  await t.drain();
  expect(await desk.find(caseId)).toMatchObject({ stage: 'waiting_customer', headline: { code: 'your-turn' } });
  expect(desk.mailsTo(elena.email)[1]!.text).toContain('Prosimy o zdjęcie.');
  expect(desk.mailsTo(elena.email)[1]!.headers).toEqual({});
  expect(await desk.clock(caseId, 'FIRST-ANSWER')).toMatchObject({ state: 'met' });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'running' });

  const photo = await addFile(t.world, asBuyer, { caseId }, { source: PNG, name: 'kubek.png' });
  await writeToShop(t.world, asBuyer, { caseId, body: '', fileIds: [photo.id] });
  expect((await desk.find(caseId)).stage).toBe('in_review');
  await writeNote(t.world, desk.actor, { caseId, body: 'Stara wada', fileIds: [photo.id] });
  expect((await listFiles(t.world, asBuyer, { caseId })).map(({ id }) => id)).toEqual([photo.id]);

  const lines = (await desk.find(caseId)).lines;
  const decision = {
    caseId,
    sendBack: false,
    text: 'Talerz był sprzedany jako drugi gatunek.',
    lines: [
      { caseLineId: lines[0]!.id, outcome: 'accepted', quantity: 2, remedy: 'refund', amount: 4500 },
      { caseLineId: lines[1]!.id, outcome: 'rejected', quantity: 1, remedy: 'none', ground: 'known-and-accepted' },
    ] as const,
  };
  const before = await desk.find(caseId);
  const preview = await previewDecision(t.world, desk.actor, { ...decision, lines: [...decision.lines] });
  expect(await desk.find(caseId)).toEqual(before);
  await decide(t.world, desk.actor, { ...decision, lines: [...decision.lines] });
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'settling',
    outcome: 'partly_accepted',
    money: 'planned',
    headline: { code: 'refund-due', day: '2026-11-23' },
  });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'met' });
  await t.drain();
  const letter = desk.mailsTo(elena.email)[2]!;
  const same = (text: string) => text.replace(/\/c\/\S+/g, '/c/');
  expect(same(letter.text)).toBe(same(preview.text)); // the preview is the letter, to the word
  for (const part of [
    'art. 43b ust. 4 ustawy o prawach konsumenta',
    'drugi gatunek',
    '45,00',
    '23 listopada 2026',
    'pozasądow',
  ])
    expect(letter.text).toContain(part);
  expect(letter.text).not.toMatch(/rękojmi|known-and-accepted|undefined/);

  await expect(close(caseId)).rejects.toMatchObject({ reason: 'refund-owed' });
  await paid(caseId, 4500);
  await close(caseId);
  await t.drain();
  await t.drain();
  expect(desk.mailsTo(elena.email)).toHaveLength(5);
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([
    { grantedMoney: 2 },
    { grantedMoney: 0 },
  ]);
});

test('a business gets a reasoned no without the ADR statement; rejected, it is closed, and its pieces are free', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true, capacity: 'business', locale: 'en' });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ class: 'promise' });
  await expect(desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' })).rejects.toMatchObject({
    reason: 'ground-not-against-this-buyer',
  });
  await desk.decideAll(caseId, { outcome: 'rejected', ground: 'b2b-no-defect' });
  await t.drain();
  const letter = desk.mailsTo(elena.email).at(-1)!;
  expect(letter.text).toContain('Article 556 of the Polish Civil Code');
  expect(letter.text).not.toMatch(/out-of-court/i);
  await close(caseId);
  expect(await desk.find(caseId)).toMatchObject({ headline: { code: 'closed-rejected' } });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 0 }, { claimed: 0 }]);
});

test('a decision that supersedes one takes back its money, its parcels and its clocks', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  expect(await desk.find(caseId)).toMatchObject({ remedy: 'planned', money: null, stage: 'settling' });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
  expect(await desk.find(caseId)).toMatchObject({ remedy: null, money: 'planned', stage: 'settling' });
  await desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' });
  expect(await desk.find(caseId)).toMatchObject({ remedy: null, money: null, stage: 'decided', outcome: 'rejected' });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({ state: 'void' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([
    { claimed: 0, grantedMoney: 0, grantedGoods: 0 },
    {},
  ]);
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({ state: 'running', deadline: '2026-11-23' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 2, grantedMoney: 2 }, {}]);
  const { decisions } = await findSettlement(t.world, desk.actor, { caseId });
  expect(decisions.filter(({ superseded }) => !superseded)).toHaveLength(1);
  await t.drain();
  expect(subjects(desk.mailsTo(elena.email))).toHaveLength(5);
});

test('money that waits for goods is not owed before they come, and then for fourteen days', async () => {
  await monday();
  const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 }, { sendBack: true });
  expect(await desk.find(caseId)).toMatchObject({ custody: 'expected', money: 'planned' });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toBeUndefined();
  await expect(close(caseId)).rejects.toMatchObject({ reason: 'refund-owed' });
  await later(3);
  const [line] = (await desk.find(caseId)).lines;
  const came = { restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 };
  await receiveGoods(t.world, desk.actor, {
    caseId,
    receivedOn: '2026-11-12',
    lines: [{ caseLineId: line!.id, received: 1, ...came }],
  });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({ deadline: '2026-11-26' });
  await receiveGoods(t.world, desk.actor, {
    caseId,
    receivedOn: '2026-11-12',
    lines: [{ caseLineId: line!.id, received: 0, ...came, scrapped: 1 }],
  });
  expect(await desk.find(caseId)).toMatchObject({ custody: 'disposed' });
});

test('a reduction is owed from the statement that declared it', async () => {
  await monday();
  const caseId = await desk.complain({ demand: 'price_reduction', demandAmount: 500 });
  await later(5);
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'price_reduction', amount: 500 });
  expect(await desk.clock(caseId, 'NC-REFUND-REDUCTION')).toMatchObject({ deadline: '2026-11-23' });
});

test('guarantee, parcel not received, a question: each has its end', async () => {
  await monday();
  const guarantee = await desk.complain({ byGuarantee: true, demand: 'repair' });
  expect(await desk.find(guarantee)).toMatchObject({ procedure: 'guarantee' });
  await desk.decideAll(guarantee, { outcome: 'accepted', remedy: 'repair' }, { sendBack: true });
  const [line] = (await desk.find(guarantee)).lines;
  await receiveGoods(t.world, desk.actor, {
    caseId: guarantee,
    receivedOn: '2026-11-09',
    lines: [{ caseLineId: line!.id, received: 1, restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 }],
  });
  expect(await desk.clock(guarantee, 'GUAR-PERFORM')).toMatchObject({ deadline: '2026-11-23' });
  await expect(close(guarantee)).rejects.toMatchObject({ reason: 'remedy-owed' });
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId: guarantee })).remedies;
  const done = (state: 'repaired' | 'unrepairable' | 'shipped' | 'delivered') =>
    finishRemedy(t.world, desk.actor, {
      caseId: guarantee,
      remedyId: remedy!.id,
      state,
      doneOn: '2026-11-09',
    });
  await done('repaired');
  await t.drain();
  expect(subjects(desk.mailsTo(elena.email)).at(-1)).toContain('Towar naprawiony');
  await expect(done('unrepairable')).rejects.toMatchObject({ reason: 'remedy-done' });
  // Repaired is not yet in the buyer's hands: the case stays open until it is.
  await expect(close(guarantee)).rejects.toMatchObject({ reason: 'goods-not-sent' });
  await done('shipped');
  await expect(close(guarantee)).rejects.toMatchObject({ reason: 'goods-on-their-way' });
  await done('delivered');
  await close(guarantee);

  const missing = await desk.submit({ issue: 'not_received', demand: 'refund' });
  expect(await desk.find(missing)).toMatchObject({ procedure: 'not_received' });
  await desk.decideAll(missing, { outcome: 'accepted', remedy: 'refund', amount: 100 });
  await paid(missing);
  await close(missing);

  const handed = await desk.submit({ issue: 'not_received' });
  await desk.decideAll(handed, { outcome: 'rejected', ground: 'handed-to-buyer' });
  await close(handed);

  const question = await desk.submit({ issue: 'other', description: 'Kiedy?' });
  await t.drain();
  const mailed = desk.mailsTo(elena.email).length;
  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  await reply(t.world, desk.actor, { caseId: question, body: 'Jutro.', fileIds: [], then: 'close' });
  await t.drain();
  expect((await desk.find(question)).stage).toBe('closed');
  expect(subjects(desk.mailsTo(elena.email))).toHaveLength(mailed + 1); // the answer is the closing
});

test('a complaint taken back ends at once, and frees what it was granted', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([
    { grantedGoods: 2 },
    { grantedGoods: 1 },
  ]);
  expect(await takeBack(t.world, buyer(desk.shop.shopId, caseId), { caseId })).toBe('cancelled');
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([
    { claimed: 0, grantedGoods: 0 },
    { claimed: 0, grantedGoods: 0 },
  ]);
});

test('reached only by telephone: no mail, the decision waits on the case to be posted, once', async () => {
  await monday();
  const caseId = await desk.complain({ contact: { name: 'Jan', phone: '600 700 800' } });
  expect((await desk.find(caseId)).flags).toContain('no-email');
  await desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' });
  await t.drain();
  const letters = (await listFiles(t.world, desk.actor, { caseId })).filter(({ kind }) => kind === 'letter');
  expect(letters.map(({ name }) => name)).toEqual([expect.stringMatching(/^ZP-\d+-2026-11-09\.pdf$/)]);
  expect(t.mails.every(({ to }) => to.address === desk.shop.ownerEmail)).toBe(true);
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
