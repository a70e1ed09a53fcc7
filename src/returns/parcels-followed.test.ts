/** What carriers tell late, out of turn, or of a parcel whose case has become another. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { aCarrier, type FakeCarrier } from '../../test/fake-carrier.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { mergeCase } from '../cases/merge-case.ts';
import { answerTakeBack, takeBack } from '../cases/take-back.ts';
import { unmergeCase } from '../cases/unmerge-case.ts';
import { changeReturnTerms } from '../channels/change-return-terms.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { changeReturnTermsInput } from '../channels/return-terms-inputs.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { cancelLabel } from './cancel-label.ts';
import { giveProof } from './give-proof.ts';
import { listParcels } from './list-parcels.ts';
import { orderLabel } from './order-label.ts';
import { orderLabelInput } from './parcel-inputs.ts';
import { scan } from './scan.ts';
import { trackParcels } from './track-parcels.ts';

let t: TestWorld;
let desk: Desk;
let carrier: FakeCarrier;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-10-05T10:00:00Z' });
  carrier = await aCarrier();
});
beforeEach(async () => {
  carrier.reset();
  desk = await aDeskThatSends();
});
afterAll(async () => {
  await carrier.close();
  await t.close();
});

async function aDeskThatSends(): Promise<Desk> {
  const made = aDesk(t, await aShop(t.world));
  const account = (connector: string, credentials: Record<string, string>) =>
    connect(
      t.world,
      made.actor,
      connectInput.parse({ connector, name: connector, environment: 'mock', baseUrl: carrier.url, credentials }),
    );
  const { id: connectionId } = await account('inpost-returns', { email: 'zwroty@sklep.example', password: 'haslo' });
  await account('inpost', { organizationId: '1', token: 'token' });
  await changeReturnTerms(
    t.world,
    made.actor,
    changeReturnTermsInput.parse({ channelId: made.shop.channel.id, changedMind: ['own', 'code'], connectionId }),
  );
  return made;
}
const ordered = async (of = desk) =>
  (await of.order({ shipments: [{ externalId: 'p', ...delivered('2026-10-02T10:00:00Z') }] })).orderId;
const withdrawn = async (of = desk) => of.withdraw({ orderId: await ordered(of) });
const code = async (caseId: string) => {
  const { parcelId } = await orderLabel(
    t.world,
    buyer(desk.shop.shopId, caseId),
    orderLabelInput.parse({ caseId, method: 'code' }),
  );
  return parcelId;
};
const parcels = async (caseId: string) => (await listParcels(t.world, desk.actor, { caseId })).parcels;
const track = async (hours = 4) => {
  t.clock.advance({ hours });
  await trackParcels.run(t.world, {});
  await t.drain();
};
const told = (number: string, ...statuses: string[]) => {
  for (const status of statuses) {
    t.clock.advance({ minutes: 1 });
    carrier.tell(number, status, t.clock.now);
  }
};
const proofs = (caseId: string) =>
  inShop(t.world, desk.shop.shopId, (tx) =>
    tx.selectFrom('proofsOfSending').select('number').where('caseId', '=', caseId).execute(),
  );
const mailsOf = (number: string) => desk.mailsTo('anna@example.com').filter(({ text }) => text.includes(number));
const scanned = async (number: string) =>
  scan(t.world, await aStaff(t.world, desk.shop.shopId, 'warehouse'), { code: number });

/** Two statements about one order, the code taken on the second; then they are one case. */
async function merged() {
  const orderId = await ordered();
  const first = await desk.withdraw({ orderId });
  t.clock.advance({ hours: 1 });
  const second = await desk.withdraw({ orderId });
  const parcelId = await code(second);
  await t.drain();
  await mergeCase(t.world, desk.actor, { caseId: second, intoId: first, counting: 'once' });
  return { first, second, parcelId };
}

test('the code of a case that was merged lets the money of the living one go', async () => {
  const { first } = await merged();
  expect(await parcels(first)).toMatchObject([{ state: 'issued', method: 'code' }]);
  const number = carrier.use(carrier.codes[0]!.code);
  told(number, 'taken_by_courier');
  await track();
  expect(await parcels(first)).toMatchObject([{ state: 'in_transit', number }]);
  expect(await desk.find(first)).toMatchObject({ custody: 'in_transit', money: 'planned' });
  expect(await desk.clock(first, 'WD-REFUND')).toMatchObject({ withheld: false });
  expect(await desk.clock(first, 'WD-SENDBACK')).toMatchObject({ state: 'met' });
  expect(mailsOf(number)).toHaveLength(1);
  expect(await scanned(number)).toMatchObject({ kind: 'case', case: { id: first } });
});

