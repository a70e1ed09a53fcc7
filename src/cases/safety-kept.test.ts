/** Whether somebody is in danger does not get lost when cases are joined, split, closed or forgotten. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { verifyHistory } from './case-history.ts';
import { mergeCase } from './merge-case.ts';
import { dismissSafety, findSafety, openSafety, recordSafetyStep } from './safety-matter.ts';
import { safetyRegister } from './safety-register.ts';
import { splitCase } from './split-case.ts';
import { unmergeCase } from './unmerge-case.ts';

let t: TestWorld;
let d: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  d = aDesk(t, await aShop(t.world));
});

/** Two complaints of one buyer about one order. */
async function two() {
  const { orderId, lines } = await d.order(delivered('2026-10-01T10:00:00Z'));
  const about = { orderId, lines: lines.map(({ id }) => ({ orderLineId: id, quantity: 1 })) };
  const ids = [await d.complain(about), await d.complain(about)] as const;
  await t.drain();
  return ids;
}
const matter = (caseId: string) => findSafety(t.world, d.actor, { caseId });
const registered = async () =>
  (await safetyRegister(t.world, d.actor, {})).items.map(({ caseId, state }) => [caseId, state]);
const merge = (caseId: string, intoId: string) => mergeCase(t.world, d.actor, { caseId, intoId, counting: 'once' });
const describeStep = (caseId: string, step: 'described' | 'identified', on: `${number}-${number}-${number}`) =>
  recordSafetyStep(t.world, d.actor, { caseId, step, on });

test('merged, the matter with its steps is one of the case that lives on, and stands once in the register', async () => {
  const [first, second] = await two();
  await openSafety(t.world, d.actor, { caseId: second });
  await describeStep(second, 'described', '2026-10-04');
  await merge(second, first);
  expect((await d.find(first)).flags).toContain('safety');
  expect(await matter(first)).toMatchObject({
    state: 'open',
    steps: { described: { on: '2026-10-04', by: d.actor.id } },
  });
  expect(await registered()).toEqual([[first, 'open']]);
  expect(await verifyHistory(t.world, d.actor, { caseId: first })).toBeNull();
});

test('of two matters the one that is further on counts, with the steps of both', async () => {
  const [first, second] = await two();
  for (const caseId of [first, second]) await openSafety(t.world, d.actor, { caseId });
  await describeStep(first, 'described', '2026-10-03');
  await describeStep(second, 'described', '2026-10-04');
  await describeStep(second, 'identified', '2026-10-04');
  await merge(second, first);
  expect((await matter(first))?.steps).toMatchObject({
    described: { on: '2026-10-03' },
    identified: { on: '2026-10-04' },
  });
});

test('one that was dismissed on the other case is open again when a merge brings one that is not', async () => {
  const [first, second] = await two();
  await openSafety(t.world, d.actor, { caseId: first });
  await dismissSafety(t.world, d.actor, { caseId: first });
  await openSafety(t.world, d.actor, { caseId: second });
  await merge(second, first);
  expect(await matter(first)).toMatchObject({ state: 'open', endedAt: null });
  expect((await d.find(first)).flags).toContain('safety');
});

test('taken apart again, each is looked at: neither loses it', async () => {
  const [first, second] = await two();
  await openSafety(t.world, d.actor, { caseId: second });
  await merge(second, first);
  await unmergeCase(t.world, d.actor, { caseId: second });
  expect(await registered()).toEqual([
    [second, 'open'],
    [first, 'open'],
  ]);
  for (const caseId of [first, second]) expect((await d.find(caseId)).flags).toContain('safety');
});

test('what was written before a merge and is read after it alarms the case that lives on', async () => {
  const [first, second] = await two();
  await writeToShop(t.world, buyer(d.shop.shopId, second), { caseId: second, body: 'Byłam w szpitalu.', fileIds: [] });
  await merge(second, first);
  await t.drain();
  expect(await matter(first)).toMatchObject({ state: 'proposed' });
  expect((await d.find(first)).flags).toContain('safety');
  expect(d.mailsTo(d.shop.ownerEmail).filter(({ subject }) => subject.includes('Bezpieczeństwo'))).toHaveLength(1);
});

test('split, both cases have it, since nobody knows yet which of the goods it was', async () => {
  const [, caseId] = await two();
  await openSafety(t.world, d.actor, { caseId });
  const [line] = (await d.find(caseId)).lines;
  const { caseId: fresh } = await splitCase(t.world, d.actor, {
    caseId,
    lines: [{ caseLineId: line!.id, quantity: 1 }],
  });
  expect(await matter(fresh)).toMatchObject({ state: 'open' });
  await dismissSafety(t.world, d.actor, { caseId: fresh });
  expect((await d.find(fresh)).flags).not.toContain('safety');
  expect((await d.find(caseId)).flags).toContain('safety');
});

test('dismissed, it is proposed again by words of another harm, and not by the same ones', async () => {
  const caseId = await d.complain({ description: 'Czajnik poparzył mnie parą.' });
  await t.drain();
  await dismissSafety(t.world, d.actor, { caseId });
  const write = async (body: string) => {
    await writeToShop(t.world, buyer(d.shop.shopId, caseId), { caseId, body, fileIds: [] });
    await t.drain();
    return (await matter(caseId))?.state;
  };
  expect(await write('Tak jak pisałam: czajnik poparzył mnie parą.')).toBe('dismissed');
  expect(await write('Wczoraj wybuchł i był pożar.')).toBe('proposed');
  expect((await d.find(caseId)).flags).toContain('safety');
});

test('it was opened when it was opened, whatever was written down since', async () => {
  const caseId = await d.complain();
  await openSafety(t.world, d.actor, { caseId });
  const openedAt = t.clock.now;
  t.clock.advance({ hours: 1 });
  await describeStep(caseId, 'described', '2026-10-05');
  expect(await matter(caseId)).toMatchObject({ openedAt, raisedAt: openedAt });
});
