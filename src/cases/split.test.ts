import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, orderLines } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { splitMessage } from '../messages/split-message.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { verifyHistory } from './case-history.ts';
import { linkCases, unlinkCases } from './link-cases.ts';
import { mergeCase } from './merge-case.ts';
import { relatedCases } from './related-cases.ts';
import { splitCase } from './split-case.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());
const desk = async () => aDesk(all, await aShop(all.world));

async function aComplaint(quantity = 2) {
  const d = await desk();
  const { orderId, lines } = await d.order(delivered('2026-10-01T10:00:00Z'));
  const [first, second] = lines as [(typeof lines)[0], (typeof lines)[0]];
  const caseId = await d.complain({
    orderId,
    lines: [
      { orderLineId: first.id, quantity },
      { orderLineId: second.id, quantity: 1 },
    ],
  });
  const claimed = async () => (await orderLines(all.world, d.shop.shopId, orderId)).map((line) => line.claimed);
  return { d, caseId, orderId, claimed, kase: await d.find(caseId) };
}

test('some goods go their own way: the statement stays whole, every clock runs on both, the claims keep their sum', async () => {
  const { d, caseId, claimed, kase } = await aComplaint();
  const before = await claimed();
  const [whole] = kase.lines;
  const { caseId: freshId, number } = await splitCase(all.world, d.actor, {
    caseId,
    expectedVersion: kase.version,
    lines: [{ caseLineId: whole!.id, quantity: 1 }],
  });
  const [old, fresh] = [await d.find(caseId), await d.find(freshId)];
  expect(fresh).toMatchObject({ number, procedure: 'complaint', issue: kase.issue, demand: kase.demand });
  expect(number).not.toBe(kase.number);
  expect(fresh.statement).toEqual(old.statement);
  expect(fresh.clocks).toEqual(old.clocks);
  expect(old.lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
  expect(fresh.lines.map(({ quantity }) => quantity)).toEqual([1]);
  expect(await claimed()).toEqual(before);
  expect((await relatedCases(all.world, d.actor, { caseId })).split).toMatchObject([{ id: freshId }]);
  expect((await relatedCases(all.world, d.actor, { caseId: freshId })).split).toMatchObject([{ id: caseId }]);
  for (const id of [caseId, freshId]) expect(await verifyHistory(all.world, d.actor, { caseId: id })).toBeNull();
  // and together again
  await mergeCase(all.world, d.actor, { caseId: freshId, intoId: caseId, counting: 'together' });
  expect(await claimed()).toEqual(before);
});

test('a split decided on one side leaves the other open, and no piece is granted twice', async () => {
  const { d, caseId, orderId, kase } = await aComplaint(1);
  const { caseId: freshId } = await splitCase(all.world, d.actor, {
    caseId,
    lines: [{ caseLineId: kase.lines[0]!.id, quantity: 1 }],
  });
  await d.decideAll(freshId, { outcome: 'accepted', remedy: 'refund', amount: 5000 });
  expect(await d.find(caseId)).toMatchObject({ outcome: 'none' });
  expect((await d.clock(caseId, 'CMP-REPLY'))!.state).toBe('running');
  expect((await d.clock(freshId, 'CMP-REPLY'))!.state).toBe('met');
  const granted = (await orderLines(all.world, d.shop.shopId, orderId)).map((line) => line.grantedMoney);
  expect(granted.reduce((sum, each) => sum + each, 0)).toBe(1);
});

test('not all, not more, not twice, not what is of no line here, not what was decided', async () => {
  const { d, caseId, kase } = await aComplaint();
  const [a, b] = kase.lines;
  const split = (...lines: { caseLineId: string; quantity: number }[]) =>
    splitCase(all.world, d.actor, { caseId, lines });
  const all2 = [
    { caseLineId: a!.id, quantity: 2 },
    { caseLineId: b!.id, quantity: 1 },
  ];
  await expect(split(...all2)).rejects.toMatchObject({ reason: 'nothing-left' });
  await expect(split({ caseLineId: a!.id, quantity: 3 })).rejects.toMatchObject({ reason: 'too-many' });
  await expect(split(all2[0]!, all2[0]!)).rejects.toMatchObject({ reason: 'line-twice' });
  await expect(split({ caseLineId: newId(), quantity: 1 })).rejects.toMatchObject({ kind: 'missing' });
  await d.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
  await expect(split({ caseLineId: a!.id, quantity: 1 })).rejects.toMatchObject({ reason: 'already-decided' });
});

test('a message about another matter is a statement of its own, received when it was written', async () => {
  const { d, caseId, kase } = await aComplaint();
  all.clock.advance({ days: 1 });
  const wroteAt = all.clock.now;
  const { id: messageId } = await writeToShop(all.world, buyer(d.shop.shopId, caseId), {
    caseId,
    body: 'A talerz też pękł, żądam wymiany.',
    fileIds: [],
  });
  all.clock.advance({ days: 2 });
  const { caseId: freshId } = await splitMessage(all.world, d.actor, {
    caseId,
    messageId,
    kind: 'report',
    issue: 'defective',
    demand: 'replacement',
    lines: [{ name: 'Talerz', quantity: 1 }],
  });
  const fresh = await d.find(freshId);
  expect(fresh).toMatchObject({ procedure: 'complaint', contact: kase.contact, orderId: kase.orderId });
  expect(fresh.statement).toMatchObject({ medium: 'form', receivedAt: wroteAt, declaredAt: wroteAt });
  expect(fresh.clocks.find(({ rule }) => rule === 'CMP-REPLY')?.deadline).toBe('2026-10-20');
  expect((await relatedCases(all.world, d.actor, { caseId })).split).toMatchObject([{ id: freshId }]);
  await expect(
    splitMessage(all.world, d.actor, { caseId: freshId, messageId, kind: 'report', issue: 'other', lines: [] }),
  ).rejects.toMatchObject({ kind: 'missing' });
});

test('links are seen from both ends; a parent never goes round', async () => {
  const d = await desk();
  const [a, b, c] = [await d.complain(), await d.complain(), await d.complain()];
  await linkCases(all.world, d.actor, { caseId: a, otherId: b, as: 'related' });
  await linkCases(all.world, d.actor, { caseId: b, otherId: a, as: 'related' });
  const { version } = await d.find(a);
  await linkCases(all.world, d.actor, { caseId: a, otherId: b, as: 'related', expectedVersion: version });
  expect((await d.find(a)).version).toBe(version);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    expect((await relatedCases(all.world, d.actor, { caseId: one })).related).toMatchObject([{ id: other }]);

  await linkCases(all.world, d.actor, { caseId: b, otherId: a, as: 'parent' });
  await linkCases(all.world, d.actor, { caseId: c, otherId: b, as: 'parent' });
  await expect(linkCases(all.world, d.actor, { caseId: a, otherId: c, as: 'parent' })).rejects.toMatchObject({
    reason: 'parent-goes-round',
  });
  expect((await relatedCases(all.world, d.actor, { caseId: b })).parent).toMatchObject({ id: a });
  expect((await relatedCases(all.world, d.actor, { caseId: a })).children).toMatchObject([{ id: b }]);
  await unlinkCases(all.world, d.actor, { caseId: a, otherId: b });
  expect(await relatedCases(all.world, d.actor, { caseId: a })).toMatchObject({ children: [], related: [] });
  await expect(linkCases(all.world, d.actor, { caseId: a, otherId: a, as: 'related' })).rejects.toMatchObject({
    reason: 'same-case',
  });
});
