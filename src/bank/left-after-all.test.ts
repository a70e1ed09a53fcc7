/** A file given up after it was made, and uploaded all the same; a transfer called failed that left: told, and paid once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aBankDesk, debit, statement, type BankDesk } from '../../test/bank-desk.ts';
import { reasonOf } from '../../test/refund-desk.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listNotices } from '../notices/list-notices.ts';
import { newId } from '../kit/id.ts';
import { listDueInput } from '../refunds/attempt-inputs.ts';
import { listDueRefunds } from '../refunds/list-due-refunds.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { moneySentInput } from '../refunds/refund-inputs.ts';
import { resolveRefund } from '../refunds/resolve-refund.ts';
import { approveRun, cancelRun, exportRun, sendRun } from './advance-run.ts';
import { listDueTransfers } from './due-transfers.ts';
import { answerLine, linesToLookAt } from './statement-lines.ts';

let t: TestWorld;
let here: BankDesk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  here = await aBankDesk(t);
});

/** Made, given up: its refunds are owed again. What it says of them is what the bank will write. */
async function givenUp() {
  const refund = await here.approved();
  const { runId, transfers } = await here.exported([refund.attemptId]);
  await cancelRun(t.world, here.desk.actor, { runId });
  await t.drain();
  return { ...refund, title: transfers[0]!.title };
}
const told = async (caseId: string) =>
  (await listNotices(t.world, here.desk.actor, { unread: false, limit: 50 })).items
    .filter((each) => each.caseId === caseId && each.kind.startsWith('refund'))
    .map(({ kind }) => kind);
const inRun = async (caseId: string) => {
  const views = await Promise.all(
    (['due', 'second', 'problem', 'under_way'] as const).map(
      async (view) => (await listDueRefunds(t.world, here.desk.actor, listDueInput.parse({ view }))).items,
    ),
  );
  return views.flat().filter((each) => each.caseId === caseId);
};

