import { afterAll, beforeAll, expect, test } from 'vitest';

import { moveCase } from '../../src/cases/move-case.ts';
import { caseHistory, verifyHistory } from '../../src/cases/case-history.ts';
import { reviewWithdrawal } from '../../src/decisions/review-withdrawal.ts';
import { buyer } from '../../src/identity/actor.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { giveProof } from '../../src/returns/give-proof.ts';
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
const sent = (caseId: string, amount: number, sentOn: string) =>
  recordMoneySent(t.world, desk.actor, {
    caseId,
    method: 'original',
    amount,
    currency: 'PLN',
    sentOn: sentOn as never,
  });
const goods = async (caseId: string, receivedOn: string, over: object = {}) =>
  receiveGoods(t.world, desk.actor, {
    caseId,
    receivedOn: receivedOn as never,
    lines: (await desk.find(caseId)).lines.map(({ id, quantity }) => ({
      caseLineId: id,
      received: quantity,
      restocked: 0,
      scrapped: 0,
      toSupplier: 0,
      backToBuyer: 0,
      ...over,
    })),
  });

test('withdrawal, proof, goods, money, end: a mail for each step, each once, and the order line is paid for', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'settling',
    outcome: 'acknowledged',
    custody: 'expected',
    flags: [],
  });
  expect((await desk.find(caseId)).clocks.map(({ rule }) => rule).sort()).toEqual([
    'WD-PERIOD',
    'WD-REFUND',
    'WD-SENDBACK',
  ]);
  await t.drain();
  const [ack] = desk.mailsTo(elena.email);
  expect(ack!.text).toContain('23 listopada 2026');

  t.clock.advance({ days: 3 });
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number: '6200 1', carrier: 'InPost' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false, deadline: '2026-11-23' });
  expect(await desk.find(caseId)).toMatchObject({
    custody: 'in_transit',
    money: 'planned',
    headline: { code: 'withdrawal-on-its-way' },
  });
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'refund-owed',
  });

  await t.drain();
  t.clock.advance({ days: 2 });
  await goods(caseId, '2026-11-14');
  expect(await desk.find(caseId)).toMatchObject({ custody: 'received' });
  await expect(sent(caseId, 7800, '2026-11-14')).rejects.toMatchObject({ kind: 'invalid', reason: 'more-than-paid' });
  await sent(caseId, 7799, '2026-11-14');
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'closed',
    money: 'sent',
    headline: { code: 'closed-paid' },
    clocks: expect.arrayContaining([expect.objectContaining({ rule: 'WD-REFUND', state: 'met' })]),
  });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([
    { claimed: 2, grantedMoney: 2 },
    { claimed: 1, grantedMoney: 1 },
  ]);

  await t.drain();
  await t.drain();
  const mails = desk.mailsTo(elena.email);
  expect(subjects(mails)).toHaveLength(5);
  expect(mails[1]!.text).toContain('6200 1');
  expect(mails[1]!.text).toContain('23 listopada 2026');
  expect(mails[2]!.text).toContain('14 listopada 2026');
  expect(mails[3]!.text).toMatch(/77,99/);
  expect(mails.map(({ text }) => text).join()).not.toMatch(/rękojmi|undefined|token-of-this-mail|\[object/);
  expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
  expect((await caseHistory(t.world, desk.actor, { caseId })).map(({ type }) => type)).toEqual([
    'case.submitted',
    'case.assigned',
    'case.proof-given',
    'case.goods-received',
    'case.money-sent',
    'case.closed',
  ]);
});

test('in English for who asked in English', async () => {
  await monday();
  const caseId = await desk.withdraw({ locale: 'en', orderNumber: '77' });
  await t.drain();
  expect(desk.mailsTo(elena.email)[0]!.text).toContain('23 November 2026');
  expect((await desk.find(caseId)).flags).toEqual(['order-not-found']);
});

test('paid for once: a second withdrawal of the same pieces is stored and flagged, but never paid again', async () => {
  await monday();
  const { orderId } = await desk.order({ ...delivered('2026-11-05T12:00:00Z') });
  const first = await desk.withdraw({ orderId });
  const second = await desk.withdraw({ orderId });
  expect((await desk.find(second)).flags).toEqual(['claimed-twice']);
  await sent(first, 100, '2026-11-09');
  await expect(sent(second, 100, '2026-11-09')).rejects.toMatchObject({ reason: 'granted-more-than-bought' });
  await recordMoneySent(t.world, desk.actor, {
    caseId: second,
    method: 'nothing_owed',
    amount: 0,
    currency: 'PLN',
    sentOn: '2026-11-09',
    reason: 'już zwrócone',
  });
  await moveCase(t.world, desk.actor, { caseId: second, move: 'close' });
});

