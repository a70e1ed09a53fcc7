import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { caseHistory, verifyHistory } from '../../src/cases/case-history.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { decide } from '../../src/decisions/decide.ts';
import { decideInput } from '../../src/decisions/decision-inputs.ts';
import { Refusal } from '../../src/kit/refusal.ts';
import { recordMoneySent } from '../../src/refunds/record-money-sent.ts';
import { aShop } from '../builders.ts';
import { aDesk, delivered, orderLines, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(async () => {
  await t.close();
});

const outcomesOf = async (tries: readonly Promise<unknown>[]) => {
  const all = await Promise.allSettled(tries);
  const refused = all.filter((each) => each.status === 'rejected').map(({ reason }) => reason as Refusal);
  for (const refusal of refused) expect(refusal, refusal.stack).toBeInstanceOf(Refusal);
  return { won: all.length - refused.length, refused: refused.map(({ kind, reason }) => `${kind} ${reason}`) };
};
describe('twenty at once', () => {
  test('one move with the version it saw wins', async () => {
    const caseId = await desk.complain();
    const { version } = await desk.find(caseId);
    const tries = Array.from({ length: 20 }, () =>
      moveCase(t.world, desk.actor, { caseId, move: 'review', expectedVersion: version }),
    );
    const { won, refused } = await outcomesOf(tries);
    expect(won).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['stale case-changed']));
    expect(
      (await caseHistory(t.world, desk.actor, { caseId })).filter(({ type }) => type === 'case.reviewed'),
    ).toHaveLength(1);
    expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
  });

  test('one decision with the version it saw wins', async () => {
    const caseId = await desk.complain();
    const { version } = await desk.find(caseId);
    const lines = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'refund', amount: 100 });
    const input = decideInput.parse({ caseId, lines, expectedVersion: version });
    const { won, refused } = await outcomesOf(Array.from({ length: 20 }, () => decide(t.world, desk.actor, input)));
    expect([won, new Set(refused)]).toEqual([1, new Set(['stale case-changed'])]);
  });

  test.each([
    ['refund', 'grantedMoney'],
    ['replacement', 'grantedGoods'],
  ] as const)('cases about the same two mugs: never more than two by %s', async (remedy, counter) => {
    const { orderId, line } = await desk.order(delivered('2026-10-05T12:00:00Z'));
    const mug = line('mug').id;
    const plate = line('plate').id;
    const cases: string[] = [];
    for (let n = 0; n < 20; n++) {
      const lines = [
        { orderLineId: mug, quantity: 1 },
        { orderLineId: plate, quantity: 1 },
      ];
      cases.push(await desk.complain({ orderId, lines: n % 2 ? lines : lines.toReversed() }));
    }
    const { won, refused } = await outcomesOf(
      cases.map((caseId) =>
        desk.decideAll(caseId, { outcome: 'accepted', remedy, ...(remedy === 'refund' && { amount: 1 }) }),
      ),
    );
    expect([won, new Set(refused)]).toEqual([1, new Set(['conflict granted-more-than-bought'])]); // there is one plate
    const [mugs, plates] = await orderLines(t.world, desk.shop.shopId, orderId);
    expect([mugs![counter], plates![counter], mugs!.claimed]).toEqual([1, 1, 20]);
    expect((await desk.find(cases.at(-1)!)).flags).toContain('claimed-twice');
  });

  test('payments over the cases of one order never exceed what was paid', async () => {
    const { orderId, line } = await desk.order(delivered('2026-10-05T12:00:00Z'));
    const cases = await Promise.all(
      Array.from({ length: 20 }, () =>
        desk.complain({ orderId, lines: [{ orderLineId: line('mug').id, quantity: 1 }] }),
      ),
    );
    const pay = (caseId: string) =>
      recordMoneySent(t.world, desk.actor, {
        caseId,
        method: 'original',
        amount: 1000,
        currency: 'PLN',
        sentOn: '2026-11-09',
      });
    const { won, refused } = await outcomesOf(cases.map(pay));
    expect([won, new Set(refused)]).toEqual([7, new Set(['invalid more-than-paid'])]); // of 77.99
    await expect(
      recordMoneySent(t.world, desk.actor, {
        caseId: cases[0]!,
        method: 'original',
        amount: 1,
        currency: 'EUR',
        sentOn: '2026-11-09',
      }),
    ).rejects.toMatchObject({ reason: 'other-currency' });
  });
});
