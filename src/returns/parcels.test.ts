import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { aCarrier, type FakeCarrier } from '../../test/fake-carrier.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { changeReturnTerms } from '../channels/change-return-terms.ts';
import { changeReturnTermsInput } from '../channels/return-terms-inputs.ts';
import { connect } from '../channels/connect.ts';
import { connectInput } from '../channels/connection-inputs.ts';
import { buyer } from '../identity/actor.ts';
import { cancelLabel } from './cancel-label.ts';
import { giveProof } from './give-proof.ts';
import { heedHint } from './heed-hint.ts';
import { listParcels } from './list-parcels.ts';
import { askCarrier } from './make-label.ts';
import { orderLabel } from './order-label.ts';
import { orderLabelInput } from './parcel-inputs.ts';
import { remindSendBack } from './remind-send-back.ts';
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
  desk = aDesk(t, await aShop(t.world));
  const { id: codes } = await connectTo('inpost-returns', { email: 'zwroty@sklep.example', password: 'haslo' });
  await connectTo('inpost', { organizationId: '1', token: 'token' });
  await terms({ changedMind: ['own', 'code'], connectionId: codes });
});
afterAll(async () => {
  await carrier.close();
  await t.close();
});

const connectTo = (connector: string, credentials: Record<string, string>) =>
  connect(
    t.world,
    desk.actor,
    connectInput.parse({ connector, name: connector, environment: 'mock', baseUrl: carrier.url, credentials }),
  );
const terms = (over: object) =>
  changeReturnTerms(t.world, desk.actor, changeReturnTermsInput.parse({ channelId: desk.shop.channel.id, ...over }));
const withdrawn = async () => {
  const { orderId } = await desk.order({ shipments: [{ externalId: 'p', ...delivered('2026-10-02T10:00:00Z') }] });
  return desk.withdraw({ orderId });
};
const code = (caseId: string, over: object = {}) =>
  orderLabel(t.world, buyer(desk.shop.shopId, caseId), orderLabelInput.parse({ caseId, method: 'code', ...over }));
const parcels = async (caseId: string) => (await listParcels(t.world, desk.actor, { caseId })).parcels;
const track = async () => {
  t.clock.advance({ hours: 4 });
  await trackParcels.run(t.world, {});
  await t.drain();
};

test('a buyer takes a code, sends the parcel, and the carrier’s scan lets the money go', async () => {
  const caseId = await withdrawn();
  await code(caseId);
  await t.drain();
  expect(carrier.codes).toMatchObject([{ senderPhone: '600100200', packType: 'B' }]);
  const [label] = await parcels(caseId);
  expect(label).toMatchObject({ state: 'issued', method: 'code', code: carrier.codes[0]!.code, number: null });
  expect(await desk.find(caseId)).toMatchObject({
    custody: 'label_issued',
    headline: { code: 'withdrawal-send-back' },
  });
  expect(desk.mailsTo('anna@example.com').at(-1)!.text).toContain(label!.code!);
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: true });

  await track(); // nobody used the code yet
  expect(await parcels(caseId)).toMatchObject([{ state: 'issued', number: null }]);

  const number = carrier.use(carrier.codes[0]!.code);
  carrier.tell(number, 'taken_by_courier', t.clock.now);
  await track();
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_transit', number, carrier: 'inpost' }]);
  expect(await desk.find(caseId)).toMatchObject({
    custody: 'in_transit',
    money: 'planned',
    headline: { code: 'withdrawal-on-its-way' },
  });
  expect(await desk.clock(caseId, 'WD-REFUND')).toMatchObject({ withheld: false });
  expect(await desk.clock(caseId, 'WD-SENDBACK')).toMatchObject({ state: 'met' });
  expect(desk.mailsTo('anna@example.com').filter(({ text }) => text.includes(number))).toHaveLength(1);

  carrier.tell(number, 'whatever_they_invent_next', t.clock.now);
  t.clock.advance({ minutes: 1 });
  carrier.tell(number, 'delivered', t.clock.now);
  await track();
  await track();
  const [there] = await parcels(caseId);
  expect(there).toMatchObject({ state: 'delivered' });
  expect(there!.events.map((event) => [event.code, event.state])).toEqual([
    ['taken_by_courier', 'in_transit'],
    ['whatever_they_invent_next', 'unmapped'],
    ['delivered', 'delivered'],
  ]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'delivered' });
});

