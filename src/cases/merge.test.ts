import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, orderLines, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listMessages } from '../messages/list-messages.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { caseHistory, verifyHistory } from './case-history.ts';
import { addCaseToken, readCaseToken, revokeCaseTokens } from './case-tokens.ts';
import { mergeCase } from './merge-case.ts';
import { refusalOfMerging, type Mergeable } from './merging.ts';
import { relatedCases } from './related-cases.ts';
import { markSpam } from './spam-case.ts';
import { splitCase } from './split-case.ts';
import { unmergeCase } from './unmerge-case.ts';

const aCase = (id: string, over: Partial<Mergeable> = {}): Mergeable => ({
  id,
  stage: 'submitted',
  outcome: 'none',
  money: null,
  remedy: null,
  custody: 'not_required',
  procedure: 'complaint',
  orderId: 'o',
  spamAt: null,
  ...over,
});

describe('who may go into whom', () => {
  test.each([
    ['two complaints about one order', {}, {}, null],
    [
      'a question into anything',
      { procedure: 'inquiry', orderId: null },
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      null,
    ],
    ['a question into what is decided', { procedure: 'inquiry' }, { stage: 'decided', outcome: 'accepted' }, null],
    [
      'a complaint under a withdrawal',
      {},
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      'roads-differ',
    ],
    [
      'a withdrawal under a complaint',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      {},
      'roads-differ',
    ],
    ['what is decided', { stage: 'decided', outcome: 'accepted' }, {}, 'already-decided'],
    ['into what is decided', {}, { stage: 'decided', outcome: 'rejected' }, 'already-decided'],
    ['whose silence has decided', { outcome: 'deemed_accepted' }, {}, 'already-decided'],
    [
      'whose money is under way',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged', money: 'planned' },
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      'already-decided',
    ],
    ['whose goods are here', { custody: 'received' }, {}, 'goods-here'],
    ['about another order', { orderId: 'p' }, {}, 'orders-differ'],
    ['the order is known on the source only', {}, { orderId: null }, 'order-on-the-other'],
    ['the order is known on the target only', { orderId: null }, {}, null],
    ['a closed one', { stage: 'closed' }, {}, 'wrong-stage'],
    ['into a merged one', {}, { stage: 'merged' }, 'wrong-stage'],
    ['spam', { spamAt: new Date() }, {}, 'is-spam'],
    [
      'a withdrawal in question',
      { procedure: 'withdrawal', stage: 'in_review', outcome: 'acknowledged' },
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      'review-first',
    ],
  ] as const)('%s', (_, source, target, refusal) => {
    expect(refusalOfMerging(aCase('a', source), aCase('b', target), true)).toBe(refusal);
  });
  test('never itself, never of another buyer', () => {
    expect(refusalOfMerging(aCase('a'), aCase('a'), true)).toBe('same-case');
    expect(refusalOfMerging(aCase('a'), aCase('b'), false)).toBe('different-buyers');
  });
});

