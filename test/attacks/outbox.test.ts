import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseHistory, verifyHistory } from '../../src/cases/case-history.ts';
import { inCase } from '../../src/cases/in-case.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { raiseFlag } from '../../src/cases/record-axes.ts';
import { buyer, system } from '../../src/identity/actor.ts';
import { reply } from '../../src/messages/reply.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { openFile } from '../../src/files/open-file.ts';
import { addFile } from '../../src/files/add-file.ts';
import { sweepClocks } from '../../src/cases/sweep-clocks.ts';
import { mailDecision } from '../../src/decisions/jobs.ts';
import { mailBuyer } from '../../src/messages/jobs.ts';
import { listMessages } from '../../src/messages/list-messages.ts';
import { takeNotice } from '../../src/notices/take-notice.ts';
import { MailError } from '../../src/platform/mail.ts';
import type { World } from '../../src/platform/world.ts';
import { aShop } from '../builders.ts';
import { aDesk, subjects, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(async () => {
  await t.close();
});

const asApp = (statement: string, shopId = desk.shop.shopId) =>
  inShop(t.world, shopId, (tx) => sql.raw(statement).execute(tx));

test('a verb that fails after it wrote leaves nothing: no change, no event, no mail', async () => {
  const caseId = await desk.complain();
  await t.drain();
  const before = await desk.find(caseId);
  const events = await caseHistory(t.world, desk.actor, { caseId });
  const mails = t.mails.length;
  const failing = inCase(t.world, system(desk.shop.shopId, 'test'), { caseId }, async (open) => {
    await raiseFlag(open, 'dormant');
    open.announce({ type: 'case.closed' });
    await reply(t.world, desk.actor, {
      caseId: crypto.randomUUID(),
      body: 'x',
      fileIds: [],
      then: 'stay' as const, // oxlint-disable-line unicorn/no-thenable -- a word, no promise
    });
  });
  await expect(failing).rejects.toMatchObject({ kind: 'missing' });
  await t.drain();
  expect(await desk.find(caseId)).toEqual(before);
  expect(await caseHistory(t.world, desk.actor, { caseId })).toEqual(events);
  expect(t.mails).toHaveLength(mails);
});

test('a reply that may not close the case leaves no message and no mail', async () => {
  const caseId = await desk.complain();
  await t.drain();
  const mails = t.mails.length;
  const closing = {
    caseId,
    body: 'Do widzenia.',
    fileIds: [],
    then: 'close' as const, // oxlint-disable-line unicorn/no-thenable -- a word, no promise
  };
  await expect(reply(t.world, desk.actor, closing)).rejects.toMatchObject({ reason: 'answer-owed' });
  await t.drain();
  expect(t.mails).toHaveLength(mails);
  expect(await asApp(`select id from messages where case_id = '${caseId}'`)).toMatchObject({ rows: [] });
});

test('nameless buyers are each somebody else; one address is one customer, however it is written', async () => {
  const customers = async (contact: object) => (await desk.find(await desk.complain({ contact }))).customerId;
  expect(await customers({})).not.toBe(await customers({}));
  expect(await customers({ name: 'Jan' })).not.toBe(await customers({ name: 'Jan' }));
  expect(await customers({ email: 'Jan@Example.com' })).toBe(await customers({ email: 'jan@example.com' }));
  expect(await customers({ phone: '600 100 299' })).toBe(await customers({ phone: '+48 600100299' }));
  const atOnce = await Promise.all(Array.from({ length: 8 }, () => customers({ email: 'razem@example.com' })));
  expect(new Set(atOnce).size).toBe(1);
});

test("files: another shop's is missing, and the buyer sees none that is internal", async () => {
  const caseId = await desk.complain();
  const source = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  const file = await addFile(t.world, desk.actor, { caseId, internal: true }, { source, name: 'opinia.pdf' });
  const stranger = await aShop(t.world);
  const open = (actor: Parameters<typeof openFile>[1]) => openFile(t.world, actor, { fileId: file.id });
  expect((await open(desk.actor)).mime).toBe('application/pdf');
  for (const actor of [stranger.actor, buyer(desk.shop.shopId, caseId), buyer(desk.shop.shopId)])
    await expect(open(actor)).rejects.toMatchObject({ kind: 'missing' });
});
/** Answers of the next server, one a try; when there are none left, it takes everything. */
function refusing(world: World, answers: (MailError | null)[]): { world: World; tried: string[] } {
  const tried: string[] = [];
  const send: World['mail']['send'] = (mail) => {
    tried.push(mail.messageId);
    const error = answers.shift();
    return error ? Promise.reject(error) : world.mail.send(mail);
  };
  return { world: { ...world, mail: { send } }, tried };
}
const permanent = () => new MailError('550 no such user', { permanent: true });
const temporary = () => new MailError('451 come again', { permanent: false });
const eventOf = async (caseId: string, type: string) =>
  (await caseHistory(t.world, desk.actor, { caseId })).filter((event) => event.type === type).at(-1)!.id;
const fate = async (caseId: string, letter: string) =>
  (await listMessages(t.world, desk.actor, { caseId })).find((message) => message.letter === letter)?.mail;

test('a job that runs twice mails once', async () => {
  const caseId = await desk.complain();
  await t.drain();
  const mails = t.mails.length;
  const payload = { shopId: desk.shop.shopId, caseId, eventId: await eventOf(caseId, 'case.submitted') };
  await mailBuyer.run(t.world, payload);
  await mailBuyer.run(t.world, payload);
  await takeNotice.run(t.world, { ...payload, eventId: await eventOf(caseId, 'case.assigned') });
  expect(t.mails).toHaveLength(mails);
});

test('a server that is busy is asked again with the same mail', async () => {
  const caseId = await desk.complain();
  const { world, tried } = refusing(t.world, [temporary(), temporary()]);
  const payload = { shopId: desk.shop.shopId, caseId, eventId: await eventOf(caseId, 'case.submitted') };
  await expect(mailBuyer.run(world, payload)).rejects.toThrow('451');
  await expect(mailBuyer.run(world, payload)).rejects.toThrow('451');
  expect(await fate(caseId, 'complaint-acknowledged')).toMatchObject({ state: 'queued', lastError: '451 come again' });
  await mailBuyer.run(world, payload);
  expect(await fate(caseId, 'complaint-acknowledged')).toMatchObject({ state: 'sent', lastError: null });
  expect([tried.length, new Set(tried).size]).toEqual([3, 1]);
  await t.drain();
});

test('after three days of trying it is over, and somebody is told', async () => {
  const caseId = await desk.complain();
  const { world } = refusing(t.world, Array.from({ length: 25 }, temporary));
  const payload = { shopId: desk.shop.shopId, caseId, eventId: await eventOf(caseId, 'case.submitted') };
  for (let n = 0; n < 24; n++) await mailBuyer.run(world, payload).catch(() => {});
  await mailBuyer.run(world, payload);
  expect(await fate(caseId, 'complaint-acknowledged')).toMatchObject({ state: 'failed' });
  expect((await desk.find(caseId)).flags).toContain('mail-failed');
  await t.drain();
});

test('a decision that does not arrive is no answer: flag, alarm, and the clock goes on to its end', async () => {
  const caseId = await desk.complain();
  await t.drain();
  await desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'met' });
  const { world } = refusing(t.world, [permanent()]);
  await mailDecision.run(world, { shopId: desk.shop.shopId, caseId, eventId: await eventOf(caseId, 'case.decided') });
  expect(await fate(caseId, 'decision')).toMatchObject({ state: 'failed', lastError: '550 no such user' });
  expect((await desk.find(caseId)).flags).toContain('mail-failed');
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'running' });
  await t.drain();
  expect(subjects(desk.mailsTo(desk.shop.ownerEmail)).at(-1)).toMatch(/nie dotar/);
  await expect(moveCase(t.world, desk.actor, { caseId, move: 'close' })).rejects.toMatchObject({
    reason: 'answer-owed',
  });

  t.clock.advance({ days: 15 });
  await sweepClocks.run(t.world, {});
  expect(await desk.find(caseId)).toMatchObject({
    outcome: 'deemed_accepted',
    stage: 'decided',
    deemedConfirmedAt: null,
  });
  await t.drain();
});

test('a decision that failed after its day was over changes nothing any more', async () => {
  const caseId = await desk.complain();
  await t.drain();
  await desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' });
  t.clock.advance({ days: 20 });
  const { world } = refusing(t.world, [permanent()]);
  await mailDecision.run(world, { shopId: desk.shop.shopId, caseId, eventId: await eventOf(caseId, 'case.decided') });
  expect(await desk.clock(caseId, 'CMP-REPLY')).toMatchObject({ state: 'met' });
  expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
});
