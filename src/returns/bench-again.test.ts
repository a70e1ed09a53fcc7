/** The same thing said twice, at once or late, and what is left of what was taken back. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aBench, aBenchMonday, good, refused, type Bench } from '../../test/bench-builders.ts';
import { aMonday, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { inCase } from '../cases/in-case.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { disconnect } from '../channels/disconnect.ts';
import { system } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { splitCase } from '../cases/split-case.ts';
import { giveProof } from './give-proof.ts';
import { disposePieces } from './dispose-pieces.ts';
import { forgetReturns } from './forget-returns.ts';
import { receiveAtBench } from './receive-at-bench.ts';
import { caseSlip, orderSlips } from './slip-paper.ts';
import { tellStockAgain } from './tell-stock.ts';
import { undoReceipt } from './undo-receipt.ts';

let t: TestWorld;
let desk: Desk;
let bench: Bench;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ desk, bench } = await aBenchMonday(t));
});

test('a count two hands send at once, and a minute later, is one; half of it put elsewhere twice is one half', async () => {
  const { caseId, cups } = await bench.awaited();
  const input = {
    receiptId: newId(),
    caseId,
    receivedOn: '2026-11-09',
    lines: [{ caseLineId: cups.id, pieces: [{ quantity: 2, condition: null, disposition: 'undecided' }] }],
    unexpected: [{ name: 'Książka', pieces: [{ quantity: 1, condition: null, disposition: 'undecided' }] }],
    fileIds: [],
  } as const;
  const receive = () => receiveAtBench(t.world, bench.hania, structuredClone(input) as never);
  await Promise.all([receive(), receive(), receive()]);
  t.clock.advance({ minutes: 1 });
  await receive();
  const { units, receipts } = await bench.seen(caseId);
  expect([receipts.length, units.map(({ quantity }) => quantity)]).toEqual([1, [2, 1]]);
  const dispose = { unitId: units[0]!.id, disposition: 'restocked', quantity: 1, partId: newId() } as const;
  await Promise.all([disposePieces(t.world, bench.hania, dispose), disposePieces(t.world, bench.hania, dispose)]);
  await disposePieces(t.world, bench.hania, dispose);
  expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
  expect((await bench.stock()).map(({ quantity }) => quantity)).toEqual([1]);
});

test('a parcel told of before its case was split has goods of both: the bench asks which', async () => {
  const { orderId, lines } = await desk.order();
  const caseId = await desk.complain({ orderId, wholeOrder: true });
  const number = '602677439331630337653809';
  await giveProof(t.world, desk.actor, { caseId, number });
  expect(await bench.scanned(number)).toMatchObject({ kind: 'case', case: { id: caseId } });
  const [first] = (await desk.find(caseId)).lines;
  const part = { caseLineId: first!.id, quantity: lines[0]!.quantity };
  const { caseId: apart } = await splitCase(t.world, desk.actor, { caseId, lines: [part] });
  const { kind, cases } = await bench.scanned(number);
  expect([kind, cases.map(({ id }) => id).sort()]).toEqual(['cases', [caseId, apart].sort()]);
});

test('the sticker of a piece whose receipt was taken back finds its case, and no piece', async () => {
  const { caseId, number, cups } = await bench.awaited();
  const { receiptId } = await bench.receive(caseId, { [cups.id]: [good(1)] });
  await undoReceipt(t.world, bench.hania, { receiptId });
  expect(await bench.scanned(`${number}U1`)).toMatchObject({ kind: 'case', case: { id: caseId }, unitId: null });
});

test('a slip of a case that was forgotten is printed no more, and holds up no other', async () => {
  const { caseId, orderId } = await bench.awaited();
  const { orderId: other } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const slips = () =>
    inShop(t.world, desk.shop.shopId, (tx) => orderSlips(t.world, tx, desk.shop.shopId, [orderId, other]));
  expect(await slips()).toHaveLength(2);
  await caseSlip(t.world, desk.actor, { caseId });
  await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.updateTable('returnSlips').set({ caseId }).where('orderId', '=', orderId).execute(),
  );
  await inCase(t.world, system(desk.shop.shopId, 'erasure'), { caseId }, forgetReturns);
  expect((await slips()).map(({ slip }) => slip.orderNumber)).toHaveLength(1);
  expect(await refused(caseSlip(t.world, desk.actor, { caseId }))).toBe('slip');
});

test('stock of a shop whose system was disconnected, or cannot be opened, holds up no other shop', async () => {
  const waits = async (of: Desk, many: number) => {
    const at = aBench(of);
    const { orderId } = await of.order(delivered('2026-11-05T12:00:00Z'));
    const caseId = await of.withdraw({ orderId });
    const { lines } = await of.find(caseId);
    await (await at).receive(caseId, { [lines[0]!.id]: [good(1)] });
    await inShop(t.world, of.shop.shopId, (tx) =>
      sql`insert into stock_changes (shop_id, id, channel_id, case_id, case_line_id, unit_id, order_line_id, sku, name, quantity, tries, next_at, created_at)
        select shop_id, gen_random_uuid(), channel_id, case_id, case_line_id, unit_id, order_line_id, sku, name, 1, 1, created_at - interval '1 hour', created_at
        from stock_changes, generate_series(1, ${many})`.execute(tx),
    );
  };
  const system_ = (of: Desk) =>
    connect(
      t.world,
      of.actor,
      connectInput.parse({
        connector: 'own-system',
        name: 'ERP',
        baseUrl: 'http://127.0.0.1:9',
        credentials: { token: 'tajne' },
      }),
    );
  const gone = await system_(desk);
  await waits(desk, 205);
  await disconnect(t.world, desk.actor, { connectionId: gone.id });

  const locked = await aMonday(t);
  await system_(locked);
  await waits(locked, 1);
  await inShop(t.world, locked.shop.shopId, (tx) =>
    tx
      .updateTable('connections')
      .set({ credentials: Buffer.from('zepsute') })
      .execute(),
  );

  const other = await aMonday(t);
  await system_(other);
  await waits(other, 1);
  await inShop(t.world, other.shop.shopId, (tx) =>
    tx.updateTable('stockChanges').set({ nextAt: t.clock.now }).where('tries', '=', 1).execute(),
  );
  t.clock.advance({ minutes: 1 });
  await tellStockAgain.run(t.world, {});
  await tellStockAgain.run(t.world, {});
  const tries = await inShop(t.world, other.shop.shopId, (tx) =>
    tx.selectFrom('stockChanges').select('tries').where('nextAt', 'is not', null).execute(),
  );
  expect(tries.some((one) => one.tries > 1)).toBe(true);
});
