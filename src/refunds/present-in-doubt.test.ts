/** A present whose money nobody knows about hides what became of the money owed, and no longer than the doubt lasts. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { inCase } from '../cases/in-case.ts';
import { attemptIn } from './attempt-in.ts';
import { failAttempt } from './attempt-moves.ts';
import { resolveRefund } from './resolve-refund.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());
beforeEach(() => here.calm());

const moneyOf = async (caseId: string) => (await here.desk.find(caseId)).money;
const approved = async (caseId: string, over: object = {}) => {
  await here.approve(caseId, here.shop.actor, over);
  await here.t.drain();
  return here.last(caseId);
};

/** On top of what was owed, and no answer comes. */
async function aPresentInDoubt(caseId: string) {
  await here.plan({ caseId, purpose: 'goodwill', method: 'original', amount: 500, reason: 'Za kłopot' });
  here.provider.misbehave('silent-before');
  const { id: attemptId } = await approved(caseId, { attemptId: (await here.last(caseId)).id, amount: 500 });
  expect(await moneyOf(caseId)).toBe('in_doubt');
  here.t.clock.advance({ minutes: 5 });
  return (outcome: 'settled' | 'failed') =>
    resolveRefund(here.t.world, here.shop.actor, { caseId, attemptId, outcome, remark: 'Tak widzę w panelu.' });
}

test.each(['settled', 'failed'] as const)(
  'once it is %s, the case shows what became of the money owed at last, not at first',
  async (outcome) => {
    const { caseId, ref } = await here.due();
    here.provider.ledger.payments.set(ref, 100); // the first try fails: more than was paid
    expect(await approved(caseId)).toMatchObject({ state: 'failed' });
    here.provider.ledger.payments.set(ref, TOTAL + 500);
    const { state } = await approved(caseId);
    expect(await moneyOf(caseId)).toBe(state);

    const seen = await aPresentInDoubt(caseId);
    await seen(outcome);
    expect(await moneyOf(caseId)).toBe(state);
  },
);

test('money owed that came back meanwhile is owed again once the doubt is over', async () => {
  const { caseId, ref } = await here.due();
  here.provider.ledger.payments.set(ref, TOTAL + 500);
  const owed = await approved(caseId);
  const seen = await aPresentInDoubt(caseId);
  await inCase(here.t.world, here.shop.actor, { caseId }, async (open) =>
    failAttempt(open, await attemptIn(open, owed.id), { code: 'returned', evidence: { by: 'provider' } }),
  );
  expect(await moneyOf(caseId)).toBe('in_doubt');
  await seen('settled');
  expect(await moneyOf(caseId)).toBe('failed');
});
