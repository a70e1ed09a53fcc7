import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { caseHistory, verifyHistory } from '../cases/case-history.ts';
import type { StaffActor } from '../identity/actor.ts';
import { updateShop } from '../identity/update-shop.ts';
import { updateShopInput } from '../identity/shop-inputs.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { attachOrphan, giveUpOrphan } from './attach-orphan.ts';
import { findBenchCase } from './bench-case.ts';
import { benchReceiptInput, disposeInput, orphanInput } from './bench-inputs.ts';
import { benchToday, seekParcel } from './bench-today.ts';
import { disposePieces } from './dispose-pieces.ts';
import { giveProof } from './give-proof.ts';
import { keepOrphan, listOrphans } from './orphans.ts';
import { receiveAtBench } from './receive-at-bench.ts';
import { receiveGoods } from './receive-goods.ts';
import { scan } from './scan.ts';
import { listStockChanges, stockDone, tellOnceMore } from './stock-changes.ts';
import { tellStockAgain } from './tell-stock.ts';
import { undoReceipt } from './undo-receipt.ts';

let t: TestWorld;
let desk: Desk;
let hania: StaffActor;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.drain();
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  t.mails.length = 0;
  const shop = await aShop(t.world, { name: 'Zielona Półka' });
  desk = aDesk(t, shop);
  hania = await aStaff(t.world, shop.shopId, 'warehouse', { name: 'Hania z magazynu' });
});

/** A withdrawal of a whole order: two cups and a plate. */
async function awaited() {
  const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
  const caseId = await desk.withdraw({ orderId });
  const { lines, number } = await desk.find(caseId);
  return { caseId, orderId, number, cups: lines[0]!, plate: lines[1]! };
}
type Piece = { quantity: number; condition?: string; disposition?: string; serial?: string };
const good = (quantity: number): Piece => ({ quantity, condition: 'as_new', disposition: 'restocked' });

const receive = (caseId: string, lines: Record<string, Piece[]>, over: object = {}) => {
  const input = benchReceiptInput.parse({
    receiptId: newId(),
    caseId,
    receivedOn: '2026-11-09',
    lines: Object.entries(lines).map(([caseLineId, pieces]) => ({ caseLineId, pieces })),
    ...over,
  });
  return receiveAtBench(t.world, hania, input).then(() => input);
};
const seen = (caseId: string) => findBenchCase(t.world, hania, { caseId });
const scanned = (code: string) => scan(t.world, hania, { code });
const stock = async () => (await listStockChanges(t.world, hania, { after: 0, limit: 100 })).items;
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { reason: string }) => error.reason,
  );

/** What the database must always say: what was received is what became of it, and what nobody decided. */
async function expectAddsUp(caseId: string) {
  const { lines, units } = await seen(caseId);
  const rows = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('caseLines').selectAll().where('caseId', '=', caseId).execute(),
  );
  for (const row of rows) {
    const mine = units.filter(({ caseLineId }) => caseLineId === row.id);
    const count = (fate: string) =>
      mine.filter(({ disposition }) => disposition === fate).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(row).toMatchObject({
      received: mine.reduce((sum, { quantity }) => sum + quantity, 0),
      restocked: count('restocked'),
      scrapped: count('scrapped'),
      toSupplier: count('to_supplier'),
      backToBuyer: count('back_to_buyer'),
      undecided: count('undecided'),
    });
  }
  return lines;
}

