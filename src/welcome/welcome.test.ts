import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { effects } from '../analytics/sql/effects.ts';
import { openByAge } from '../analytics/sql/open-by-age.ts';
import { countCases } from '../cases/count-cases.ts';
import { findCase } from '../cases/find-case.ts';
import { listTests, putAwayTests } from '../cases/put-away-tests.ts';
import { statementInput } from '../cases/statement-inputs.ts';
import { submitCase } from '../cases/submit-case.ts';
import { buyer, system } from '../identity/actor.ts';
import { unanswered } from '../notices/sql/morning-rows.ts';
import { MailError } from '../platform/mail.ts';
import { inShop } from '../platform/shop-scope.ts';
import { makeTestCase } from './make-test-case.ts';
import { findProgress, finishWelcome, markStep } from './progress.ts';
import { sendTestMail } from './send-test-mail.ts';
import { makeTestOrder } from './test-order.ts';
import { nextStep } from './welcome.ts';

let t: TestWorld;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

test.each([
  [{}, 'shop'],
  [{ shop: 'done', brand: 'skipped' }, 'channel'],
  [{ shop: 'done', brand: 'skipped', channel: 'done', mail: 'done', team: 'done', test: 'done' }, 'brand'],
  [{ shop: 'done', brand: 'done', channel: 'done', mail: 'done', team: 'done', test: 'done' }, 'test'],
] as const)('after %o comes %s', (steps, next) => {
  expect(nextStep({ steps })).toBe(next);
});

test('a new shop is led through; what was done is kept on the server, and the end is written once', async () => {
  const { actor, shopId } = await aShop(t.world);
  expect(await findProgress(t.world, actor)).toEqual({ steps: {}, finishedAt: null });
  await markStep(t.world, actor, { step: 'shop', state: 'skipped' });
  await markStep(t.world, actor, { step: 'brand', state: 'done' });
  await markStep(t.world, actor, { step: 'shop', state: 'done' });
  expect((await findProgress(t.world, actor)).steps).toEqual({ shop: 'done', brand: 'done' });
  const { finishedAt } = await finishWelcome(t.world, actor);
  t.clock.advance({ hours: 1 });
  expect((await finishWelcome(t.world, actor)).finishedAt).toBe(finishedAt);
  const ends = await inShop(t.world, shopId, (tx) =>
    tx.selectFrom('events').select('id').where('type', '=', 'welcome-finished').execute(),
  );
  expect(ends).toHaveLength(1);
  const kasia = await aStaff(t.world, shopId, 'consultant');
  const { id: channelId } = (await aShop(t.world)).channel;
  const refused = { kind: 'forbidden' };
  await expect(markStep(t.world, kasia, { step: 'team', state: 'done' })).rejects.toMatchObject(refused);
  await expect(finishWelcome(t.world, kasia)).rejects.toMatchObject(refused);
  await expect(makeTestCase(t.world, kasia, { channelId })).rejects.toMatchObject(refused);
  await expect(putAwayTests(t.world, kasia)).rejects.toMatchObject(refused);
  // a channel of others is no channel
  await expect(makeTestCase(t.world, actor, { channelId })).rejects.toMatchObject({ kind: 'missing' });
});

