import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aBankDesk, buyersAccounts, debit, ownAccount, statement, type BankDesk } from '../../test/bank-desk.ts';
import { aShop, aStaff } from '../../test/builders.ts';
import { elena, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { updateShop } from '../identity/update-shop.ts';
import { newId } from '../kit/id.ts';
import { callOffRefund } from '../refunds/call-off-refund.ts';
import { approveRun, cancelRun, exportRun, sendRun } from './advance-run.ts';
import { payoutAccountInput } from './bank-inputs.ts';
import { listDueTransfers } from './due-transfers.ts';
import { findRun, listRuns } from './list-runs.ts';
import { addPayoutAccount, archivePayoutAccount, listPayoutAccounts } from './payout-accounts.ts';
import { prepareRun } from './prepare-run.ts';
import { answerLine, linesToLookAt } from './statement-lines.ts';

const own = ownAccount;
const buyers = buyersAccounts;

let t: TestWorld;
let desk: Desk;
let accountId: string;
let here: BankDesk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

beforeEach(async () => {
  here = await aBankDesk(t);
  ({ desk, accountId } = here);
});

const anApproved: BankDesk['approved'] = (...args) => here.approved(...args);
const exported: BankDesk['exported'] = (...args) => here.exported(...args);
const prepare: BankDesk['prepare'] = (...args) => here.prepare(...args);
const stateOf: BankDesk['stateOf'] = (...args) => here.stateOf(...args);
const read: BankDesk['read'] = (...args) => here.read(...args);
const due = () => listDueTransfers(t.world, desk.actor, { accountId });

test('from an approved refund to the statement: a file, one mail, settled once', async () => {
  const { caseId, attemptId, amount } = await anApproved();
  expect((await due()).rows).toMatchObject([
    { attemptId, amount, iban: buyers[0], problem: null, warnings: [], deadline: '2026-12-07' },
  ]);
  const { runId, file, transfers } = await exported([attemptId]);
  expect(await stateOf(attemptId)).toBe('sent');
  expect(file.bytes.toString('latin1')).toContain(`110,20261124,${amount},10901014,0,`);
  expect(transfers[0]!.title).toMatch(new RegExp(`^Zwrot za zamówienie .+ ${transfers[0]!.reference}$`));
  expect((await due()).rows).toEqual([]);
  t.mails.length = 0;
  await sendRun(t.world, desk.actor, { runId });
  await t.drain();
  expect(desk.mailsTo(elena.email)).toHaveLength(1);
  expect(await desk.find(caseId)).toMatchObject({ money: 'sent' });

  const text = statement(debit(amount, transfers[0]!.reference));
  expect(await read(text)).toMatchObject({ settled: 1, others: 0 });
  await t.drain();
  expect(await stateOf(attemptId)).toBe('settled');
  expect(await desk.find(caseId)).toMatchObject({ money: 'settled' });
  await expect(read(text)).rejects.toMatchObject({ kind: 'conflict', reason: 'statement-read-already' });
  expect((await listRuns(t.world, desk.actor, { limit: 10 })).rows).toMatchObject([
    { number: 1, state: 'sent', settled: 1, total: amount },
  ]);
  expect(desk.mailsTo(elena.email)).toHaveLength(1);
});

test('the file is the same as often as it is taken; what it holds cannot be called off', async () => {
  const { caseId, attemptId } = await anApproved();
  const { runId, file } = await exported([attemptId]);
  t.clock.advance({ hours: 3 });
  expect((await exportRun(t.world, desk.actor, { runId })).bytes.equals(file.bytes)).toBe(true);
  // Should it ever come out otherwise, nobody gets a second file of the same money.
  await t.world.db.pools.owner.query(
    `update payout_accounts set holder = 'Zielona Półka II' where id = '${accountId}'`,
  );
  await expect(exportRun(t.world, desk.actor, { runId })).rejects.toMatchObject({ reason: 'file-not-the-same' });
  await expect(callOffRefund(t.world, desk.actor, { caseId, attemptId })).rejects.toMatchObject({
    reason: 'money-under-way',
  });
});

test('a refund called off before the export stops the file; another road stays open', async () => {
  const [one, two] = [await anApproved(), await anApproved(buyers[1])];
  const { id: runId } = await prepare([one.attemptId, two.attemptId]);
  await approveRun(t.world, desk.actor, { runId });
  await callOffRefund(t.world, desk.actor, one);
  await expect(exportRun(t.world, desk.actor, { runId })).rejects.toMatchObject({ reason: 'transfers-changed' });
  expect(await stateOf(two.attemptId)).toBe('approved'); // nothing left
  await cancelRun(t.world, desk.actor, { runId });
  expect((await due()).rows.map(({ attemptId }) => attemptId)).toEqual([two.attemptId]);
});

test('a file that never went: its money is owed again', async () => {
  const { caseId, attemptId } = await anApproved();
  const { runId } = await exported([attemptId]);
  await cancelRun(t.world, desk.actor, { runId });
  await t.drain();
  expect(await stateOf(attemptId)).toBe('failed: file-not-sent');
  expect((await desk.find(caseId)).clocks.find(({ rule }) => rule === 'WD-REFUND')).toMatchObject({ state: 'running' });
  await expect(sendRun(t.world, desk.actor, { runId })).rejects.toMatchObject({ reason: 'wrong-state' });
});

test('a file given up before it was made takes nothing back that has left with another meanwhile', async () => {
  const { attemptId } = await anApproved();
  const { id: given } = await prepare([attemptId]);
  await approveRun(t.world, desk.actor, { runId: given });
  await cancelRun(t.world, desk.actor, { runId: given });
  await exported([attemptId]); // before the worker heard of the one given up
  await t.drain();
  expect(await stateOf(attemptId)).toBe('sent');
});

test('the same refund is in one file, whoever prepares at once', async () => {
  const { attemptId } = await anApproved();
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => prepare([attemptId])));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const each of tries)
    if (each.status === 'rejected')
      expect(each.reason).toMatchObject({ kind: 'conflict', reason: 'transfers-changed' });
});

