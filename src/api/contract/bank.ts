import { z } from 'zod';

import { bankFormatIds } from '../../bank/bank-formats.ts';
import {
  answerLineInput,
  dueTransfersInput,
  importStatementInput,
  onAccount,
  onRun,
  payoutAccountInput,
  prepareRunInput,
  runsInput,
  runStates,
  transferWarnings,
} from '../../bank/bank-inputs.ts';
import { attemptStates } from '../../refunds/attempt.ts';
import { route } from './route.ts';

const tags = ['Transfers'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const minor = z.number().describe('minor units');

const run = z.object({
  id: z.uuid(),
  number: z.number(),
  accountId: z.uuid(),
  currency: z.string(),
  executeOn: day,
  state: z.enum(runStates),
  count: z.number(),
  total: minor,
  preparedBy: z.string(),
  preparedAt: z.date(),
  approvedBy: z.string().nullable(),
  sentAt: z.date().nullable(),
});

export const bankContract = {
  accounts: route('GET', '/payout-accounts', { tags, summary: "The shop's accounts that refunds leave from" }).output(
    z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        holder: z.string(),
        address: z.array(z.string()),
        iban: z.string(),
        bic: z.string().nullable(),
        currency: z.string(),
        format: z.enum(bankFormatIds),
      }),
    ),
  ),
  addAccount: route('POST', '/payout-accounts', {
    tags,
    summary: 'An account and the way its bank takes files',
    successStatus: 201,
  })
    .input(payoutAccountInput)
    .output(z.object({ id: z.uuid() })),
  archiveAccount: route('DELETE', '/payout-accounts/{accountId}', {
    tags,
    summary: 'No refund leaves from it any more',
    successStatus: 204,
  })
    .input(onAccount)
    .output(z.void()),
  due: route('GET', '/payout-accounts/{accountId}/due', {
    tags,
    summary: 'Approved refunds by transfer that wait for a file, the nearest deadline first',
  })
    .input(dueTransfersInput)
    .output(
      z.object({
        currency: z.string(),
        rows: z.array(
          z.object({
            attemptId: z.uuid(),
            caseId: z.uuid(),
            caseNumber: z.string(),
            payee: z.string(),
            iban: z.string().nullable(),
            amount: minor,
            deadline: day.nullable(),
            problem: z.enum(['no-account', 'no-name', 'foreign-account']).nullable(),
            warnings: z.array(z.enum(transferWarnings)),
          }),
        ),
      }),
    ),
  runs: route('GET', '/bank-runs', { tags, summary: 'Files of transfers, the newest first' })
    .input(runsInput)
    .output(z.object({ rows: z.array(run.extend({ settled: z.number() })), next: z.string().nullable() })),
  run: route('GET', '/bank-runs/{runId}', { tags, summary: 'One file with its transfers and what became of each' })
    .input(onRun)
    .output(
      z.object({
        run,
        transfers: z.array(
          z.object({
            attemptId: z.uuid(),
            caseId: z.uuid(),
            caseNumber: z.string(),
            reference: z.string(),
            amount: minor,
            payee: z.string(),
            iban: z.string(),
            title: z.string(),
            state: z.enum(attemptStates),
            failure: z.string().nullable(),
          }),
        ),
      }),
    ),
  prepare: route('POST', '/bank-runs', {
    tags,
    summary: 'A file of these refunds: all of them, or none',
    successStatus: 201,
  })
    .input(prepareRunInput)
    .output(z.object({ id: z.uuid(), number: z.number() })),
  approve: route('POST', '/bank-runs/{runId}/approval', {
    tags,
    summary: 'Approved for the bank; the file is then at /bank-runs/{runId}/file',
    successStatus: 204,
  })
    .input(onRun)
    .output(z.void()),
  send: route('POST', '/bank-runs/{runId}/sending', {
    tags,
    summary: 'Imported and signed at the bank: buyers are told',
    successStatus: 204,
  })
    .input(onRun)
    .output(z.void()),
  cancel: route('DELETE', '/bank-runs/{runId}', { tags, summary: 'It does not go to the bank', successStatus: 204 })
    .input(onRun)
    .output(z.void()),
  importStatement: route('POST', '/bank-statements', {
    tags,
    summary: "An account's statement, camt.053 or MT940: what it settles is settled",
  })
    .input(importStatementInput)
    .output(
      z.object({ id: z.uuid(), settled: z.number(), returned: z.number(), likely: z.number(), others: z.number() }),
    ),
  lines: route('GET', '/bank-statements/lines', { tags, summary: 'Lines a person decides about' }).output(
    z.array(
      z.object({
        id: z.uuid(),
        bookedOn: day,
        amount: minor,
        currency: z.string(),
        title: z.string(),
        party: z.string(),
        meant: z.enum(['settled', 'returned']),
        candidates: z.array(z.object({ attemptId: z.uuid(), caseId: z.uuid(), caseNumber: z.string() })),
      }),
    ),
  ),
  answerLine: route('POST', '/bank-statements/lines/{lineId}/answer', {
    tags,
    summary: 'Which transfer a line is of; null: none of ours',
    successStatus: 204,
  })
    .input(answerLineInput)
    .output(z.void()),
};