test('the code of a merged case is given up on the living one, and no second is made beside it', async () => {
  const { first, parcelId } = await merged();
  await expect(code(first)).rejects.toMatchObject({ reason: 'label-there' });
  await cancelLabel(t.world, desk.actor, { caseId: first, parcelId });
  expect(await parcels(first)).toMatchObject([{ state: 'cancelled' }]);
  expect(await desk.find(first)).toMatchObject({ custody: 'expected' });
  await code(first);
  await t.drain();
  expect(new Set(carrier.codes.map(({ rma }) => rma)).size).toBe(2);
});

test('a merge that is undone gives the code back to its own case', async () => {
  const { first, second } = await merged();
  await unmergeCase(t.world, desk.actor, { caseId: second });
  expect(await parcels(first)).toEqual([]);
  expect(await parcels(second)).toMatchObject([{ state: 'issued' }]);
});

test('a parcel that was scanned and lost between two questions was sent: the money waits no longer', async () => {
  const caseId = await withdrawn();
  await code(caseId);
  await t.drain();
  const number = carrier.use(carrier.codes[0]!.code);
  told(number, 'taken_by_courier', 'missing');
  await track();
  expect(await parcels(caseId)).toMatchObject([{ state: 'lost' }]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'lost', money: 'planned' });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false });
});

test('lost and found again is sent once: one proof, one mail about it', async () => {
  const caseId = await withdrawn();
  await code(caseId);
  await t.drain();
  const number = carrier.use(carrier.codes[0]!.code);
  told(number, 'taken_by_courier');
  await track();
  const before = mailsOf(number).length;
  told(number, 'missing');
  await track();
  told(number, 'adopted_at_sorting_center');
  await track(25);
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_transit' }]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'in_transit' });
  expect(await proofs(caseId)).toEqual([{ number }]);
  expect(mailsOf(number)).toHaveLength(before);
});

test('a code that was given up and used all the same counts as sent', async () => {
  const caseId = await withdrawn();
  const parcelId = await code(caseId);
  await t.drain();
  await cancelLabel(t.world, desk.actor, { caseId, parcelId });
  const number = carrier.use(carrier.codes[0]!.code);
  told(number, 'taken_by_courier');
  await track(30);
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_transit', number }]);
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false });
});

test('a code asked for on a case that is over is never made', async () => {
  const caseId = await withdrawn();
  await takeBack(t.world, buyer(desk.shop.shopId, caseId), { caseId });
  await code(caseId);
  await answerTakeBack(t.world, desk.actor, { caseId, consent: true });
  await t.drain();
  expect(carrier.codes).toHaveLength(0);
  expect(await parcels(caseId)).toMatchObject([{ state: 'cancelled' }]);
});

test('a number the carrier will not hear of holds up no other', async () => {
  const [odd, even] = [await withdrawn(), await withdrawn()];
  await giveProof(t.world, desk.actor, { caseId: odd, number: 'NIE WIEM', carrier: 'InPost' });
  t.clock.advance({ minutes: 1 });
  const number = '602677439331630337653802';
  await giveProof(t.world, desk.actor, { caseId: even, number, carrier: 'InPost' });
  told(number, 'delivered');
  carrier.refuseNumber('NIE WIEM');
  await track(0);
  expect(await parcels(even)).toMatchObject([{ state: 'delivered' }]);
});

test('an account that cannot be opened holds up no other shop', async () => {
  const broken = desk;
  const theirs = await withdrawn(broken);
  await giveProof(t.world, broken.actor, { caseId: theirs, number: '602677439331630337653803' });
  await inShop(t.world, broken.shop.shopId, (tx) =>
    tx
      .updateTable('connections')
      .set({ credentials: Buffer.from('zepsute') })
      .where('connector', '=', 'inpost')
      .execute(),
  );
  t.clock.advance({ minutes: 1 });
  desk = await aDeskThatSends();
  const caseId = await withdrawn();
  const number = '602677439331630337653804';
  await giveProof(t.world, desk.actor, { caseId, number });
  told(number, 'delivered');
  await track(0);
  expect(await parcels(caseId)).toMatchObject([{ state: 'delivered' }]);
});

test('a code nobody used until its last day is over: it is no longer shown as ready, and another may be had', async () => {
  const caseId = await withdrawn();
  await code(caseId);
  await t.drain();
  const validUntil = (await parcels(caseId))[0]!.validUntil!;
  await track(24);
  expect(await parcels(caseId)).toMatchObject([{ state: 'issued' }]);
  t.clock.now = new Date(`${validUntil}T12:00:00Z`);
  await track(24);
  expect(await parcels(caseId)).toMatchObject([{ state: 'cancelled' }]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'expected' });
  await code(caseId);
  await t.drain();
  expect((await parcels(caseId)).map(({ state }) => state)).toEqual(['cancelled', 'issued']);
});