test('above the limit four eyes: who prepared the file does not approve it', async () => {
  const { attemptId } = await anApproved();
  await updateShop(t.world, desk.actor, {
    policy: { secondPersonAbove: { limits: { PLN: 1_000_000 }, elsewhere: 'two' } },
  });
  const { id: runId } = await prepare([attemptId]);
  await expect(approveRun(t.world, desk.actor, { runId })).rejects.toMatchObject({ reason: 'second-person-needed' });
  const kasia = await aStaff(t.world, desk.shop.shopId, 'manager', { userId: newId() });
  await approveRun(t.world, kasia, { runId });
});

describe('statements', () => {
  test('money that came back is owed again', async () => {
    const { caseId, attemptId, amount } = await anApproved();
    const { runId, transfers } = await exported([attemptId]);
    await sendRun(t.world, desk.actor, { runId });
    await t.drain();
    await read(statement(debit(amount, transfers[0]!.reference)));
    await t.drain();
    const back = `:61:261126C${(amount / 100).toFixed(2).replace('.', ',')}N240NONREF//ZZ1\r\n:86:020~20ZWROT PRZELEWU RACHUNEK ZAMKNIETY~21${transfers[0]!.reference}`;
    expect(await read(statement(back))).toMatchObject({ returned: 1 });
    await t.drain();
    expect(await stateOf(attemptId)).toBe('failed: returned');
    expect((await desk.find(caseId)).clocks.find(({ rule }) => rule === 'WD-REFUND')).toMatchObject({
      state: 'running',
    });
  });

  test('sum and account alone are asked about; the answer settles, once', async () => {
    const { attemptId, amount } = await anApproved();
    await exported([attemptId]);
    expect(await read(statement(debit(amount, 'przelew'), debit(9999, 'Czynsz', buyers[1])))).toMatchObject({
      likely: 1,
      others: 1,
    });
    const [line] = await linesToLookAt(t.world, desk.actor);
    expect(line).toMatchObject({ meant: 'settled', candidates: [{ attemptId }] });
    await answerLine(t.world, desk.actor, { lineId: line!.id, attemptId });
    await t.drain();
    expect(await stateOf(attemptId)).toBe('settled');
    expect(await linesToLookAt(t.world, desk.actor)).toEqual([]);
    const again = answerLine(t.world, desk.actor, { lineId: line!.id, attemptId: null });
    await expect(again).rejects.toMatchObject({ reason: 'answered-already' });
  });

  test.each([
    ['hello', 'statement-not-a-statement'],
    [statement(':61:bad'), 'statement-broken-line'],
    [statement(debit(1, 'x')).replace(own, 'PL27114020040000300201355387'), 'account-unknown'],
  ])('%# one that is none, or not ours, is refused at its field', async (text, reason) => {
    await expect(read(text)).rejects.toMatchObject({ fields: [{ field: 'base64', reason }] });
  });
});

test('what cannot be in the file is named; what looks odd is pointed out', async () => {
  const [one, two] = [await anApproved(own), await anApproved(own)];
  const { rows } = await due();
  expect(rows.map(({ warnings }) => warnings)).toEqual([
    ['own-account', 'account-twice'],
    ['own-account', 'account-twice'],
  ]);
  await expect(
    prepareRun(t.world, desk.actor, { accountId, executeOn: '2026-11-22', attemptIds: [one.attemptId] }),
  ).rejects.toMatchObject({
    fields: [{ field: 'executeOn', reason: 'day-passed' }],
  });
  await expect(prepare([two.attemptId, newId()])).rejects.toMatchObject({
    reason: 'transfers-changed',
    fields: [{ field: 'attemptIds.1', reason: 'not-due' }],
  });
});

test('accounts: any writing, once, and gone from the choice when archived', async () => {
  const account = {
    name: 'Drugie',
    holder: 'Zielona Półka',
    iban: '61 1090 1014 0000 0712 1981 2874',
    currency: 'PLN',
    format: 'iso20022',
  };
  await expect(addPayoutAccount(t.world, desk.actor, payoutAccountInput.parse(account))).rejects.toMatchObject({
    reason: 'account-exists',
  });
  expect(payoutAccountInput.safeParse({ ...account, iban: '123' }).error?.issues[0]?.message).toBe('not-an-account');
  expect(
    payoutAccountInput.safeParse({ ...account, currency: 'EUR', format: 'elixir-pko' }).error?.issues[0]?.message,
  ).toBe('other-currency');
  await archivePayoutAccount(t.world, desk.actor, { accountId });
  expect(await listPayoutAccounts(t.world, desk.actor)).toEqual([]);
});

test('another shop sees no account, no file, no line of ours', async () => {
  const { attemptId } = await anApproved();
  const { runId } = await exported([attemptId]);
  const stranger = await aShop(t.world, { name: 'Obcy' });
  expect(() => findRun(t.world, { ...desk.actor, role: 'consultant' }, { runId })).toThrow();
  await expect(findRun(t.world, stranger.actor, { runId })).rejects.toMatchObject({ kind: 'missing' });
  await expect(exportRun(t.world, stranger.actor, { runId })).rejects.toMatchObject({ kind: 'missing' });
  await expect(listDueTransfers(t.world, stranger.actor, { accountId })).rejects.toMatchObject({ kind: 'missing' });
  expect((await listRuns(t.world, stranger.actor, { limit: 10 })).rows).toEqual([]);
});
