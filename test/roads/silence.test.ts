import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { answerCapacity } from '../../src/cases/answer-capacity.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { sweepClocks } from '../../src/cases/sweep-clocks.ts';
import { answerElsewhere } from '../../src/decisions/answer-elsewhere.ts';
import { findSettlement } from '../../src/decisions/find-settlement.ts';
import { buyer } from '../../src/identity/actor.ts';
import { updateShop } from '../../src/identity/update-shop.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { aMonday, elena, subjects, type Desk } from '../case-builders.ts';
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
const toStaff = (part: string) =>
  subjects(desk.mailsTo(desk.shop.ownerEmail)).filter((subject) => subject.includes(part));
const paid = (caseId: string, amount = 100) =>
  recordMoneySent(t.world, desk.actor, {
    caseId,
    method: 'original',
    amount,
    currency: 'PLN',
    sentOn: t.world.todayIn('Europe/Warsaw'),
  });
const close = (caseId: string) => moveCase(t.world, desk.actor, { caseId, move: 'close' });

describe('silence', () => {
  test.each([
    ['a consumer', {}, {}, true],
    ['nobody knows who', { company: { nip: '5260250274' } }, {}, true],
    ['a sole trader', { capacity: 'sole_trader_as_consumer' as const }, {}, false],
    [
      'a sole trader, the shop opted in',
      { capacity: 'sole_trader_as_consumer' as const },
      { soleTraderDeemedAcceptance: true },
      true,
    ],
    ['a business', { capacity: 'business' as const }, {}, false],
  ])('towards %s', async (_, said, policy, deemed) => {
    await monday();
    if (Object.keys(policy).length) await updateShop(t.world, desk.actor, { policy });
    const caseId = await desk.complain(said);
    await t.drain();
    const mailed = desk.mailsTo(elena.email).length;
    t.clock.now = new Date('2026-11-23T22:59:59Z');
    await later(0);
    expect((await desk.find(caseId)).outcome).toBe('none');
    t.clock.now = new Date('2026-11-23T23:00:00Z'); // midnight in Warsaw
    await later(0);
    await later(0);
    expect(await desk.find(caseId)).toMatchObject(
      deemed ? { outcome: 'deemed_accepted', stage: 'decided', money: null } : { outcome: 'none', stage: 'submitted' },
    );
    expect(desk.mailsTo(elena.email)).toHaveLength(mailed);
    expect(toStaff(deemed ? 'uznana z mocy prawa' : 'Termin minął')).toHaveLength(1);
    expect((await findSettlement(t.world, desk.actor, { caseId })).refunds).toEqual([]);

    const reject = () =>
      desk.decideAll(caseId, {
        outcome: 'rejected',
        ground: 'capacity' in said && said.capacity === 'business' ? 'b2b-no-defect' : 'conforms',
      });
    if (!deemed) return reject();
    await expect(reject()).rejects.toMatchObject({ reason: 'silence-was-consent' });
    await expect(close(caseId)).rejects.toMatchObject({ reason: 'silence-unconfirmed' });
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
    expect(await desk.find(caseId)).toMatchObject({
      outcome: 'deemed_accepted',
      stage: 'settling',
      money: 'planned',
      deemedConfirmedAt: expect.any(Date),
    });
    await paid(caseId);
    await close(caseId);
  });

  const elsewhere = async (caseId: string, answeredOn: string, answer: Parameters<Desk['linesOf']>[1]) =>
    answerElsewhere(t.world, desk.actor, {
      caseId,
      answeredOn: answeredOn as never,
      evidence: 'list polecony',
      text: 'Nie.',
      sendBack: false,
      lines: await desk.linesOf(caseId, answer),
    });
  const no = { outcome: 'rejected', ground: 'conforms' } as const;

  test('was none, when an answer had been given elsewhere in time', async () => {
    await monday();
    const caseId = await desk.complain();
    await later(20);
    const mailed = t.mails.length;
    await expect(elsewhere(caseId, '2026-11-24', no)).rejects.toMatchObject({ reason: 'silence-was-consent' });
    await expect(elsewhere(caseId, '2026-11-30', no)).rejects.toMatchObject({ reason: 'day-to-come' });
    await expect(elsewhere(caseId, '2026-11-08', no)).rejects.toMatchObject({ reason: 'day-before-statement' });
    await elsewhere(caseId, '2026-11-23', no);
    expect(await desk.find(caseId)).toMatchObject({ outcome: 'rejected', stage: 'decided' });
    expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'met' });
    await t.drain();
    expect(t.mails).toHaveLength(mailed);
    await close(caseId);
  });

  test('stays what it was, when the answer elsewhere came too late: it may only confirm', async () => {
    await monday();
    const caseId = await desk.complain();
    await later(20);
    await elsewhere(caseId, '2026-11-25', { outcome: 'accepted', remedy: 'none' });
    expect(await desk.find(caseId)).toMatchObject({ outcome: 'deemed_accepted', stage: 'decided' });
    expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'breached' });
    await close(caseId);
  });
});

test('who says the purchase was not professional is a sole trader from then on, and silence means what it means to one', async () => {
  await monday();
  const caseId = await desk.complain({ company: { nip: '5260250274' } });
  expect((await desk.find(caseId)).flags).toContain('capacity-unknown');
  await answerCapacity(t.world, buyer(desk.shop.shopId, caseId), { caseId, professional: false });
  expect(await desk.find(caseId)).toMatchObject({
    capacity: 'sole_trader_as_consumer',
    flags: expect.not.arrayContaining(['capacity-unknown']),
  });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({
    deadline: '2026-11-23',
    consequence: 'answer-overdue',
  });
  await later(15);
  expect((await desk.find(caseId)).outcome).toBe('none');
});
