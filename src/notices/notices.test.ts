import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { assignCase } from '../cases/assign-case.ts';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { sweepWarnings } from '../cases/sweep-warnings.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { reply } from '../messages/reply.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { chooseWays, findWays } from './choose-ways.ts';
import { listNotices, readNotices } from './list-notices.ts';
import { chooseWaysInput } from './notice-inputs.ts';
import { sendDigests } from './send-digests.ts';
import { sendMorningMails } from './send-morning-mails.ts';
import { takeNotice } from './take-notice.ts';

let t: TestWorld;
let desk: Desk;
let marta: StaffActor;
let ownerMail: string;
let martaMail: string;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

/** Friday, 13 November 2026, 10:00 in Warsaw; a shop with an owner and a consultant. */
async function aFriday() {
  await t.drain();
  t.clock.now = new Date('2026-11-13T09:00:00Z');
  const shop = await aShop(t.world, { name: 'Zielona Półka' });
  desk = aDesk(t, shop);
  ownerMail = shop.ownerEmail;
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta', userId: newId() });
  martaMail = `${marta.id.slice(-12)}@example.com`;
  await inShop(t.world, shop.shopId, (tx) =>
    tx
      .updateTable('staff')
      .set({ userId: newId() })
      .where('shopId', '=', shop.shopId)
      .where('role', '=', 'owner')
      .execute(),
  );
  await t.drain();
  t.mails.length = 0;
}
const choose = (who: StaffActor, over: object) =>
  chooseWays(t.world, who, chooseWaysInput.parse({ ways: {}, ...over }));
const list = (who: StaffActor) => listNotices(t.world, who, { unread: false, limit: 50 });
const kinds = async (who: StaffActor) => (await list(who)).items.map(({ kind }) => kind);
const mails = (address: string) => t.mails.filter(({ to }) => to.address === address);
const writes = (caseId: string) =>
  writeToShop(t.world, buyer(desk.shop.shopId, caseId), { caseId, body: 'I co dalej?', fileIds: [] });
const at = (instant: string) => void (t.clock.now = new Date(instant));

describe('notices', () => {
  test('reach the colleague a case is given to, never whoever did it, and are read one by one or for a case', async () => {
    await aFriday();
    const caseId = await desk.complain();
    await t.drain();
    await assignCase(t.world, desk.actor, { caseId, staffId: marta.id });
    await t.drain();
    expect(await list(marta)).toMatchObject({
      unread: 1,
      items: [{ kind: 'assigned', caseId, contactName: 'Anna Żółć', data: { by: desk.actor.id } }],
    });
    t.clock.advance({ minutes: 5 });
    await writes(caseId);
    await t.drain();
    expect(await kinds(marta)).toEqual(['buyer-wrote', 'assigned']);
    expect(await kinds(desk.actor)).toEqual(['assigned']); // it was theirs first, by the channel

    const [wrote] = (await list(marta)).items;
    await readNotices(t.world, marta, { ids: [wrote!.id] });
    expect(await list(marta)).toMatchObject({ unread: 1, items: [{ readAt: t.clock.now }, { readAt: null }] });
    await readNotices(t.world, marta, { caseId });
    expect((await list(marta)).unread).toBe(0);
    expect((await list(desk.actor)).unread).toBe(1); // another's stay
  });

  test('are made once, though the job runs twice', async () => {
    await aFriday();
    const caseId = await desk.complain();
    await t.drain();
    const event = await inShop(t.world, desk.shop.shopId, (tx) =>
      tx
        .selectFrom('events')
        .select('id')
        .where('caseId', '=', caseId)
        .where('type', '=', 'case.assigned')
        .executeTakeFirstOrThrow(),
    );
    await takeNotice.run(t.world, { shopId: desk.shop.shopId, caseId, eventId: event.id });
    expect(await kinds(desk.actor)).toEqual(['assigned']);
    expect(mails(ownerMail)).toHaveLength(1);
  });

  test('come by the way one chose; what the law hangs on cannot be off', async () => {
    await aFriday();
    expect((await findWays(t.world, marta)).ways['buyer-wrote']).toBe('mail');
    await choose(marta, { ways: { 'buyer-wrote': 'app', assigned: 'off' } });
    expect(chooseWaysInput.safeParse({ ways: { 'clock-warning': 'off' } }).error?.issues).toMatchObject([
      { path: ['ways', 'clock-warning'], message: 'cannot-be-off' },
    ]);
    const caseId = await desk.complain();
    await assignCase(t.world, desk.actor, { caseId, staffId: marta.id });
    await writes(caseId);
    await t.drain();
    expect(await kinds(marta)).toEqual(['buyer-wrote']);
    expect(mails(martaMail)).toEqual([]);
  });

  test('lead to the case in its own shop', async () => {
    await aFriday();
    const caseId = await desk.complain();
    await t.drain();
    expect(mails(ownerMail)[0]!.text).toContain(`/desk/cases/${caseId}?shop=${desk.shop.shopId}`);
  });

  test('of a clock that runs out go to who is responsible, then to who leads, each once', async () => {
    await aFriday();
    const caseId = await desk.complain(); // answer due on 27 November
    await assignCase(t.world, desk.actor, { caseId, staffId: marta.id });
    await reply(t.world, marta, { caseId, body: 'Sprawdzamy.', fileIds: [], then: 'stay' });
    await t.drain();
    await readNotices(t.world, desk.actor, {});
    const sweep = async (instant: string) => {
      at(instant);
      await sweepWarnings.run(t.world, {});
      await sweepWarnings.run(t.world, {});
      await sweepClocks.run(t.world, {});
      await t.drain();
    };
    await sweep('2026-11-25T08:00:00Z');
    expect(await kinds(marta)).toEqual(['clock-warning', 'assigned']);
    expect((await list(desk.actor)).unread).toBe(0);
    await sweep('2026-11-27T12:00:00Z');
    expect(await kinds(marta)).toEqual(['clock-warning', 'clock-warning', 'assigned']);
    expect((await kinds(desk.actor))[0]).toBe('clock-warning');
    expect(mails(martaMail).at(-1)!.subject).toContain('Kończy się termin ustawowy');
    await sweep('2026-11-28T08:00:00Z');
    expect((await kinds(desk.actor))[0]).toBe('silence-accepted');
    expect(mails(martaMail)).toHaveLength(4);
  });
});

