import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aStaff } from '../../test/builders.ts';
import { aBenchMonday, good, refused, type Bench } from '../../test/bench-builders.ts';
import { delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listAudit } from '../analytics/list-audit.ts';
import { listAuditInput } from '../analytics/audit-inputs.ts';
import { takeBack } from '../cases/take-back.ts';
import { buyer } from '../identity/actor.ts';
import { caseHistory, verifyHistory } from '../cases/case-history.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { attachOrphan, giveUpOrphan } from './attach-orphan.ts';
import { disposeInput, orphanInput } from './bench-inputs.ts';
import { benchToday, seekParcel } from './bench-today.ts';
import { disposePieces } from './dispose-pieces.ts';
import { giveProof } from './give-proof.ts';
import { findOrphan, keepOrphan, listOrphans } from './orphans.ts';
import { receiveAtBench } from './receive-at-bench.ts';
import { receiveGoods } from './receive-goods.ts';
import { scan } from './scan.ts';
import { undoReceipt } from './undo-receipt.ts';

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
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
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
    const { lines, sums } = await bench.addsUp(caseId);
    expect(sums).toBe(true);
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
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
    expect(await desk.find(caseId)).toMatchObject({ custody: 'expected', money: null });
    expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: true, state: 'running' });
    expect(await desk.clock(caseId, 'WD-SENDBACK')).toMatchObject({ state: 'running' });
    expect((await stock()).map(({ state }) => state)).toEqual(['void', 'void']);
    expect((await seen(caseId)).receipts).toMatchObject([{ undone: true }]);
    expect((await caseHistory(t.world, desk.actor, { caseId })).map(({ type }) => type)).toContain(
      'case.receipt-undone',
    );
    await receive(caseId, { [cups.id]: [good(2)] });
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
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
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
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
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
    expect(await stock()).toMatchObject([{ quantity: 1, sku: cups.sku, state: 'pending' }]);
    await disposePieces(t.world, hania, disposeInput.parse({ unitId: partId, disposition: 'scrapped' }));
    expect(await stock()).toMatchObject([{ state: 'void' }]);
    await disposePieces(t.world, hania, disposeInput.parse({ unitId: unit!.id, disposition: 'to_supplier' }));
    expect((await desk.find(caseId)).lines[0]).toMatchObject({ custody: 'disposed' });
    expect(await bench.addsUp(caseId)).toMatchObject({ sums: true });
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
    const { number } = await findOrphan(t.world, hania, { orphanId: id });
    const { rows } = await listAudit(t.world, desk.actor, listAuditInput.parse({ kind: 'customers' }));
    expect(rows).toMatchObject([{ type: 'orphan.given-up', about: number, actorKind: 'staff' }]);
  });

  test('goes to no case that is over: there nothing can be counted', async () => {
    const { id: orphanId } = await strange();
    const caseId = await desk.complain();
    await takeBack(t.world, buyer(desk.shop.shopId, caseId), { caseId });
    expect(await refused(attachOrphan(t.world, hania, { orphanId, caseId }))).toBe('wrong-stage');
    expect((await listOrphans(t.world, hania, {})).items).toMatchObject([{ id: orphanId }]);
  });
});

test('the bench is for those who receive goods', async () => {
  const { number } = await awaited();
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  expect(await refused(scan(t.world, viewer, { code: number }))).toBe('not-allowed');
  expect(await refused(benchToday(t.world, viewer))).toBe('not-allowed');
});
