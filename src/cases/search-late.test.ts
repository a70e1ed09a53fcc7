/** A case is found the moment it is there, and by what it says now. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, elena, type Desk } from '../../test/case-builders.ts';
import { anOrder, anOrderInput } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { addShipments } from '../orders/add-shipments.ts';
import { runDueJobs } from '../platform/jobs.ts';
import { relayOnce } from '../platform/relay.ts';
import { inShop } from '../platform/shop-scope.ts';
import { jobs, listeners } from '../worker.ts';
import { listCasesInput } from './case-list.ts';
import { indexCaseText } from './index-case-text.ts';
import { listCases } from './list-cases.ts';
import { mergeCase } from './merge-case.ts';
import { splitCase } from './split-case.ts';

let t: TestWorld;
let d: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  d = aDesk(t, await aShop(t.world));
});

const found = async (search: string) =>
  (await listCases(t.world, d.actor, listCasesInput.parse({ search }))).rows.map(({ id }) => id);

const inIndex = () =>
  inShop(t.world, d.shop.shopId, async (tx) =>
    (await tx.selectFrom('caseSearch').select('caseId').orderBy('caseId').execute()).map(({ caseId }) => caseId),
  );

test.each([
  'żółć',
  'zolc anna',
  'uchwyt',
  '"pękł uchwyt"',
  'uchwytu',
  'od:anna uchwyt',
  'rodzaj:reklamacja uchw',
  'example.com',
  '600 100 2',
])('a case nobody has read for the index yet is found by %j', async (search) => {
  const id = await d.complain({ contact: { ...elena, phone: '+48 600 100 200' } });
  expect(await found(search)).toEqual([id]);
  await t.drain();
  expect(await found(search)).toEqual([id]);
});

test.each(['kowalska', 'uchwyt szafki', 'od:uchwyt', '"uchw"', '999', 'ewa.nowak@example.com'])(
  'and not by %j',
  async (search) => {
    await d.complain();
    expect(await found(search)).toEqual([]);
  },
);

test('letters do not hold up the index', async () => {
  const { orderId } = await d.order(delivered('2026-10-01T10:00:00Z'));
  await t.drain();
  for (let n = 0; n < 3; n++) await d.complain({ orderId });
  while ((await relayOnce(t.world, listeners)) > 0);
  const ran: string[] = [];
  const noted = jobs.map((job) => ({
    ...job,
    run: async (...given: Parameters<typeof job.run>) => {
      ran.push(job.name);
      await job.run(...given);
    },
  }));
  await runDueJobs(t.world, noted);
  expect(ran.slice(0, 3)).toEqual(Array(3).fill(indexCaseText.name));
  expect(ran).toContain('messages.mail-buyer');
});

test('split off, and joined again, it is found by what it has', async () => {
  const { orderId, lines } = await d.order(delivered('2026-10-01T10:00:00Z'));
  const caseId = await d.complain({ orderId, lines: lines.map(({ id }) => ({ orderLineId: id, quantity: 1 })) });
  await t.drain();
  const [line] = (await d.find(caseId)).lines;
  const [word] = line!.name.split(' ');
  const { caseId: fresh } = await splitCase(t.world, d.actor, {
    caseId,
    lines: [{ caseLineId: line!.id, quantity: 1 }],
  });
  await t.drain();
  expect((await found('uchwyt')).toSorted()).toEqual([caseId, fresh].toSorted());
  expect(await inIndex()).toEqual([caseId, fresh].toSorted());
  expect(await found(`${word} jest:otwarte`)).toContain(fresh);
  await mergeCase(t.world, d.actor, { caseId: fresh, intoId: caseId, counting: 'together' });
  await t.drain();
  expect(await found(`${word} jest:otwarte`)).toEqual([caseId]);
});

test('a parcel told of later finds the case of the order', async () => {
  const order = await anOrder(t.world, d.shop.shopId, d.shop.channel.id);
  const caseId = await d.complain({ orderId: order.orderId });
  await t.drain();
  expect(await found('PACZKA778899')).toEqual([]);
  await addShipments(t.world, d.actor, {
    channelId: d.shop.channel.id,
    orderExternalId: order.input.externalId,
    shipments: anOrderInput({ shipments: [{ number: 'PACZKA778899', carrier: 'inpost' }] }).shipments,
  });
  await t.drain();
  expect(await found('PACZKA778899')).toEqual([caseId]);
});
