import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, elena, subjects, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory } from '../cases/case-history.ts';
import { buyer } from '../identity/actor.ts';
import { updateShop } from '../identity/update-shop.ts';
import { answerProposal, withdrawProposal } from './answer-proposal.ts';
import { approveDecision } from './approve-decision.ts';
import { findProposals, findWaiting } from './find-proposals.ts';
import { findSettlement } from './find-settlement.ts';
import { proposeInput } from './proposal-inputs.ts';
import { propose } from './propose.ts';
import { sweepProposals } from './sweep-proposals.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
beforeEach(async () => {
  await t.drain();
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  t.mails.length = 0;
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(() => t.close());

type Remedy = { remedy: string; amount?: number; detail?: string };
async function proposed(caseId: string, ways: readonly (Remedy & { sendBack?: boolean })[], over: object = {}) {
  const { lines } = await desk.find(caseId);
  const options = ways.map(({ sendBack = false, ...granted }) => ({
    sendBack,
    lines: lines.map(({ id, quantity }) => ({ caseLineId: id, quantity, ...granted })),
  }));
  const input = { caseId, text: 'Zostaw kubek, oddamy część ceny.', until: '2026-11-16', options, ...over };
  await propose(t.world, desk.actor, proposeInput.parse(input));
  const [proposal] = await findProposals(t.world, desk.actor, { caseId });
  return { caseId, proposalId: proposal?.id ?? '' };
}
const answer = (on: { caseId: string; proposalId: string }, option: number | null) =>
  answerProposal(t.world, buyer(desk.shop.shopId, on.caseId), { ...on, option });
const damaged = () =>
  desk.complain({ issue: 'damaged_in_transit', demand: 'replacement', lines: [{ name: 'Kubek', quantity: 1 }] });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const state = async (caseId: string) => (await findProposals(t.world, desk.actor, { caseId }))[0]!.state;
const types = async (caseId: string) =>
  (await caseHistory(t.world, desk.actor, { caseId }))
    .map(({ type }) => type)
    .filter((type) => type !== 'case.assigned');

describe('a proposal', () => {
  test('accepted is a decision at once: money planned, letter sent, nothing turned down', async () => {
    const on = await proposed(await damaged(), [{ remedy: 'price_reduction', amount: 2000 }]);
    expect(await desk.find(on.caseId)).toMatchObject({ stage: 'waiting_customer', headline: { code: 'your-turn' } });
    expect(await desk.clock(on.caseId, 'CMP-REPLY')).toMatchObject({ state: 'running' });
    await t.drain();
    const mail = desk.mailsTo(elena.email).at(-1)!;
    for (const part of [
      'Zostaw kubek',
      '20,00',
      'Towar zostaje u Ciebie',
      'Nie musisz się zgadzać',
      'wymiana',
      '23 listopada',
    ])
      expect(plain(mail.text)).toContain(part);
    await answer(on, 0);
    expect(await desk.find(on.caseId)).toMatchObject({ stage: 'settling', outcome: 'accepted', money: 'planned' });
    const { decisions } = await findSettlement(t.world, desk.actor, { caseId: on.caseId });
    expect(decisions).toMatchObject([
      {
        outcome: 'accepted',
        adr: null,
        proposalId: on.proposalId,
        decidedBy: desk.actor.name,
        lines: [{ remedy: 'price_reduction', amount: 2000, ground: 'agreed-with-buyer' }],
      },
    ]);
    expect(await desk.clock(on.caseId, 'CMP-REPLY')).toMatchObject({ state: 'met' });
    await t.drain();
    expect(plain(desk.mailsTo(elena.email).at(-1)!.text)).toContain('Przyjmujesz naszą propozycję z 9 listopada 2026');
    expect(subjects(desk.mailsTo(desk.shop.ownerEmail)).join()).toContain('przyjął propozycję');
    expect(await types(on.caseId)).toEqual(
      expect.arrayContaining(['case.proposed', 'case.decided', 'case.proposal-accepted']),
    );
    await expect(answer(on, 0)).rejects.toMatchObject({ reason: 'proposal-over' });
  });

  test('of several the buyer chooses one', async () => {
    const on = await proposed(await damaged(), [
      { remedy: 'gift', detail: 'Zestaw podkładek' },
      { remedy: 'exchange', detail: 'Kubek Sarna, zielony', sendBack: true },
    ]);
    await answer(on, 1);
    expect(await desk.find(on.caseId)).toMatchObject({ remedy: 'planned', custody: 'expected', money: null });
    const { remedies } = await findSettlement(t.world, desk.actor, { caseId: on.caseId });
    expect(remedies).toMatchObject([{ remedy: 'exchange', detail: 'Kubek Sarna, zielony' }]);
    await expect(answer({ ...on, proposalId: on.caseId }, 0)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('declined leaves everything as it was, and the shop is told', async () => {
    const on = await proposed(await damaged(), [{ remedy: 'price_reduction', amount: 2000 }]);
    await answer(on, null);
    expect(await desk.find(on.caseId)).toMatchObject({
      stage: 'in_review',
      outcome: 'none',
      money: null,
      unread: true,
    });
    expect(await state(on.caseId)).toBe('declined');
    await t.drain();
    expect(subjects(desk.mailsTo(desk.shop.ownerEmail)).join()).toContain('nie przyjął propozycji');
  });

  test('runs out with its day, whether anybody swept or not', async () => {
    const on = await proposed(await damaged(), [{ remedy: 'price_reduction', amount: 2000 }]);
    t.clock.now = new Date('2026-11-16T22:59:59Z');
    await sweepProposals.run(t.world, {});
    expect(await state(on.caseId)).toBe('open');
    t.clock.now = new Date('2026-11-16T23:00:00Z');
    await expect(answer(on, 0)).rejects.toMatchObject({ reason: 'proposal-over' });
    await sweepProposals.run(t.world, {});
    expect(await types(on.caseId)).toContain('case.proposal-expired');
    expect((await desk.find(on.caseId)).stage).toBe('in_review');
  });

  test('is withdrawn, or overtaken by a decision', async () => {
    const on = await proposed(await damaged(), [{ remedy: 'price_reduction', amount: 2000 }]);
    await expect(proposed(on.caseId, [{ remedy: 'gift' }])).rejects.toMatchObject({ reason: 'proposal-open' });
    await withdrawProposal(t.world, desk.actor, on);
    await expect(answer(on, 0)).rejects.toMatchObject({ reason: 'proposal-over' });
    await t.drain();
    expect(desk.mailsTo(elena.email).at(-1)!.subject).toContain('Wycofujemy');
    t.clock.advance({ minutes: 1 });
    await proposed(on.caseId, [{ remedy: 'gift' }]);
    await desk.decideAll(on.caseId, { outcome: 'accepted', remedy: 'replacement' });
    expect(await state(on.caseId)).toBe('overtaken');
  });

  test('above the limit reaches the buyer only when a second person agreed', async () => {
    await updateShop(t.world, desk.actor, { policy: { approvalLimit: { limits: { PLN: 1000 }, elsewhere: 'two' } } });
    const caseId = await damaged();
    await proposed(caseId, [{ remedy: 'price_reduction', amount: 2000 }]);
    expect(await findProposals(t.world, desk.actor, { caseId })).toEqual([]);
    const { id: waitingId } = (await findWaiting(t.world, desk.actor, { caseId }))!;
    const manager = await aStaff(t.world, desk.shop.shopId, 'manager');
    await approveDecision(t.world, manager, { caseId, waitingId });
    expect(await state(caseId)).toBe('open');
  });

  test('instead of sending back after a withdrawal: the goods stay, the rest of the money is due by its day', async () => {
    const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
    const caseId = await desk.withdraw({ orderId });
    await expect(proposed(caseId, [{ remedy: 'refund', amount: 1 }])).rejects.toMatchObject({
      reason: 'withdrawal-gives-that',
    });
    const on = await proposed(caseId, [{ remedy: 'price_reduction', amount: 1500 }]);
    expect((await desk.find(caseId)).stage).toBe('settling');
    await answer(on, 0);
    expect(await desk.find(caseId)).toMatchObject({
      procedure: 'withdrawal',
      outcome: 'acknowledged',
      custody: 'not_required',
      money: 'planned',
      stage: 'settling',
    });
    expect(await desk.clock(caseId, 'WD-SENDBACK')).toMatchObject({ state: 'void' });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'running', withheld: false });
  });

  test.each([
    ['a day that is gone', { until: '2026-11-08' }, 'day-gone'],
    ['a day too far', { until: '2027-02-01' }, 'too-far'],
  ])('with %s is none', async (_, over, reason) => {
    const caseId = await damaged();
    await expect(proposed(caseId, [{ remedy: 'gift' }], over)).rejects.toMatchObject({ reason });
  });
});