describe('the daily summary', () => {
  test('gathers what came before its hour, and leaves once', async () => {
    await aFriday();
    await choose(marta, { ways: { assigned: 'digest', 'buyer-wrote': 'digest' }, digestHour: 16 });
    const first = await desk.complain();
    await assignCase(t.world, desk.actor, { caseId: first, staffId: marta.id });
    await writes(first);
    await t.drain();
    const sweep = async (instant: string) => {
      at(instant);
      await sendDigests.run(t.world, {});
      await sendDigests.run(t.world, {});
      return mails(martaMail);
    };
    expect(await sweep('2026-11-13T14:59:00Z')).toEqual([]);
    const [mail, ...more] = await sweep('2026-11-13T15:00:00Z');
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('2 nowe sprawy do zajrzenia');
    expect(mail!.text).toContain(`/desk/cases/${first}?shop=${desk.shop.shopId}`);

    await writes(first); // after the hour: tomorrow's
    await t.drain();
    expect(await sweep('2026-11-13T20:00:00Z')).toHaveLength(1);
    expect((await sweep('2026-11-14T15:00:00Z')).map(({ subject }) => subject)[1]).toBe('1 nowa sprawa do zajrzenia');
  });

  test('says nothing of what was read at the desk since', async () => {
    await aFriday();
    await choose(marta, { ways: { assigned: 'digest' }, digestHour: 16 });
    const caseId = await desk.complain();
    await assignCase(t.world, desk.actor, { caseId, staffId: marta.id });
    await t.drain();
    await readNotices(t.world, marta, {});
    at('2026-11-13T15:00:00Z');
    await sendDigests.run(t.world, {});
    expect(mails(martaMail)).toEqual([]);
  });
});

describe('the morning mail', () => {
  const morning = async (instant: string) => {
    at(instant);
    t.mails.length = 0;
    await sendMorningMails.run(t.world, {});
    await sendMorningMails.run(t.world, {});
    return mails(ownerMail);
  };

  test('says what is due, overdue, at risk and unanswered; on working days, once, to the owner', async () => {
    await aFriday();
    const { orderId } = await desk.order(delivered('2026-11-10T12:00:00Z'));
    const paid = await desk.withdraw({ orderId });
    const late = await desk.complain(); // to be answered by 27 November
    at('2026-11-26T09:00:00Z');
    await writes(late);
    await desk.complain(); // to be answered by 10 December
    await t.drain();
    await inShop(t.world, desk.shop.shopId, (tx) =>
      tx
        .updateTable('clocks')
        .set({ withheld: false })
        .where('caseId', '=', paid)
        .where('rule', '=', 'WD-REFUND')
        .execute(),
    );
    at('2026-11-30T05:30:00Z');
    await sweepWarnings.run(t.world, {});
    await sweepClocks.run(t.world, {});
    await t.drain();

    expect(await morning('2026-11-30T05:55:00Z')).toEqual([]); // five to seven
    const [mail, ...more] = await morning('2026-11-30T06:00:00Z');
    expect(more).toEqual([]);
    expect(mail!.text).toContain('Dzień dobry, poniedziałek');
    expect(mail!.text).toContain('Po terminie: 2');
    expect(mail!.text).toContain(`/desk/cases/${paid}?shop=`);
    expect(mail!.text).toMatch(/Do zwrotu: [\d\s]+,\d\d\szł/);
    expect(mail!.text).toContain('Czeka na odpowiedź: ');
    expect(mail!.text).toContain('Zrobione od: piątek, 27 listopada');
    expect(await morning('2026-11-30T08:00:00Z')).toEqual([]);
    expect(mails(martaMail)).toEqual([]);

    expect(await morning('2026-12-05T06:00:00Z')).toEqual([]); // a Saturday
    expect((await morning('2026-12-10T06:00:00Z'))[0]!.text).toContain('Mija dziś: 1');
    expect(await morning('2026-12-10T07:00:00Z')).toEqual([]);
    await choose(desk.actor, { morning: 'off' });
    expect(await morning('2026-12-11T06:00:00Z')).toEqual([]);
  });

  test('is not sent when there is nothing to say, unless somebody wants it all the same', async () => {
    await aFriday();
    expect(await morning('2026-11-16T06:00:00Z')).toEqual([]);
    await choose(desk.actor, { morning: 'always' });
    await choose(marta, { morning: 'always' });
    const sent = await morning('2026-11-17T06:00:00Z');
    expect(sent.map(({ subject }) => subject)).toEqual(['Dziś nic pilnego']);
    expect(mails(martaMail)).toHaveLength(1);
  });

  test('comes at seven of the shop on the day the clock changes', async () => {
    await aFriday();
    await choose(desk.actor, { morning: 'always' });
    expect(await morning('2026-10-26T05:59:00Z')).toEqual([]); // winter time since Sunday
    expect(await morning('2026-10-26T06:00:00Z')).toHaveLength(1);
    expect(await morning('2027-03-26T05:59:00Z')).toEqual([]);
    expect(await morning('2027-03-30T05:00:00Z')).toHaveLength(1); // summer time; Monday was Easter's
  });
});
