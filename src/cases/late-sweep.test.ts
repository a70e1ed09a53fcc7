/** What was done after its time was late, whether a sweep had already looked or not. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { reply } from '../messages/reply.ts';
import { listBreaches } from './list-breaches.ts';
import { moveCase } from './move-case.ts';
import { sweepClocks } from './sweep-clocks.ts';

let t: TestWorld;
let d: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.now = new Date('2026-10-05T10:00:00Z');
  d = aDesk(t, await aShop(t.world));
});

const answer = (caseId: string) =>
  reply(t.world, d.actor, { caseId, body: 'Już sprawdzamy.', fileIds: [], then: 'stay' });

test.each([
  ['a second before', -1, 'met'],
  ['a second after', 1, 'breached'],
] as const)('an answer %s its promise ran out, before any sweep', async (_, seconds, state) => {
  const caseId = await d.complain();
  const { expiresAt } = (await d.clock(caseId, 'FIRST-ANSWER'))!;
  t.clock.now = new Date(expiresAt!.getTime() + seconds * 1000);
  await answer(caseId);
  await sweepClocks.run(t.world, {});
  expect((await d.clock(caseId, 'FIRST-ANSWER'))?.state).toBe(state);
  const report = await listBreaches(t.world, d.actor, { from: '2026-10-01', to: '2026-12-31', limit: 50 });
  expect(JSON.stringify(report).includes('FIRST-ANSWER')).toBe(state === 'breached');
});

test('a rejection after the fourteen days is none, before any sweep', async () => {
  const caseId = await d.complain();
  const { expiresAt } = (await d.clock(caseId, 'CMP-REPLY'))!;
  t.clock.now = new Date(expiresAt!.getTime() + 1000);
  await expect(d.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' })).rejects.toMatchObject({
    kind: 'conflict',
  });
  await sweepClocks.run(t.world, {});
  expect((await d.find(caseId)).outcome).toBe('deemed_accepted');
});

test('closed after its promise ran out, before any sweep, it was missed all the same', async () => {
  const caseId = await d.submit({ issue: 'other', description: 'Kiedy zwrot?' });
  const { expiresAt } = (await d.clock(caseId, 'FIRST-ANSWER'))!;
  t.clock.now = new Date(expiresAt!.getTime() + 1000);
  await moveCase(t.world, d.actor, { caseId, move: 'close' });
  await sweepClocks.run(t.world, {});
  expect((await d.clock(caseId, 'FIRST-ANSWER'))?.state).toBe('breached');
});
