import { approveRun, cancelRun, sendRun } from '../../bank/advance-run.ts';
import { listDueTransfers } from '../../bank/due-transfers.ts';
import { importStatement } from '../../bank/import-statement.ts';
import { findRun, listRuns } from '../../bank/list-runs.ts';
import { addPayoutAccount, archivePayoutAccount, listPayoutAccounts } from '../../bank/payout-accounts.ts';
import { prepareRun } from '../../bank/prepare-run.ts';
import { answerLine, linesToLookAt } from '../../bank/statement-lines.ts';
import { member } from './base.ts';

export const bankHandlers = {
  accounts: member.bank.accounts.handler(async ({ context: { world, actor } }) =>
    (await listPayoutAccounts(world, actor)).map((account) => ({ ...account, address: [...account.address] })),
  ),
  addAccount: member.bank.addAccount.handler(({ context: { world, actor }, input }) =>
    addPayoutAccount(world, actor, input),
  ),
  archiveAccount: member.bank.archiveAccount.handler(({ context: { world, actor }, input }) =>
    archivePayoutAccount(world, actor, input),
  ),
  due: member.bank.due.handler(async ({ context: { world, actor }, input }) => {
    const { currency, rows } = await listDueTransfers(world, actor, input);
    return { currency, rows: rows.map((row) => ({ ...row, warnings: [...row.warnings] })) };
  }),
  runs: member.bank.runs.handler(({ context: { world, actor }, input }) => listRuns(world, actor, input)),
  run: member.bank.run.handler(({ context: { world, actor }, input }) => findRun(world, actor, input)),
  prepare: member.bank.prepare.handler(({ context: { world, actor }, input }) => prepareRun(world, actor, input)),
  approve: member.bank.approve.handler(({ context: { world, actor }, input }) => approveRun(world, actor, input)),
  send: member.bank.send.handler(({ context: { world, actor }, input }) => sendRun(world, actor, input)),
  cancel: member.bank.cancel.handler(({ context: { world, actor }, input }) => cancelRun(world, actor, input)),
  importStatement: member.bank.importStatement.handler(({ context: { world, actor }, input }) =>
    importStatement(world, actor, input),
  ),
  lines: member.bank.lines.handler(async ({ context: { world, actor } }) =>
    (await linesToLookAt(world, actor)).map((line) => ({ ...line, candidates: [...line.candidates] })),
  ),
  answerLine: member.bank.answerLine.handler(({ context: { world, actor }, input }) => answerLine(world, actor, input)),
};