test('it left after all: paid, told, and nothing is left that could be paid again', async () => {
  const { caseId, amount, title } = await givenUp();
  expect(await inRun(caseId)).toMatchObject([{ amount }]);
  t.mails.length = 0;
  expect(await here.read(statement(debit(amount, title)))).toMatchObject({ settled: 1, others: 0 });
  await t.drain();
  expect(await here.desk.find(caseId)).toMatchObject({ money: 'settled' });
  expect(await here.desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
  expect(await told(caseId)).toEqual(['refund-left-after-all']);
  expect(await inRun(caseId)).toEqual([]);
  expect(await reasonOf(here.approve(caseId))).not.toBe(null);
  expect(here.desk.mailsTo('anna@example.com')).toHaveLength(1); // nobody had told the buyer before
  // the same line in another writing of the same statement
  await here.read(statement(debit(amount, title), ''));
  await t.drain();
  expect(await told(caseId)).toEqual(['refund-left-after-all']);
  expect(here.desk.mailsTo('anna@example.com')).toHaveLength(1);
});

test('what was approved in its place, and has not left, makes way: a file that holds it is not made', async () => {
  const { caseId, amount, title } = await givenUp();
  const again = await here.approve(caseId);
  const { id: runId } = await here.prepare([again.attemptId]);
  await approveRun(t.world, here.desk.actor, { runId });
  await here.read(statement(debit(amount, title)));
  await t.drain();
  expect(await here.stateOf(again.attemptId)).toBe('failed: called-off');
  await expect(exportRun(t.world, here.desk.actor, { runId })).rejects.toMatchObject({ reason: 'transfers-changed' });
  expect((await here.desk.find(caseId)).money).toBe('settled');
  expect(await told(caseId)).toEqual(['refund-left-after-all']);
});

test('both left: each line settles its own transfer, and the shop is told that the money left twice', async () => {
  const { caseId, amount, title } = await givenUp();
  const again = await here.approve(caseId);
  const second = await here.exported([again.attemptId]);
  await sendRun(t.world, here.desk.actor, second);
  await t.drain();
  await here.read(statement(debit(amount, title)));
  await t.drain();
  expect(await here.stateOf(again.attemptId)).toBe('sent'); // its own line has not come
  expect(await told(caseId)).toEqual(['refund-left-twice']);
  await here.read(statement(debit(amount, second.transfers[0]!.title)));
  await t.drain();
  expect(await here.stateOf(again.attemptId)).toBe('settled');
});

test('the second file taken back in time: nothing is owed, and no third is made', async () => {
  const { caseId, amount, title } = await givenUp();
  const again = await here.approve(caseId);
  const { runId } = await here.exported([again.attemptId]);
  await here.read(statement(debit(amount, title)));
  await t.drain();
  await cancelRun(t.world, here.desk.actor, { runId });
  await t.drain();
  expect(await here.stateOf(again.attemptId)).toBe('failed: file-not-sent');
  expect(await here.desk.find(caseId)).toMatchObject({ money: 'settled' });
  expect(await here.desk.clock(caseId, 'WD-REFUND')).toMatchObject({ state: 'met' });
  expect(await inRun(caseId)).toEqual([]);
});

test('called failed by somebody who did not see it, and it left; what came back then is owed again', async () => {
  const { caseId, attemptId, amount } = await here.approved();
  const { runId, transfers } = await here.exported([attemptId]);
  await sendRun(t.world, here.desk.actor, { runId });
  await t.drain();
  await resolveRefund(t.world, here.desk.actor, {
    caseId,
    attemptId,
    outcome: 'failed',
    remark: 'Nie ma go na koncie.',
  });
  const [{ title, reference }] = transfers as [(typeof transfers)[number]];
  await here.read(statement(debit(amount, title)));
  await t.drain();
  expect((await here.desk.find(caseId)).money).toBe('settled');
  const sum = (amount / 100).toFixed(2).replace('.', ',');
  const back = `:61:261126C${sum}N240NONREF//${newId().slice(-6)}\r\n:86:020~20ZWROT PRZELEWU RACHUNEK ZAMKNIETY~21${reference}`;
  expect(await here.read(statement(back))).toMatchObject({ returned: 1 });
  await t.drain();
  expect((await here.desk.find(caseId)).money).toBe('failed');
  expect(await inRun(caseId)).toMatchObject([{ amount }]);
});

test('while its file lies with us nobody can say that it failed: the file is given up instead', async () => {
  const { caseId, attemptId } = await here.approved();
  const { runId } = await here.exported([attemptId]);
  const seen = { caseId, attemptId, outcome: 'failed', remark: 'Nie wysłałam pliku.' } as const;
  expect(await reasonOf(resolveRefund(t.world, here.desk.actor, seen))).toBe('money-under-way');
  await sendRun(t.world, here.desk.actor, { runId });
  await t.drain();
  expect(await reasonOf(resolveRefund(t.world, here.desk.actor, seen))).toBe(null); // the bank has it, and its account says no
});

test('a line without our reference is asked about, also where its file was given up', async () => {
  const { caseId, attemptId, amount } = await givenUp();
  expect(await here.read(statement(debit(amount, 'przelew')))).toMatchObject({ likely: 1 });
  const [line] = await linesToLookAt(t.world, here.desk.actor);
  expect(line).toMatchObject({ meant: 'settled', candidates: [{ attemptId }] });
  await answerLine(t.world, here.desk.actor, { lineId: line!.id, attemptId });
  await t.drain();
  expect((await here.desk.find(caseId)).money).toBe('settled');
});

test('paid by hand meanwhile: told that it left twice', async () => {
  const { caseId, amount, title } = await givenUp();
  const sent = { caseId, method: 'bank_transfer', amount, currency: 'PLN', sentOn: '2026-11-23' };
  await recordMoneySent(t.world, here.desk.actor, moneySentInput.parse(sent));
  await here.read(statement(debit(amount, title)));
  await t.drain();
  expect(await told(caseId)).toEqual(['refund-left-twice']);
  expect((await listDueTransfers(t.world, here.desk.actor, here)).rows).toEqual([]);
});
