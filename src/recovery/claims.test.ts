import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { addFile } from '../files/add-file.ts';
import { forgetFiles } from '../files/forget-files.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listNotices } from '../notices/list-notices.ts';
import { changeClaim, openClaim } from './change-claim.ts';
import { changeClaimInput, claimsInput, openClaimInput } from './claim-inputs.ts';
import { claimsTable } from './claims-table.ts';
import { claimsOfCase, listClaims, sumClaims } from './list-claims.ts';
import { endTrace } from './note-trace.ts';
import { openTrace } from './open-trace.ts';
import { remindClaims } from './remind-claims.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-16T10:00:00Z' });
});
beforeEach(async () => {
  t.clock.now = new Date('2026-11-16T10:00:00Z');
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

const damaged = async () => {
  const { orderId } = await desk.order({
    shipments: [{ externalId: 'p', carrier: 'DPD', ...delivered('2026-11-16T08:00:00Z') }],
  });
  const caseId = await desk.submit({ orderId, wholeOrder: true, issue: 'damaged_in_transit', demand: 'refund' });
  await t.drain();
  return caseId;
};
const of = (caseId: string) => claimsOfCase(t.world, desk.actor, { caseId });
const change = (claimId: string, over: object) =>
  changeClaim(t.world, desk.actor, changeClaimInput.parse({ claimId, ...over }));
const list = (over: object = {}) => listClaims(t.world, desk.actor, claimsInput.parse(over));
const reminded = async () =>
  (await listNotices(t.world, desk.actor, { unread: false, limit: 50 })).items.filter(
    ({ kind }) => kind === 'claim-due',
  ).length;

test('damage in transit opens a claim with the carrier, its worth and its seven days; it is reminded of three times', async () => {
  const caseId = await damaged();
  const [claim] = await of(caseId);
  expect(claim).toMatchObject({
    kind: 'carrier',
    because: 'damaged',
    state: 'to_claim',
    against: 'DPD',
    deadline: '2026-11-23',
    currency: 'PLN',
  });
  expect(claim!.amount).toBeGreaterThan(0);
  const counts: number[] = [];
  for (let day = 0; day < 9; day += 1) {
    await remindClaims.run(t.world, {});
    await remindClaims.run(t.world, {});
    await t.drain();
    counts.push(await reminded());
    t.clock.advance({ days: 1 });
  }
  // Received on Monday the 16th: told on the 19th, on the 20th for the 21st, a Saturday, and on the 23rd.
  expect(counts).toEqual([0, 0, 0, 1, 2, 2, 2, 3, 3]);
});

test('a parcel that has not left is not held against its carrier', async () => {
  const { orderId } = await desk.order({
    shipments: [
      { externalId: 'p', carrier: 'DPD', shippedAt: '2026-11-13T08:00:00Z', ...delivered('2026-11-16T08:00:00Z') },
      { externalId: 'q', carrier: 'GLS' },
    ],
  });
  const caseId = await desk.submit({ orderId, wholeOrder: true, issue: 'damaged_in_transit', demand: 'refund' });
  await t.drain();
  expect(await of(caseId)).toMatchObject([{ against: 'DPD' }]);
});

test('claimed in time it meets the clock; then agreed, paid less, and counted in its year', async () => {
  const caseId = await damaged();
  const { id } = (await of(caseId))[0]!;
  await expect(change(id, { state: 'paid', paid: 1000 })).rejects.toMatchObject({ reason: 'claim-stands-otherwise' });
  await change(id, { state: 'claimed', amount: 10_000, reference: 'SZK/1', protocolOn: '2026-11-16' });
  expect((await of(caseId))[0]).toMatchObject({ claimedOn: '2026-11-16', answerBy: '2026-12-16', due: '2026-12-16' });
  expect(await desk.clock(caseId, 'CARRIER-HIDDEN-7')).toMatchObject({ state: 'met' });
  await change(id, { state: 'to_claim' });
  expect(await desk.clock(caseId, 'CARRIER-HIDDEN-7')).toMatchObject({ state: 'running' });
  await change(id, { state: 'claimed' });
  await change(id, { state: 'agreed', agreed: 8000 });
  expect(await sumClaims(t.world, desk.actor, { year: 2026 })).toEqual([
    { kind: 'carrier', currency: 'PLN', count: 1, claimed: 10_000, awaited: 8000, paid: 0, lost: 0 },
  ]);
  await expect(change(id, { state: 'paid' })).rejects.toMatchObject({
    fields: [{ field: 'paid', reason: 'required' }],
  });
  await change(id, { state: 'paid', paid: 8000 });
  expect((await of(caseId))[0]).toMatchObject({ state: 'paid', paid: 8000, endedOn: '2026-11-16', reference: 'SZK/1' });
  expect(await sumClaims(t.world, desk.actor, { year: 2026 })).toMatchObject([{ awaited: 0, paid: 8000, lost: 2000 }]);
  expect(await sumClaims(t.world, desk.actor, { year: 2025 })).toEqual([]);
  expect((await list()).rows).toEqual([]);
  expect((await list({ state: 'all' })).rows).toHaveLength(1);
});

test('a claim in another currency: its sums are said in it, and a year adds up each currency by itself', async () => {
  const first = await damaged();
  const { id } = (await of(first))[0]!;
  await change(id, { state: 'claimed', amount: 10_000 });
  await expect(change(id, { currency: 'EUR' })).rejects.toMatchObject({
    fields: [{ field: 'amount', reason: 'required' }],
  });
  await expect(async () => change(id, { currency: 'euro', amount: 1 })).rejects.toThrow('not-a-currency');
  const before = await sumClaims(t.world, desk.actor, { year: 2026 });
  await change(id, { currency: 'EUR', amount: 2500 });
  expect((await of(first))[0]).toMatchObject({ currency: 'EUR', amount: 2500 });
  const other = await damaged();
  const claimed = (await of(other))[0]!;
  expect(await sumClaims(t.world, desk.actor, { year: 2026 })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'carrier', currency: 'EUR', count: 1, claimed: 2500 }),
      expect.objectContaining({
        kind: 'carrier',
        currency: 'PLN',
        count: before.find(({ currency }) => currency === 'PLN')!.count,
        claimed: before.find(({ currency }) => currency === 'PLN')!.claimed - 10_000 + claimed.amount!,
      }),
    ]),
  );
  // what was paid in złote is no sum in crowns
  const { orderId } = await desk.order();
  const third = await desk.submit({ orderId, wholeOrder: true, issue: 'defective', demand: 'refund' });
  await openClaim(t.world, desk.actor, { caseId: third, kind: 'carrier', currency: 'CZK' });
  expect((await of(third))[0]).toMatchObject({ currency: 'CZK', amount: null });
});