test('what the channel sent back by itself counts', async () => {
  await monday();
  const { orderId } = await desk.order({
    ...delivered('2026-11-05T12:00:00Z'),
    refunds: [{ externalId: 'r1', amount: 7000 }],
  });
  const caseId = await desk.withdraw({ orderId });
  await expect(sent(caseId, 800, '2026-11-09')).rejects.toMatchObject({ reason: 'more-than-paid' });
  await sent(caseId, 799, '2026-11-09');
});

test('the money may wait past day fourteen; unlocked then, it is due that working day, and a later parcel gives no more time', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  t.clock.advance({ days: 20 });
  await t.drain();
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running', withheld: true });
  await sweep();
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
  expect(await desk.clock(caseId, 'WD-SENDBACK')).toMatchObject({ state: 'breached' });
  await giveProof(t.world, desk.actor, { caseId, number: '1' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false, deadline: '2026-11-30' }); // a Sunday moves to Monday
  t.clock.advance({ days: 5 });
  await sweep();
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'breached' });
  await goods(caseId, '2026-12-04');
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'breached', deadline: '2026-11-30' });
  await t.drain();
  expect(
    subjects(desk.mailsTo(desk.shop.ownerEmail)).filter((subject) => subject.includes('Termin minął')),
  ).toHaveLength(1);
});

test('before delivery: nothing to send back, nothing to wait for', async () => {
  await monday();
  const { orderId } = await desk.order({ shipments: [{ externalId: 's', carrier: 'dpd' }] });
  const caseId = await desk.withdraw({ orderId });
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'settling',
    custody: 'not_required',
    flags: ['before-delivery'],
    headline: { code: 'withdrawal-refund-due', day: '2026-11-23' },
  });
  expect((await desk.find(caseId)).clocks.map(({ rule, withheld }) => [rule, withheld])).toEqual([
    ['WD-REFUND', false],
    ['WD-PERIOD', false],
  ]);
  await t.drain();
  expect(desk.mailsTo(elena.email)[0]!.text).not.toContain('Odeślij');
});

test('late: acknowledged with its effect reserved; it may stand', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-10-15T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'submitted',
    outcome: 'acknowledged',
    flags: ['late-by-calculation'],
    headline: { code: 'withdrawal-in-review' },
  });
  await t.drain();
  expect(desk.mailsTo(elena.email)[0]!.text).toContain('29 października 2026');
  await reviewWithdrawal(t.world, desk.actor, { caseId, stands: true, text: '' });
  expect(await desk.find(caseId)).toMatchObject({ stage: 'settling', outcome: 'acknowledged' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
});

test('late and contested with a ground: a letter, no money owed, the pieces free again; let stand after all, all is owed again', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-10-15T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  const contest = (ground: string) =>
    reviewWithdrawal(t.world, desk.actor, { caseId, stands: false, ground, text: 'Minęło 14 dni.' });
  await expect(contest('not-a-consumer')).rejects.toMatchObject({ reason: 'ground-not-against-this-buyer' });
  await expect(contest('conforms')).rejects.toMatchObject({ kind: 'conflict' });
  await contest('late-by-calculation');
  expect(await desk.find(caseId)).toMatchObject({ stage: 'decided', outcome: 'rejected' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'void' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 0 }, { claimed: 0 }]);
  await t.drain();
  const letter = desk.mailsTo(elena.email).at(-1)!;
  expect(letter.text).toContain('Minęło 14 dni.');
  expect(letter.text).toContain('art. 27 ust. 1 i art. 30 ust. 2 ustawy o prawach konsumenta');
  expect(letter.attachments[0]!.contentType).toBe('application/pdf');

  await reviewWithdrawal(t.world, desk.actor, { caseId, stands: true, text: '' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running' });
  expect(await orderLines(t.world, desk.shop.shopId, orderId)).toMatchObject([{ claimed: 2 }, { claimed: 1 }]);
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'refund-owed',
  });
});

test('goods never sent back: the case rests, and the parcel wakes it with its money still owed', async () => {
  await monday();
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'refund-owed',
  });
  t.clock.advance({ days: 30 });
  await moveCase(t.world, desk.actor, { caseId, move: 'close' });
  expect(await desk.find(caseId)).toMatchObject({ stage: 'closed', flags: ['dormant'] });
  await sweep();
  await goods(caseId, '2026-12-09');
  expect(await desk.find(caseId)).toMatchObject({
    stage: 'settling',
    custody: 'received',
    money: 'planned',
    flags: [],
  });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({
    state: 'running',
    withheld: false,
    deadline: '2026-12-09',
  });
});

const sweep = async () => {
  const { sweepClocks } = await import('../../src/cases/sweep-clocks.ts');
  await sweepClocks.run(t.world, {});
};