test('the test case is real up to the mail, is worked and counted like any, and no report tells of it', async () => {
  const { actor, shopId, channel, ownerEmail } = await aShop(t.world);
  t.mails.length = 0;
  const { caseId, number } = await makeTestCase(t.world, actor, { channelId: channel.id });
  await t.drain();
  expect(
    t.mails.some(
      ({ to, subject, text }) => to.address === ownerEmail && /odstąpieni/i.test(subject) && text.includes(number),
    ),
  ).toBe(true);
  const kase = await findCase(t.world, actor, { caseId });
  expect(kase).toMatchObject({
    test: true,
    procedure: 'withdrawal',
    stage: 'settling',
    contact: { email: ownerEmail },
  });
  expect(kase.flags).toEqual([]);

  // one of a buyer beside it, so that an empty report is no accident
  await anOrder(t.world, shopId, channel.id, { number: 'A-1' });
  const real = await submitCase(
    t.world,
    buyer(shopId),
    statementInput.parse({ kind: 'report', channelId: channel.id, locale: 'pl', contact: { name: 'Jan' } }),
  );
  const reports = () =>
    inShop(t.world, shopId, async (tx) => {
      const span = { shopId, from: new Date('2026-01-01'), until: new Date('2027-01-01') };
      return {
        open: (await openByAge(tx, shopId, t.world.now())).reduce((sum, { count }) => sum + count, 0),
        came: (await effects(tx, { ...span, firstDay: '2026-01-01', lastDay: '2026-12-31' })).opened,
        waiting: (await unanswered(tx, shopId)).count,
      };
    });
  expect(await reports()).toEqual({ open: 1, came: 1, waiting: 1 });
  expect((await findCase(t.world, actor, { caseId: real.caseId })).test).toBe(false);
  expect(await countCases(t.world, actor)).toMatchObject({ open: 2 });

  expect((await listTests(t.world, shopId)).map(({ id }) => id)).toEqual([caseId]);
  await t.drain();
  const mails = t.mails.length;
  expect(await putAwayTests(t.world, actor)).toBe(1);
  await t.drain();
  expect(t.mails).toHaveLength(mails); // the "buyer" is not told: it was nobody
  const after = await findCase(t.world, actor, { caseId });
  expect(after.spamAt).not.toBeNull();
  expect(after.clocks.filter(({ state }) => state === 'running')).toEqual([]);
  expect(await countCases(t.world, actor)).toMatchObject({ open: 1 });
  expect(await putAwayTests(t.world, actor)).toBe(0);
  expect(await reports()).toEqual({ open: 1, came: 1, waiting: 1 });
  // its goods are free again: the next test is a clean one
  const again = await makeTestCase(t.world, actor, { channelId: channel.id });
  expect((await findCase(t.world, actor, { caseId: again.caseId })).flags).toEqual([]);
});

test('the form filled in by hand with the test order makes a test too; whoever only knows the number does not', async () => {
  const { actor, shopId, channel } = await aShop(t.world);
  const order = await makeTestOrder(t.world, actor, { channelId: channel.id });
  expect(await makeTestOrder(t.world, actor, { channelId: channel.id })).toEqual(order);
  const by = async (email: string) => {
    const { caseId } = await submitCase(
      t.world,
      buyer(shopId),
      statementInput.parse({
        kind: 'withdrawal',
        channelId: channel.id,
        locale: 'pl',
        contact: { name: 'Ola', email },
        orderNumber: order.number,
        wholeOrder: true,
      }),
    );
    return (await findCase(t.world, actor, { caseId })).test;
  };
  expect(await by(order.email)).toBe(true);
  expect(await by('ktos@example.com')).toBe(false);
});

test('the test mail goes to whoever asks, from the address and with the answer address buyers see; a refusal is told', async () => {
  const { actor, channel, ownerEmail, shopId } = await aShop(t.world);
  t.mails.length = 0;
  const told = await sendTestMail(t.world, actor, { channelId: channel.id });
  expect(told).toMatchObject({ to: ownerEmail, sent: true, replyTo: channel.contactEmail });
  expect(t.mails).toMatchObject([{ to: { address: ownerEmail }, from: { address: told.from } }]);
  const broken = {
    ...t.world,
    mail: {
      send: () => Promise.reject(new MailError('refused', { permanent: true, answer: '550 no such sender' })),
    },
  };
  expect(await sendTestMail(broken, actor, { channelId: channel.id })).toMatchObject({
    sent: false,
    answer: '550 no such sender',
  });
  await expect(sendTestMail(t.world, system(shopId, 'test'), { channelId: channel.id })).rejects.toMatchObject({
    reason: 'people-only',
  });
});