describe('a merge', () => {
  let all: TestWorld;
  beforeAll(async () => {
    all = await makeTestWorld();
  });
  afterAll(() => all.close());
  const desk = async () => aDesk(all, await aShop(all.world));
  const claimed = async (d: Desk, orderId: string) =>
    (await orderLines(all.world, d.shop.shopId, orderId)).map((line) => line.claimed);
  const merge = (d: Desk, caseId: string, intoId: string, counting: 'once' | 'together' = 'once') =>
    mergeCase(all.world, d.actor, { caseId, intoId, counting });

  /** Two complaints about one order, the second a day later. */
  async function two(d: Desk, quantities: [number, number] = [1, 1]) {
    const { orderId, lines } = await d.order(delivered('2026-10-01T10:00:00Z'));
    const about = (quantity: number) => ({ orderId, lines: [{ orderLineId: lines[0]!.id, quantity }] });
    const first = await d.complain(about(quantities[0]));
    all.clock.advance({ days: 1 });
    const second = await d.complain(about(quantities[1]));
    return { orderId, lines, first, second };
  }

  test('told twice counts once; the statements stay, and the link of the one leads to the other', async () => {
    const d = await desk();
    const { orderId, first, second } = await two(d);
    expect((await claimed(d, orderId))[0]).toBe(2);
    const token = await inShop(all.world, d.shop.shopId, (tx) =>
      addCaseToken(tx, d.shop.shopId, second, all.clock.now),
    );
    const before = await d.find(second);
    await merge(d, second, first);

    expect((await claimed(d, orderId))[0]).toBe(1);
    const [source, target] = [await d.find(second), await d.find(first)];
    expect(source).toMatchObject({ stage: 'merged', mergedInto: first, statement: before.statement });
    expect(target.lines.map(({ quantity }) => quantity)).toEqual([1]);
    expect(await readCaseToken(all.world, token)).toMatchObject({ caseId: first });
    const related = await relatedCases(all.world, d.actor, { caseId: first });
    expect(related.merged).toMatchObject([
      { id: second, number: before.number, final: null, statement: { wording: before.statement.wording } },
    ]);
    expect((await relatedCases(all.world, d.actor, { caseId: second })).mergedInto).toMatchObject({ id: first });
    for (const caseId of [first, second]) expect(await verifyHistory(all.world, d.actor, { caseId })).toBeNull();
  });

  test('together, every line comes along; the database still caps what is granted', async () => {
    const d = await desk();
    const { orderId, first, second } = await two(d);
    await merge(d, second, first, 'together');
    expect((await d.find(first)).lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
    expect((await d.find(second)).lines).toEqual([]);
    expect((await claimed(d, orderId))[0]).toBe(2);
  });

  test('told twice with more pieces the second time: the larger quantity counts', async () => {
    const d = await desk();
    const { orderId, first, second } = await two(d, [1, 2]);
    await merge(d, second, first);
    expect((await claimed(d, orderId))[0]).toBe(2);
    await unmergeCase(all.world, d.actor, { caseId: second });
    expect((await claimed(d, orderId))[0]).toBe(3);
    expect((await d.find(first)).lines.map(({ quantity }) => quantity)).toEqual([1]);
  });

  test.each(['older into newer', 'newer into older'])('the clock that ends first stays: %s', async (way) => {
    const d = await desk();
    const { first, second } = await two(d);
    const earliest = (await d.clock(first, 'CMP-REPLY'))!;
    const later = (await d.clock(second, 'CMP-REPLY'))!;
    expect(earliest.expiresAt! < later.expiresAt!).toBe(true);
    const [source, target] = way === 'older into newer' ? [first, second] : [second, first];
    await merge(d, source, target);
    expect(await d.clock(target, 'CMP-REPLY')).toEqual(earliest);
    expect(await d.clock(source, 'CMP-REPLY')).toEqual({
      ...later,
      state: 'void',
      endedAt: all.clock.now,
    });
    const { nextClockAt } = await inShop(all.world, d.shop.shopId, (tx) =>
      tx.selectFrom('cases').select('nextClockAt').where('id', '=', target).executeTakeFirstOrThrow(),
    );
    expect(nextClockAt! <= earliest.expiresAt!).toBe(true);

    await unmergeCase(all.world, d.actor, { caseId: source });
    expect(await d.clock(first, 'CMP-REPLY')).toEqual(earliest);
    expect(await d.clock(second, 'CMP-REPLY')).toEqual(later);
  });

  test('what was said on both is read together, and goes apart again', async () => {
    const d = await desk();
    const { first, second } = await two(d);
    await writeToShop(all.world, buyer(d.shop.shopId, second), { caseId: second, body: 'Z drugiej.', fileIds: [] });
    await merge(d, second, first);
    const said = async (caseId: string, actor: Parameters<typeof listMessages>[1]) =>
      (await listMessages(all.world, actor, { caseId })).map(({ body }) => body);
    expect(await said(first, d.actor)).toContain('Z drugiej.');
    expect(await said(first, buyer(d.shop.shopId, first))).toContain('Z drugiej.');
    await unmergeCase(all.world, d.actor, { caseId: second });
    expect(await said(first, d.actor)).not.toContain('Z drugiej.');
    expect((await caseHistory(all.world, d.actor, { caseId: second })).at(-1)).toMatchObject({
      type: 'case.unmerged',
      data: { from: first, to: 'submitted' },
    });
  });

  test('after a decision for both there is no way back', async () => {
    const d = await desk();
    const { orderId, first, second } = await two(d);
    await merge(d, second, first);
    await d.decideAll(first, { outcome: 'accepted', remedy: 'refund', amount: 8900 });
    await expect(unmergeCase(all.world, d.actor, { caseId: second })).rejects.toMatchObject({
      reason: 'merge-is-final',
    });
    expect((await relatedCases(all.world, d.actor, { caseId: first })).merged[0]).toMatchObject({
      final: 'merge-is-final',
    });
    expect((await orderLines(all.world, d.shop.shopId, orderId))[0]).toMatchObject({ claimed: 1, grantedMoney: 1 });
  });

  test('once some of the goods went their own way there is no way back: none of them are taken out of the new case', async () => {
    const d = await desk();
    const { first, second } = await two(d);
    await merge(d, second, first, 'together');
    const [, theirs] = (await d.find(first)).lines;
    const { caseId: fresh } = await splitCase(all.world, d.actor, {
      caseId: first,
      lines: [{ caseLineId: theirs!.id, quantity: 1 }],
    });
    await expect(unmergeCase(all.world, d.actor, { caseId: second })).rejects.toMatchObject({
      reason: 'merge-is-final',
    });
    expect((await d.find(fresh)).lines.map(({ id }) => id)).toEqual([theirs!.id]);
  });

  test('links that are taken back do not open it by way of a case merged into it', async () => {
    const d = await desk();
    const { first, second } = await two(d);
    const token = await inShop(all.world, d.shop.shopId, (tx) =>
      addCaseToken(tx, d.shop.shopId, second, all.clock.now),
    );
    await merge(d, second, first);
    await revokeCaseTokens(all.world, d.actor, { caseId: first });
    await expect(readCaseToken(all.world, token)).rejects.toMatchObject({ reason: 'link-revoked' });
  });

  test('merged into the merged: the chain is followed, by link and by reading; unmerging the middle keeps its own', async () => {
    const d = await desk();
    const { first, second, orderId, lines } = await two(d);
    const third = await d.complain({ orderId, lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] });
    const token = await inShop(all.world, d.shop.shopId, (tx) => addCaseToken(tx, d.shop.shopId, third, all.clock.now));
    await merge(d, third, second);
    await merge(d, second, first);
    expect(await readCaseToken(all.world, token)).toMatchObject({ caseId: first });
    expect((await relatedCases(all.world, d.actor, { caseId: first })).merged).toHaveLength(2);
    expect((await claimed(d, orderId))[0]).toBe(1);
    await expect(unmergeCase(all.world, d.actor, { caseId: third })).rejects.toMatchObject({
      reason: 'merge-is-final',
    });
    await unmergeCase(all.world, d.actor, { caseId: second });
    expect(await readCaseToken(all.world, token)).toMatchObject({ caseId: second });
  });

  test('twenty at once in both directions: one merge, no deadlock', async () => {
    const d = await desk();
    const { first, second, orderId } = await two(d);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? merge(d, first, second) : merge(d, second, first))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ kind: 'conflict', reason: 'wrong-stage' });
    expect((await claimed(d, orderId))[0]).toBe(1);
  });

  test("another buyer's case, another shop's, a stale one and a spam one are refused", async () => {
    const [d, other] = [await desk(), await desk()];
    const { first, second } = await two(d);
    const stranger = await d.complain({ contact: { name: 'Ktoś', email: 'ktos@example.com' } });
    await expect(merge(d, stranger, first)).rejects.toMatchObject({ reason: 'different-buyers' });
    const theirs = await other.complain();
    await expect(merge(d, first, theirs)).rejects.toMatchObject({ kind: 'missing' });
    await expect(
      mergeCase(all.world, d.actor, { caseId: second, intoId: first, counting: 'once', expectedVersion: 99 }),
    ).rejects.toMatchObject({ kind: 'stale' });
    await markSpam(all.world, d.actor, { caseId: second, because: 'test', secondLook: false });
    await expect(merge(d, second, first)).rejects.toMatchObject({ reason: 'is-spam' });
    const rows = await inShop(all.world, d.shop.shopId, (tx) => sql`select from case_merges`.execute(tx));
    expect(rows.rows).toHaveLength(0);
  });
});
