import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aBenchMonday, good, type Bench } from '../../test/bench-builders.ts';
import { delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { caseHistory } from '../cases/case-history.ts';
import { updateShop } from '../identity/update-shop.ts';
import { updateShopInput } from '../identity/shop-inputs.ts';
import { newId } from '../kit/id.ts';
import { disposeInput } from './bench-inputs.ts';
import { benchToday } from './bench-today.ts';
import { disposePieces } from './dispose-pieces.ts';
import { listStockChanges, stockDone, tellOnceMore } from './stock-changes.ts';
import { tellStockAgain } from './tell-stock.ts';

let t: TestWorld;
let desk: Desk;
let bench: Bench;
let hania: Bench['hania'];
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ desk, bench, hania } = await aBenchMonday(t));
});

const { awaited, receive, seen, scanned, stock } = {
  awaited: () => bench.awaited(),
  receive: (...of: Parameters<Bench['receive']>) => bench.receive(...of),
  seen: (caseId: string) => bench.seen(caseId),
  scanned: (code: string) => bench.scanned(code),
  stock: () => bench.stock(),
};

describe('stock', () => {
  let server: Server;
  let baseUrl: string;
  const done = new Map<string, number>();
  let answers: number[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.method === 'GET') return void response.writeHead(404).end();
        const status = answers.shift() ?? 200;
        const { by } = JSON.parse(Buffer.concat(chunks).toString()) as { by: number };
        // 599: it does what it is told, and its answer is lost
        if (status < 300 || status === 599) done.set(String(request.headers['idempotency-key']), by);
        if (status === 599) return void request.socket.destroy();
        response
          .writeHead(status)
          .end(status < 300 ? '{"reference":"WZ/1"}' : '{"code":"NO_SUCH_SKU","message":"nie ma"}');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    done.clear();
    answers = [];
  });
  const connected = () =>
    connect(
      t.world,
      desk.actor,
      connectInput.parse({ connector: 'own-system', name: 'ERP', baseUrl, credentials: { token: 'tajne' } }),
    );
  const both = async () => {
    const kase = await awaited();
    await receive(kase.caseId, {
      [kase.cups.id]: [good(2)],
      [kase.plate.id]: [{ quantity: 1, disposition: 'scrapped' }],
    });
    await t.drain();
    return kase;
  };

  test('is told once what was put on the shelf, and nothing about money', async () => {
    await connected();
    const { cups } = await both();
    expect([...done.values()]).toEqual([2]);
    expect(await stock()).toMatchObject([{ sku: cups.sku, quantity: 2, state: 'done', reference: 'WZ/1', tries: 1 }]);
  });

  test('told with a lost answer, it is told again and changed once', async () => {
    await connected();
    answers = [599];
    await both();
    expect(await stock()).toMatchObject([{ state: 'pending', error: 'unknown' }]);
    t.clock.advance({ minutes: 2 });
    await tellStockAgain.run(t.world, {});
    expect(await stock()).toMatchObject([{ state: 'done', tries: 2, error: null }]);
    expect([...done.values()]).toEqual([2]);
  });

  test('a "no" is shown, told once more when mended, or done by hand', async () => {
    await connected();
    answers = [422];
    await both();
    const [failed] = await stock();
    expect(failed).toMatchObject({ state: 'failed', error: 'NO_SUCH_SKU: nie ma' });
    expect((await benchToday(t.world, hania)).counts.stock).toBe(1);
    await tellOnceMore(t.world, hania, { changeId: failed!.id });
    await tellStockAgain.run(t.world, {});
    expect(await stock()).toMatchObject([{ state: 'done' }]);
  });

  test('with nothing connected it waits for a person or an integrator, who reads on from a number', async () => {
    await both();
    const [waiting] = await stock();
    expect(waiting).toMatchObject({ state: 'pending', tries: 0 });
    await stockDone(t.world, hania, { changeId: waiting!.id, reference: 'PZ 7/2026' });
    await stockDone(t.world, hania, { changeId: waiting!.id });
    expect(await stock()).toMatchObject([{ state: 'by_hand', reference: 'PZ 7/2026' }]);
    expect((await listStockChanges(t.world, hania, { after: waiting!.seq, limit: 10 })).items).toEqual([]);
  });

  test('told already, and then taken off the shelf, it is put right by its opposite', async () => {
    await connected();
    const { caseId } = await both();
    const unit = (await seen(caseId)).units.find(({ disposition }) => disposition === 'restocked')!;
    await disposePieces(t.world, hania, disposeInput.parse({ unitId: unit.id, disposition: 'scrapped', quantity: 1 }));
    await t.drain();
    expect([...done.values()]).toEqual([2, -1]);
  });
});

describe('a plain return', () => {
  const rule = (policy: object) => updateShop(t.world, desk.actor, updateShopInput.parse({ policy }));
  const all = async () => {
    const kase = await awaited();
    await receive(kase.caseId, { [kase.cups.id]: [good(2)], [kase.plate.id]: [good(1)] });
    return (await seen(kase.caseId)).notPlain;
  };

  test('is one that nobody has to look at: form, one scan, and its money is planned', async () => {
    const { caseId, number, cups, plate } = await awaited();
    const { case: kase } = await scanned(number);
    await receive(kase!.id, { [cups.id]: [good(2)], [plate.id]: [good(1)] });
    await t.drain();
    expect(await seen(caseId)).toMatchObject({ plain: true, notPlain: null });
    expect(await desk.find(caseId)).toMatchObject({
      stage: 'settling',
      custody: 'disposed',
      money: 'planned',
      flags: [],
    });
    const by = (await caseHistory(t.world, desk.actor, { caseId })).map(({ type, actorId }) => [
      type,
      actorId === hania.id,
    ]);
    expect(by.filter(([, hers]) => hers)).toEqual([['case.goods-received', true]]);
    expect((await benchToday(t.world, hania)).counts).toMatchObject({ arrived: 1, undecided: 0, announced: 0 });
  });

  test.each([
    [{}, null],
    [{ plainReturns: false }, 'off'],
    [{ plainUpTo: 100 }, 'too-dear'],
    [{ plainUpTo: 1_000_000 }, null],
    [{ plainChannels: [newId()] }, 'other-channel'],
  ])('by the rule %j: %s', async (policy, because) => {
    await rule(policy);
    expect(await all()).toBe(because);
  });

  test('goods that are worn go to the desk', async () => {
    const { caseId, cups, plate } = await awaited();
    const worn = { quantity: 2, condition: 'used', disposition: 'restocked' };
    await receive(caseId, { [cups.id]: [worn], [plate.id]: [good(1)] });
    expect(await seen(caseId)).toMatchObject({ plain: false, notPlain: 'condition' });
    expect((await desk.find(caseId)).flags).toEqual(['goods-differ']);
  });

  test('a late withdrawal waits for a person, whatever came', async () => {
    const { orderId } = await desk.order(delivered('2026-10-05T12:00:00Z'));
    const caseId = await desk.withdraw({ orderId });
    const { lines } = await desk.find(caseId);
    await receive(caseId, Object.fromEntries(lines.map(({ id, quantity }) => [id, [good(quantity)]])));
    expect(await seen(caseId)).toMatchObject({ plain: false, notPlain: 'in-question' });
    expect(await desk.find(caseId)).toMatchObject({ money: null });
  });
});