test('two clicks ask once, and a second label waits for the first', async () => {
  const caseId = await withdrawn();
  const both = await Promise.allSettled([code(caseId), code(caseId)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await t.drain();
  expect(carrier.codes).toHaveLength(1);
  await expect(code(caseId)).rejects.toMatchObject({ reason: 'label-there' });
});

test('no answer after the code was made: it is looked up, never made again', async () => {
  const caseId = await withdrawn();
  carrier.dropNext();
  const { parcelId } = await code(caseId);
  await t.drain();
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_doubt' }]);
  await askCarrier(t.world, { shopId: desk.shop.shopId, caseId, parcelId });
  expect(carrier.codes).toHaveLength(1);
  expect(await parcels(caseId)).toMatchObject([{ state: 'issued', code: carrier.codes[0]!.code }]);
});

test('no answer and nothing made: after the look-up it is asked again', async () => {
  const caseId = await withdrawn();
  carrier.dropNext({ before: true });
  const { parcelId } = await code(caseId);
  await t.drain();
  await askCarrier(t.world, { shopId: desk.shop.shopId, caseId, parcelId });
  expect(carrier.codes).toHaveLength(1);
  expect(await parcels(caseId)).toMatchObject([{ state: 'issued' }]);
});

test('what the carrier refuses is said, and can be asked for anew', async () => {
  const caseId = await withdrawn();
  carrier.refuseNext('Usługa nieaktywna');
  await code(caseId);
  await t.drain();
  expect(await parcels(caseId)).toMatchObject([{ state: 'refused', refusedBecause: 'error: Usługa nieaktywna' }]);
  expect(await desk.find(caseId)).toMatchObject({ custody: 'expected' });
  t.clock.advance({ minutes: 1 });
  await code(caseId);
  await t.drain();
  expect((await parcels(caseId)).map(({ state }) => state)).toEqual(['refused', 'issued']);
});

test('a label is given up, once', async () => {
  const caseId = await withdrawn();
  const { parcelId } = await code(caseId);
  await t.drain();
  await cancelLabel(t.world, desk.actor, { caseId, parcelId });
  expect(await desk.find(caseId)).toMatchObject({ custody: 'expected' });
  await expect(cancelLabel(t.world, desk.actor, { caseId, parcelId })).rejects.toMatchObject({ kind: 'conflict' });
});

test('a locker code needs a phone, and says so at its field', async () => {
  const caseId = await desk.withdraw({ contact: { name: 'Ola', email: 'ola@example.com' } });
  await expect(code(caseId)).rejects.toMatchObject({ fields: [{ field: 'sender.phone', reason: 'required' }] });
  await code(caseId, { sender: { phone: '+48 501 222 333' } });
  await t.drain();
  expect(carrier.codes.at(-1)).toMatchObject({ senderPhone: '501222333' });
});

test('a way the channel has not opened is not open to the buyer either', async () => {
  await terms({ changedMind: ['own'] });
  const caseId = await withdrawn();
  await expect(code(caseId)).rejects.toMatchObject({ reason: 'no-carrier' });
  const stranger = await withdrawn();
  await expect(
    orderLabel(t.world, buyer(desk.shop.shopId, stranger), orderLabelInput.parse({ caseId, method: 'code' })),
  ).rejects.toMatchObject({ kind: 'missing' });
  const viewer = await aStaff(t.world, desk.shop.shopId, 'viewer');
  await expect(orderLabel(t.world, viewer, orderLabelInput.parse({ caseId, method: 'code' }))).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('a number the buyer tells is followed, and a hint brings the look-up forward', async () => {
  const caseId = await withdrawn();
  const number = '602677439331630337653846';
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number });
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number });
  carrier.tell(number, 'dispatched_by_sender', t.clock.now);
  await trackParcels.run(t.world, {});
  expect(await parcels(caseId)).toMatchObject([{ method: 'own', state: 'in_transit', carrier: 'inpost' }]);
  carrier.tell(number, 'delivered', t.clock.now);
  await trackParcels.run(t.world, {});
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_transit' }]); // not its turn yet
  expect(await heedHint(t.world, desk.shop.shopId, [number, '600000000000000000000000'])).toBe(1);
  await trackParcels.run(t.world, {});
  expect(await parcels(caseId)).toMatchObject([{ state: 'delivered' }]);
});

test('a carrier that is down is asked later, and nothing is lost', async () => {
  const caseId = await withdrawn();
  const number = '602677439331630337653847';
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number });
  carrier.down(true);
  await trackParcels.run(t.world, {});
  carrier.down(false);
  carrier.tell(number, 'delivered', t.clock.now);
  await trackParcels.run(t.world, {});
  expect(await parcels(caseId)).toMatchObject([{ state: 'in_transit' }]);
  await track();
  expect(await parcels(caseId)).toMatchObject([{ state: 'delivered' }]);
});

test('a parcel that comes back to the buyer is awaited again', async () => {
  const caseId = await withdrawn();
  const number = '602677439331630337653848';
  await giveProof(t.world, buyer(desk.shop.shopId, caseId), { caseId, number });
  carrier.tell(number, 'returned_to_sender', t.clock.now);
  await trackParcels.run(t.world, {});
  await t.drain();
  expect(await desk.find(caseId)).toMatchObject({ custody: 'expected' });
  expect(desk.mailsTo('anna@example.com').at(-1)!.subject).toContain('wraca');
});

test('who has sent nothing is reminded once, and who has is not', async () => {
  const [silent, sent] = [await withdrawn(), await withdrawn()];
  await giveProof(t.world, buyer(desk.shop.shopId, sent), { caseId: sent, number: '602677439331630337653849' });
  const reminders = async (caseId: string) => {
    const { number } = await desk.find(caseId);
    const mails = desk.mailsTo('anna@example.com').filter(({ subject }) => subject.startsWith('Odeślij'));
    return mails.filter(({ text }) => text.includes(number)).length;
  };
  await remindSendBack.run(t.world, {});
  await t.drain();
  expect(await reminders(silent)).toBe(0);
  t.clock.advance({ days: 12 });
  for (let hour = 0; hour < 3; hour += 1) await remindSendBack.run(t.world, {});
  await t.drain();
  expect(await reminders(silent)).toBe(1);
  expect(await reminders(sent)).toBe(0);
});
