import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory } from '../cases/case-history.ts';
import { inShop } from '../platform/shop-scope.ts';
import { findSlip } from './find-slip.ts';
import { slipBatchInput } from './slip-batch-inputs.ts';
import { listSlipBatches, openSlipBatch, startSlipBatch } from './slip-batches.ts';
import { removeSlipBatches } from './remove-slips.ts';
import { issueSlips, type SlipFor } from './issue-slips.ts';
import { openSlip } from './open-slip.ts';
import { newSlipCode, readSlipCode, slipUrl, spelled } from './slip-code.ts';
import { openSlipInput } from './slip-inputs.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

const issue = (slip: Omit<SlipFor, 'channelId'>) =>
  inShop(t.world, desk.shop.shopId, async (tx) => {
    const [code] = await issueSlips(t.world, tx, desk.shop.shopId, [
      { channelId: desk.shop.channel.id, ...slip } as SlipFor,
    ]);
    return code!;
  });
const scan = (code: string, over: object = {}) => openSlip(t.world, desk.actor, openSlipInput.parse({ code, ...over }));

describe('a code', () => {
  const shopId = '01927b3c-5a6d-7e8f-9a0b-1c2d3e4f5061';
  const { code, hash } = newSlipCode();

  test.each([
    ['scanned as a barcode', code, null],
    ['scanned as a QR code', slipUrl('https://zwroty.example', shopId, code), shopId],
    ['typed as it is spelled', spelled(code), null],
    ['typed in small letters', code.toLowerCase(), null],
    ['typed with an O for a nought', code.replaceAll('0', 'O'), null],
    ['typed with an I for a one', code.replaceAll('1', 'I'), null],
  ])('%s', (_, text, shop) => expect(readSlipCode(text)).toEqual({ shopId: shop, hash }));

  test.each([
    '',
    'ZW',
    '5901234123457',
    code.slice(0, -1),
    `${code}A`,
    code.replace(/.$/, 'U'),
    '602677439331630337653846',
  ])('%j is none', (text) => expect(readSlipCode(text)).toBeNull());
});

test('a slip in the parcel is a withdrawal received when it is scanned, acknowledged once', async () => {
  const { orderId } = await desk.order({ shipments: [{ externalId: 'p', ...delivered('2026-10-02T10:00:00Z') }] });
  const code = await issue({ orderId });
  const warehouse = await aStaff(t.world, desk.shop.shopId, 'warehouse', { name: 'Waldek' });
  expect(await findSlip(t.world, warehouse, { code })).toMatchObject({ orderId, caseId: null });

  const first = await openSlip(t.world, warehouse, openSlipInput.parse({ code }));
  expect(first.how).toBe('opened');
  const kase = await desk.find(first.caseId);
  expect(kase).toMatchObject({
    procedure: 'withdrawal',
    stage: 'settling',
    outcome: 'acknowledged',
    orderId,
    statement: { medium: 'letter', receivedAt: t.clock.now },
  });
  expect(kase.statement.wording).toContain('odstępuję od umowy');
  const history = await caseHistory(t.world, desk.actor, { caseId: first.caseId });
  expect(history.find(({ type }) => type === 'case.slip-scanned')).toMatchObject({ actorName: 'Waldek' });

  expect(await scan(code)).toEqual({ ...first, how: 'known' });
  await t.drain();
  const mails = desk.mailsTo('anna@example.com').filter(({ subject }) => subject.includes(first.number));
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toMatch(/odst/i);
});

test('only what was ticked, when something was', async () => {
  const { orderId, line } = await desk.order();
  const { caseId } = await scan(await issue({ orderId }), { lines: [{ orderLineId: line('mug').id, quantity: 1 }] });
  expect((await desk.find(caseId)).lines).toMatchObject([{ name: 'Kubek', quantity: 1 }]);
});

test('five benches scan one slip at once: one case', async () => {
  const { orderId } = await desk.order();
  const code = await issue({ orderId });
  const all = await Promise.all(Array.from({ length: 5 }, () => scan(code)));
  expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(1);
  expect(all.filter(({ how }) => how === 'opened')).toHaveLength(1);
});

test('who filled in the form as well has one case', async () => {
  const { orderId } = await desk.order();
  const caseId = await desk.withdraw({ orderId });
  expect(await scan(await issue({ orderId }))).toMatchObject({ caseId, how: 'joined' });
});

test('a complaint of the same order is no withdrawal: what the paper declares is a case of its own', async () => {
  const { orderId } = await desk.order();
  const complaint = await desk.complain({ orderId });
  const { caseId, how } = await scan(await issue({ orderId }));
  expect(how).toBe('opened');
  expect(caseId).not.toBe(complaint);
});

test('a slip printed for a case leads to it; printed again it is the same', async () => {
  const caseId = await desk.withdraw({ orderId: (await desk.order()).orderId });
  const code = await issue({ caseId });
  expect(await issue({ caseId })).toBe(code);
  expect(await scan(code)).toMatchObject({ caseId, how: 'known' });
});

test('nobody opens the slip of another shop', async () => {
  const code = await issue({ orderId: (await desk.order()).orderId });
  const other = await aShop(t.world);
  expect(await findSlip(t.world, other.actor, { code })).toBeNull();
  await expect(openSlip(t.world, other.actor, openSlipInput.parse({ code }))).rejects.toMatchObject({
    kind: 'missing',
  });
  const url = slipUrl('https://zwroty.example', desk.shop.shopId, code);
  expect(await findSlip(t.world, other.actor, { code: url })).toBeNull();
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  await expect(findSlip(t.world, viewer, { code })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('what is kept of a code finds it and does not show it', async () => {
  const { orderId } = await desk.order();
  const code = await issue({ orderId });
  const row = await inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('returnSlips').selectAll().where('orderId', '=', orderId).executeTakeFirstOrThrow(),
  );
  expect(JSON.stringify(Object.values(row).map(String))).not.toContain(code.slice(2));
});

test('slips for a list of orders are one document; unknown numbers are given back, and in a week it is gone', async () => {
  await desk.order({ number: 'ZAM-1' });
  await desk.order({ number: 'ZAM-2' });
  const numbers = ['ZAM-2', 'zam-1', 'ZAM-404', 'ZAM-1'];
  const batch = await startSlipBatch(t.world, desk.actor, slipBatchInput.parse({ numbers }));
  expect(batch).toMatchObject({ total: 2, state: 'waiting', unknown: ['ZAM-404'] });
  await expect(openSlipBatch(t.world, desk.actor, { batchId: batch.id })).rejects.toMatchObject({ kind: 'conflict' });
  await t.drain();
  expect(await listSlipBatches(t.world, desk.actor)).toMatchObject([{ id: batch.id, state: 'ready', done: 2 }]);
  const { stream } = await openSlipBatch(t.world, desk.actor, { batchId: batch.id });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const pdf = Buffer.concat(parts).toString('latin1');
  expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2);
  expect(pdf).toContain('/Marked true');
  t.clock.advance({ days: 8 });
  expect(await removeSlipBatches(t.world)).toBe(1);
  await expect(openSlipBatch(t.world, desk.actor, { batchId: batch.id })).rejects.toMatchObject({ kind: 'gone' });
});
