import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { sql } from 'kysely';
import { listLetters } from '../messages/list-letters.ts';
import { markPosted, resendLetter } from '../messages/resend-letter.ts';
import { readMailing } from '../messages/mailing.ts';
import { inShop } from '../platform/shop-scope.ts';
import { decisionOf } from './decision-letter.ts';
import { findSettlement } from './find-settlement.ts';
import { finishRemedy } from './finish-remedy.ts';
import { printDecision } from './print-decision.ts';
import { tellChoiceByPhone } from './choice-told.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(() => t.close());

const no = { outcome: 'rejected', ground: 'conforms' } as const;
const letters = (caseId: string) => listLetters(t.world, desk.actor, { caseId });

test('a "no" to a consumer without the statement of the ADR act is neither kept nor written', async () => {
  const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await desk.decideAll(caseId, no);
  const [decision] = (await findSettlement(t.world, desk.actor, { caseId })).decisions;
  expect(decision!.adr).toBe('refusal');
  const copy = (capacity: string) =>
    inShop(t.world, desk.shop.shopId, (tx) =>
      sql`insert into decisions (shop_id, id, case_id, outcome, answered_on, body, adr, decided_by, at, procedure, capacity)
        select shop_id, gen_random_uuid(), case_id, outcome, answered_on, body, null, decided_by, at, procedure, ${capacity}
        from decisions where id = ${decision!.id}`.execute(tx),
    );
  await expect(copy('consumer')).rejects.toMatchObject({ constraint: 'a_no_has_its_adr_statement' });
  await expect(copy('unknown')).rejects.toMatchObject({ constraint: 'a_no_has_its_adr_statement' });
  const mailing = await readMailing(t.world, desk.shop.shopId, caseId);
  const told = { ...decision!, decidedOn: decision!.answeredOn, author: 'Marta', choice: '', ledger: [] };
  expect(() => decisionOf(mailing, { ...told, adr: null })).toThrow('adr-statement-missing');
  expect(decisionOf(mailing, told).adr).toContain('pozasądow');
  // Who bought as a sole trader gets the reasons, and no statement of an act that is not about them.
  await copy('sole_trader_as_consumer');
});

test('a letter is kept with its hash and fate, and goes once more as a mail of its own', async () => {
  const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await desk.decideAll(caseId, no);
  await t.drain();
  const decision = (await letters(caseId)).find(({ letter }) => letter === 'decision')!;
  expect(decision).toMatchObject({ kind: 'mail', state: 'sent', to: elena.email, attempts: 1 });
  expect(decision.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(decision.files).toMatchObject([{ name: expect.stringMatching(/\.pdf$/) }]);
  const before = desk.mailsTo(elena.email).length;
  t.clock.advance({ minutes: 1 });
  await resendLetter(t.world, desk.actor, { caseId, mailId: decision.id });
  await t.drain();
  const [again] = await letters(caseId);
  expect(again).toMatchObject({ letter: 'decision', state: 'sent', hash: decision.hash, files: decision.files });
  const sent = desk.mailsTo(elena.email);
  expect(sent).toHaveLength(before + 1);
  expect(sent.at(-1)!.messageId).not.toBe(sent.at(-2)!.messageId);
  expect(sent.at(-1)!.attachments).toHaveLength(1);
});

test('on paper: the address in the window, to be posted, posted; only then the choice counts as told', async () => {
  const caseId = await desk.complain({
    contact: { name: 'Zenon Kruk', phone: '745552033' },
    demand: 'replacement',
    lines: [{ name: 'Wąż', quantity: 1 }],
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'replacement' });
  await t.drain();
  const { decisions, remedies, choiceTold } = await findSettlement(t.world, desk.actor, { caseId });
  expect(choiceTold).toMatchObject([{ way: 'letter', words: expect.stringContaining('naprawa albo wymiana') }]);
  const ship = () =>
    finishRemedy(t.world, desk.actor, { caseId, remedyId: remedies[0]!.id, state: 'shipped', doneOn: '2026-11-09' });
  await expect(ship()).rejects.toMatchObject({ reason: 'buyer-not-told-of-choice' });
  const recipient = ['Zenon Kruk', 'ul. Kolejowa 30', '58-160 Świebodzice'];
  await expect(printDecision(t.world, desk.actor, { caseId, decisionId: decisions[0]!.id })).rejects.toMatchObject({
    reason: 'no-address',
  });
  t.clock.advance({ minutes: 1 });
  const { fileId } = await printDecision(t.world, desk.actor, { caseId, decisionId: decisions[0]!.id, recipient });
  expect((await letters(caseId))[0]).toMatchObject({ id: fileId, kind: 'paper', state: 'to_post' });
  await markPosted(t.world, desk.actor, { caseId, fileId, postedOn: '2026-11-09', number: 'RR123456785PL' });
  expect((await letters(caseId))[0]).toMatchObject({ state: 'posted', number: 'RR123456785PL' });
  await ship();
});

test('told on the phone counts as told', async () => {
  const caseId = await desk.complain({
    contact: { name: 'Zenon Kruk', phone: '745552033' },
    demand: 'repair',
    lines: [{ name: 'Wąż', quantity: 1 }],
  });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' });
  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  const start = () =>
    finishRemedy(t.world, desk.actor, { caseId, remedyId: remedy!.id, state: 'in_repair', doneOn: '2026-11-09' });
  await expect(start()).rejects.toMatchObject({ reason: 'buyer-not-told-of-choice' });
  await tellChoiceByPhone(t.world, desk.actor, { caseId });
  await start();
});
