import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { reply } from '../messages/reply.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { complaintRegister } from './complaint-register.ts';
import { recordTime } from './record-time.ts';
import { complaintRegisterInput } from './report-inputs.ts';
import { teamReport } from './team-report.ts';

let t: TestWorld;
let desk: Desk;
let shopId: string;
let kasia: StaffActor;
let other: Awaited<ReturnType<typeof aShop>>;

beforeAll(async () => {
  t = await makeTestWorld();
  const shop = await aShop(t.world);
  other = await aShop(t.world, { name: 'Inny sklep' });
  desk = aDesk(t, shop);
  shopId = shop.shopId;
  kasia = await aStaff(t.world, shopId, 'consultant', { name: 'Kasia Nowak' });
});
afterAll(() => t.close());

const period = { from: '2026-10-01', to: '2026-10-31' } as const;
const at = (instant: string) => (t.clock.now = new Date(instant));
const answer = (caseId: string, body = 'Już sprawdzam.') =>
  reply(t.world, kasia, { caseId, body, fileIds: [], then: 'stay' });

describe('the numbers of a month', () => {
  let answered: string;
  let silent: string;

  beforeAll(async () => {
    at('2026-10-05T08:00:00Z');
    answered = await desk.complain({ contact: { name: 'Olga Wiatr', email: 'olga@example.com' } });
    at('2026-10-05T08:01:00Z');
    silent = await desk.complain({ contact: { name: 'Jan Cichy', email: 'jan@example.com' } });
    at('2026-10-05T10:00:00Z');
    await answer(answered);
    await recordTime(t.world, kasia, { caseId: answered, seconds: 90 });
    await writeToShop(t.world, buyer(shopId, answered), { caseId: answered, body: 'Dziękuję, czekam.', fileIds: [] });
    at('2026-10-07T12:00:00Z');
    await desk.decideAll(answered, { outcome: 'accepted', remedy: 'refund', amount: 5000 });
    at('2026-10-21T12:00:00Z');
    await sweepClocks.run(t.world, {});
  });

  test('people: what they did and how long', async () => {
    const { people } = await teamReport(t.world, desk.actor, period);
    expect(people).toEqual([
      { staffId: kasia.id, name: 'Kasia Nowak', answered: 1, decided: 0, closed: 0, cases: 1, seconds: 90 },
      { staffId: desk.actor.id, name: desk.actor.name, answered: 0, decided: 1, closed: 0, cases: 0, seconds: 0 },
    ]);
  });

  test('clocks: the answer given in time, and the one silence gave', async () => {
    const { clocks } = await teamReport(t.world, desk.actor, period);
    expect(clocks.find(({ rule }) => rule === 'CMP-REPLY')).toMatchObject({ class: 'owed', met: 1, breached: 1 });
  });

  test('effects: contacts by who and how', async () => {
    const { effects } = await teamReport(t.world, desk.actor, period);
    expect(effects).toMatchObject({ opened: 2, ended: 0, contactsPerCase: null, hoursToFirstAnswer: 2 });
    expect(effects.contacts).toEqual(
      expect.arrayContaining([
        { direction: 'in', medium: 'form', count: 2 },
        { direction: 'in', medium: 'page', count: 1 },
        { direction: 'out', medium: 'page', count: 1 },
      ]),
    );
  });

  test('open by age, as of now', async () => {
    const { open } = await teamReport(t.world, desk.actor, period);
    expect(open).toEqual([{ procedure: 'complaint', age: 'longer', count: 2 }]);
  });

  test('outside the period nothing is counted', async () => {
    const { people, clocks, effects } = await teamReport(t.world, desk.actor, { from: '2026-09-01', to: '2026-09-30' });
    expect([people, clocks, effects.opened, effects.contacts]).toEqual([[], [], 0, []]);
  });

  test('the register says when each was due and when it was answered', async () => {
    const { rows, next } = await complaintRegister(t.world, desk.actor, complaintRegisterInput.parse(period));
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        caseId: answered,
        buyer: 'Olga Wiatr',
        demand: 'refund',
        replyBy: '2026-10-19',
        repliedOn: '2026-10-07',
        inTime: true,
      },
      {
        caseId: silent,
        buyer: 'Jan Cichy',
        replyBy: '2026-10-19',
        repliedOn: null,
        inTime: false,
        outcome: 'deemed_accepted',
      },
    ]);
  });

  test('page by page it is the same register', async () => {
    const first = await complaintRegister(t.world, desk.actor, complaintRegisterInput.parse({ ...period, limit: 1 }));
    const second = await complaintRegister(
      t.world,
      desk.actor,
      complaintRegisterInput.parse({ ...period, limit: 1, after: first.next }),
    );
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual([answered, silent]);
    expect(second.next).toBeNull();
  });

  test('another shop sees none of it', async () => {
    const { people, effects } = await teamReport(t.world, other.actor, period);
    expect([people, effects.opened]).toEqual([[], 0]);
    await expect(recordTime(t.world, other.actor, { caseId: answered, seconds: 10 })).rejects.toMatchObject({
      kind: 'missing',
    });
  });

  test('a consultant reads no reports', async () => {
    expect(() => teamReport(t.world, kasia, period)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });
});

describe('time worked', () => {
  const secondsOf = (caseId: string) =>
    inShop(t.world, shopId, (tx) =>
      tx.selectFrom('caseTime').select(['day', 'seconds']).where('caseId', '=', caseId).orderBy('day').execute(),
    );

  test('two windows of one person at once count once', async () => {
    at('2026-10-22T10:00:00Z');
    const caseId = await desk.complain();
    await recordTime(t.world, kasia, { caseId, seconds: 30 });
    at('2026-10-22T10:00:30Z');
    await recordTime(t.world, kasia, { caseId, seconds: 30 });
    await recordTime(t.world, kasia, { caseId, seconds: 30 });
    expect(await secondsOf(caseId)).toEqual([{ day: '2026-10-22', seconds: 60 }]);
  });

  test('belongs to the day of the shop', async () => {
    at('2026-10-22T22:30:00Z');
    const caseId = await desk.complain();
    await recordTime(t.world, kasia, { caseId, seconds: 30 });
    expect(await secondsOf(caseId)).toEqual([{ day: '2026-10-23', seconds: 30 }]);
  });
});
