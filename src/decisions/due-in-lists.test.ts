import { afterAll, beforeAll, expect, test } from 'vitest';

import { aBench } from '../../test/bench-builders.ts';
import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listCasesInput } from '../cases/case-list.ts';
import { listCases } from '../cases/list-cases.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-16T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

test('of two sums that are due the list names the day of the first, as the case does', async () => {
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const bench = await aBench(desk);
  const { lines } = await desk.find(caseId);
  const counted = lines.map(({ id, quantity }) => [id, [{ quantity, condition: 'used' }]]);
  await bench.receive(caseId, Object.fromEntries(counted));
  const [back, kept] = await desk.linesOf(caseId, { outcome: 'accepted', remedy: 'refund' });
  const reduced = { ...kept!, remedy: 'price_reduction' as const, amount: 500, ground: 'agreed-with-buyer' as const };
  await desk.decideAll(caseId, { outcome: 'accepted' }, { lines: [back!, reduced] });

  // The goods came on the 9th, the price is reduced by the answer of the 16th.
  expect(await desk.clock(caseId, 'NC-REFUND-REDUCTION')).toMatchObject({ deadline: '2026-11-30' });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({ deadline: '2026-11-23' });
  const due = { code: 'refund-due', day: '2026-11-23' };
  expect((await desk.find(caseId)).headline).toEqual(due);
  const { rows } = await listCases(t.world, desk.actor, listCasesInput.parse({ view: 'all' }));
  expect(rows.find(({ id }) => id === caseId)!.headline).toEqual(due);
});
