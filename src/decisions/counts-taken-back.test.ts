/** A count that was taken back is kept, and counts for nothing: neither for what has come, nor for when money is due. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aBench } from '../../test/bench-builders.ts';
import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { undoReceipt } from '../returns/undo-receipt.ts';
import { findSettlement } from './find-settlement.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-16T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

test('of two counts the one that stands is told, and the fourteen days of the money run from it', async () => {
  const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const { lines } = await desk.find(caseId);
  const bench = await aBench(desk);
  const came = (receivedOn: string) =>
    bench.receive(
      caseId,
      Object.fromEntries(lines.map(({ id, quantity }) => [id, [{ quantity, condition: 'used' }]])),
      { receivedOn },
    );
  const { receiptId } = await came('2026-11-09'); // another's parcel
  await undoReceipt(t.world, bench.hania, { receiptId });
  expect((await findSettlement(t.world, desk.actor, { caseId })).receipts).toEqual([]);
  await came('2026-11-16');
  expect((await findSettlement(t.world, desk.actor, { caseId })).receipts).toMatchObject([
    { receivedOn: '2026-11-16' },
  ]);

  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' });
  expect(await desk.clock(caseId, 'NC-REFUND-WITHDRAWAL')).toMatchObject({
    startDay: '2026-11-16',
    deadline: '2026-11-30',
  });
});