test('a lost parcel, then a faulty product: each kind once, however often it happens', async () => {
  const { orderId } = await desk.order();
  const caseId = await desk.submit({ orderId, wholeOrder: true, issue: 'not_received', demand: 'refund' });
  await openTrace(t.world, desk.actor, { caseId, carrier: 'InPost' });
  await endTrace(t.world, desk.actor, { caseId, outcome: 'lost', words: '' });
  await t.drain();
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'refund' }, { rootCause: 'carrier' });
  await t.drain();
  expect(await of(caseId)).toMatchObject([{ kind: 'carrier', because: 'lost', against: 'InPost' }]);

  const broken = await desk.complain({ orderId: (await desk.order()).orderId, wholeOrder: true });
  await desk.decideAll(broken, { outcome: 'accepted', remedy: 'refund' }, { rootCause: 'product' });
  await t.drain();
  expect(await of(broken)).toMatchObject([{ kind: 'supplier', because: 'product', amount: null }]);
});

test('by hand, one of each kind; the list has what runs out first on top, page by page, and as a table', async () => {
  const deadlines = ['2026-12-20', null, '2026-12-01'] as const;
  for (const deadline of deadlines) {
    const caseId = await desk.complain();
    const input = openClaimInput.parse({ caseId, kind: 'supplier', against: 'Hurt', amount: 5000, deadline });
    await openClaim(t.world, desk.actor, input);
    await expect(openClaim(t.world, desk.actor, input)).rejects.toMatchObject({ reason: 'claim-there' });
  }
  const first = await list({ limit: 2 });
  expect(first.rows.map(({ deadline }) => deadline)).toEqual(['2026-12-01', '2026-12-20']);
  const second = await list({ limit: 2, after: first.next });
  expect(second).toMatchObject({ rows: [{ deadline: null }], next: null });
  expect((await list({ kind: 'carrier' })).rows).toEqual([]);
  const table = await claimsTable(t.world, desk.actor, { kind: 'supplier' });
  const cells = [];
  for await (const row of table.rows) cells.push(row.length);
  expect(cells).toEqual([table.heads.length, table.heads.length, table.heads.length]);
});

test('a file of another case is no document of this one; the warehouse keeps no claims', async () => {
  const caseId = await damaged();
  const { id } = (await of(caseId))[0]!;
  await expect(change(id, { fileIds: [caseId] })).rejects.toMatchObject({ kind: 'missing', reason: 'file' });
  const warehouse = await aStaff(t.world, desk.shop.shopId, 'warehouse');
  await expect(changeClaim(t.world, warehouse, { claimId: id, state: 'given_up' })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
});

test('documents that were erased are none of a claim any more; one that is over is reminded of no more', async () => {
  const caseId = await damaged();
  const { id } = (await of(caseId))[0]!;
  const png = await sharp({ create: { width: 9, height: 6, channels: 3, background: '#0b5f73' } })
    .png()
    .toBuffer();
  const { id: fileId } = await addFile(t.world, desk.actor, { caseId }, { source: png, name: 'protokol.png' });
  await change(id, { fileIds: [fileId] });
  expect((await of(caseId))[0]!.fileIds).toEqual([fileId]);
  await inShop(t.world, desk.shop.shopId, (tx) => forgetFiles(tx, desk.shop.shopId, caseId, t.clock.now));
  expect((await of(caseId))[0]!.fileIds).toEqual([]);

  const before = await reminded();
  await change(id, { state: 'given_up' });
  t.clock.advance({ days: 7 });
  await remindClaims.run(t.world, {});
  await t.drain();
  expect(await reminded()).toBe(before);
});