describe('a scan', () => {
  test.each([
    ['the number of the case', async (kase: Awaited<ReturnType<typeof awaited>>) => kase.number],
    ['the case as another keyboard writes it', async ({ number }) => `]C1${number.replace('-', "'").toLowerCase()}`],
    ['the number of the order', async ({ caseId }) => (await desk.find(caseId)).orderNumber!],
    [
      'the parcel the buyer told of',
      async ({ caseId }) => {
        await giveProof(t.world, desk.actor, { caseId, number: '6200 1234 5678 9012 3456 7890', carrier: 'InPost' });
        return '620012345678901234567890';
      },
    ],
    ['the number of the product', async ({ cups }) => cups.sku!],
  ] as [string, (kase: Awaited<ReturnType<typeof awaited>>) => Promise<string>][])(
    'of %s finds the case',
    async (_, codeOf) => {
      const kase = await awaited();
      expect(await scanned(await codeOf(kase))).toMatchObject({
        kind: 'case',
        case: { id: kase.caseId, closedBecause: null },
      });
    },
  );

  test('shows neither money nor what was said', async () => {
    const { number } = await awaited();
    const shown = JSON.stringify(await scanned(number));
    expect(shown).not.toMatch(/paid|amount|email|phone|account/i);
  });

  test('of a product that two people send back gives both to choose from', async () => {
    const first = await awaited();
    const { orderId } = await desk.order({
      ...delivered('2026-11-05T12:00:00Z'),
      number: 'INNE-2',
      externalId: 'inne-2',
    });
    await desk.withdraw({ orderId });
    const { kind, cases } = await scanned(first.cups.sku!);
    expect([kind, cases.length]).toEqual(['cases', 2]);
  });

  test('of an order nobody returned yet shows what was in it; of nothing known says so', async () => {
    await desk.order({ ...delivered('2026-11-05T12:00:00Z'), number: 'CICHE-9', externalId: 'ciche-9' });
    expect(await scanned('ciche-9')).toMatchObject({ kind: 'order', orders: [{ number: 'CICHE-9', lines: [{}, {}] }] });
    expect((await scanned('5901234123457')).kind).toBe('unknown');
  });

  test('of a sticker finds the very pieces, of a serial number its case', async () => {
    const { caseId, number, cups } = await awaited();
    await receive(caseId, { [cups.id]: [good(1), { quantity: 1, serial: 'SN-77 A' }] });
    const { units } = await seen(caseId);
    expect(units.map(({ sticker }) => sticker)).toEqual([`${number}U1`, `${number}U2`]);
    expect(await scanned(`${number}U2`)).toMatchObject({ kind: 'case', unitId: units[1]!.id });
    expect(await scanned('sn77a')).toMatchObject({ kind: 'case', case: { id: caseId } });
  });
});

describe('a receipt', () => {
  test('is written once however often it arrives, and unlocks the refund without moving money', async () => {
    const { caseId, cups, plate } = await awaited();
    const input = await receive(caseId, { [cups.id]: [good(2)], [plate.id]: [good(1)] });
    await receiveAtBench(t.world, hania, input);
    expect((await seen(caseId)).receipts).toHaveLength(1);
    await expectAddsUp(caseId);
    expect(await desk.find(caseId)).toMatchObject({ custody: 'disposed', money: 'planned' });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false });
    await t.drain();
    expect(desk.mailsTo('anna@example.com').filter(({ subject }) => subject.includes('dotarła'))).toHaveLength(1);
    expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
  });

  test('may be of a part; too many and other goods are kept, and told to the desk', async () => {
    const { caseId, cups } = await awaited();
    await receive(caseId, { [cups.id]: [{ quantity: 1, condition: 'as_new' }] });
    expect(await seen(caseId)).toMatchObject({ plain: false, notPlain: 'not-all-came', custody: 'expected' });
    const other = { name: 'Czyjaś książka', pieces: [{ quantity: 1 }] };
    await receive(caseId, { [cups.id]: [good(2)] }, { unexpected: [other] });
    const lines = await expectAddsUp(caseId);
    expect(lines.map(({ name, received, unexpected }) => [name, received, unexpected])).toEqual([
      [cups.name, 3, false],
      [expect.any(String), 0, false],
      ['Czyjaś książka', 1, true],
    ]);
    expect((await desk.find(caseId)).flags).toEqual(['goods-differ']);
    expect(await seen(caseId)).toMatchObject({ plain: false, notPlain: 'other-goods' });
  });

  test('is undone with its history kept: the goods are awaited again and the money waits', async () => {
    const { caseId, cups, plate } = await awaited();
    const { receiptId } = await receive(caseId, { [cups.id]: [good(2)], [plate.id]: [good(1)] });
    await undoReceipt(t.world, hania, { receiptId });
    await undoReceipt(t.world, hania, { receiptId }); // a second press
    await expectAddsUp(caseId);
    expect(await desk.find(caseId)).toMatchObject({ custody: 'expected', money: null });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: true, state: 'running' });
    expect(await desk.clock(caseId, 'WD-SENDBACK')).toMatchObject({ state: 'running' });
    expect((await stock()).map(({ state }) => state)).toEqual(['void', 'void']);
    expect((await seen(caseId)).receipts).toMatchObject([{ undone: true }]);
    expect((await caseHistory(t.world, desk.actor, { caseId })).map(({ type }) => type)).toContain(
      'case.receipt-undone',
    );
    await receive(caseId, { [cups.id]: [good(2)] });
    await expectAddsUp(caseId);
  });

  test('is not undone once money has left', async () => {
    const { caseId, cups, plate } = await awaited();
    const { receiptId } = await receive(caseId, { [cups.id]: [good(2)], [plate.id]: [good(1)] });
    const sent = { caseId, method: 'original', amount: 100, currency: 'PLN', sentOn: '2026-11-09' } as const;
    await recordMoneySent(t.world, desk.actor, sent);
    expect(await refused(undoReceipt(t.world, hania, { receiptId }))).toBe('money-has-left');
  });

  test('says what the desk counted in its own form, too', async () => {
    const { caseId, cups } = await awaited();
    const line = { caseLineId: cups.id, received: 2, restocked: 1, scrapped: 0, toSupplier: 0, backToBuyer: 0 };
    await receiveGoods(t.world, desk.actor, { caseId, receivedOn: '2026-11-09', lines: [line] });
    expect((await seen(caseId)).units).toMatchObject([
      { quantity: 1, disposition: 'restocked' },
      { quantity: 1, disposition: 'undecided' },
    ]);
    await receiveGoods(t.world, desk.actor, {
      caseId,
      receivedOn: '2026-11-09',
      lines: [{ ...line, received: 0, restocked: 0, scrapped: 1 }],
    });
    await expectAddsUp(caseId);
    expect(
      await refused(
        receiveGoods(t.world, desk.actor, {
          caseId,
          receivedOn: '2026-11-09',
          lines: [{ ...line, received: 0, restocked: 0, scrapped: 1 }],
        }),
      ),
    ).toBe('more-disposed-than-received');
  });
});

describe('what becomes of the pieces', () => {
  test('is decided later, of some of them, and put right', async () => {
    const { caseId, cups } = await awaited();
    await receive(caseId, { [cups.id]: [{ quantity: 2, condition: 'opened' }] });
    expect((await desk.find(caseId)).lines[0]).toMatchObject({ custody: 'inspected' });
    const [unit] = (await seen(caseId)).units;
    const partId = newId();
    const apart = disposeInput.parse({ unitId: unit!.id, disposition: 'restocked', quantity: 1, partId });
    await disposePieces(t.world, hania, apart);
    await disposePieces(t.world, hania, apart); // sent again
    await expectAddsUp(caseId);
    expect(await stock()).toMatchObject([{ quantity: 1, sku: cups.sku, state: 'pending' }]);
    await disposePieces(t.world, hania, disposeInput.parse({ unitId: partId, disposition: 'scrapped' }));
    expect(await stock()).toMatchObject([{ state: 'void' }]);
    await disposePieces(t.world, hania, disposeInput.parse({ unitId: unit!.id, disposition: 'to_supplier' }));
    expect((await desk.find(caseId)).lines[0]).toMatchObject({ custody: 'disposed' });
    await expectAddsUp(caseId);
  });

  test('the database refuses pieces that do not add up', async () => {
    const { caseId, cups } = await awaited();
    await receive(caseId, { [cups.id]: [good(2)] });
    const less = inShop(t.world, desk.shop.shopId, (tx) =>
      tx.updateTable('receiptUnits').set({ quantity: 1 }).where('caseId', '=', caseId).execute(),
    );
    await expect(less).rejects.toThrow('do not add up');
  });
});

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

describe('a parcel nobody knows', () => {
  const strange = (over: object = {}) =>
    keepOrphan(
      t.world,
      hania,
      orphanInput.parse({
        orphanId: newId(),
        receivedOn: '2026-11-09',
        parcel: '6200 9999',
        senderName: 'A. Żółć',
        about: 'Dwa kubki w gazecie',
        ...over,
      }),
    );

  test('is kept once, found by what stands on it, and told whose it is', async () => {
    const orphanId = newId();
    const orphan = await strange({ orphanId });
    expect(await strange({ orphanId })).toEqual(orphan);
    expect(await scanned('62009999')).toMatchObject({ kind: 'orphan', orphans: [{ id: orphan.id }] });
    expect((await listOrphans(t.world, hania, { search: 'zolc kubki' })).items).toHaveLength(1);
    const { caseId, cups } = await awaited();
    expect((await seekParcel(t.world, hania, { search: 'Żółć' })).cases.map(({ id }) => id)).toEqual([caseId]);
    await receive(caseId, { [cups.id]: [good(2)] }, { orphanId });
    expect((await listOrphans(t.world, hania, {})).items).toEqual([]);
    const other = await awaited();
    expect(await refused(attachOrphan(t.world, hania, { orphanId, caseId: other.caseId }))).toBe('orphan-settled');
  });

  test('is given up with a reason', async () => {
    const { id } = await strange();
    await giveUpOrphan(t.world, hania, { orphanId: id, reason: 'Rok w magazynie' });
    expect((await benchToday(t.world, hania)).counts.orphans).toBe(0);
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

test('the bench is for those who receive goods', async () => {
  const { number } = await awaited();
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  expect(await refused(scan(t.world, viewer, { code: number }))).toBe('not-allowed');
  expect(await refused(benchToday(t.world, viewer))).toBe('not-allowed');
});
