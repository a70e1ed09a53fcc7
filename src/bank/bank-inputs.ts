import { z } from 'zod';

import { isDay, type Day } from '../kit/day.ts';
import { ibanFrom } from '../kit/iban.ts';
import { bankFormat, bankFormatIds } from './bank-formats.ts';

const day = z.string().refine((text): text is Day => isDay(text), 'not-a-day');
const text = (max: number) => z.string().trim().min(1, 'required').max(max, 'too-long');

/** An account number in any writing, as an IBAN. */
const iban = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((written, context) => {
    const number = ibanFrom(written);
    if (!number) context.addIssue({ code: 'custom', message: 'not-an-account' });
    return number ?? z.NEVER;
  });

/** An account of the shop that refunds leave from, and the way its bank takes files. */
export const payoutAccountInput = z
  .object({
    name: text(80),
    holder: text(140),
    address: z.array(z.string().trim().max(70, 'too-long')).max(2).default([]),
    iban,
    bic: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/, 'not-a-bic')
      .optional(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'not-a-currency'),
    format: z.enum(bankFormatIds),
  })
  .refine(({ format, currency }) => bankFormat(format).currencies.includes(currency), {
    path: ['format'],
    message: 'other-currency',
  })
  .refine(({ format, iban: number }) => bankFormat(format).kind !== 'elixir-0' || number.startsWith('PL'), {
    path: ['iban'],
    message: 'not-a-polish-account',
  });
export type PayoutAccountInput = z.output<typeof payoutAccountInput>;
export const onAccount = z.object({ accountId: z.uuid() });

/** Transfers that wait for a file from this account. */
export const dueTransfersInput = z.object({ accountId: z.uuid() });

/** A file of these transfers, from this account, on this day. `amount`: what whoever chose them saw. */
export const prepareRunInput = z.object({
  accountId: z.uuid(),
  executeOn: day,
  attemptIds: z.array(z.uuid()).min(1, 'required').max(5000, 'too-many'),
});
export type PrepareRunInput = z.output<typeof prepareRunInput>;

export const onRun = z.object({ runId: z.uuid() });

export const runsInput = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A statement as its bytes in base64: text in the bank's own code page must not be read on the way. */
export const importStatementInput = z.object({
  name: text(200),
  base64: z.base64('not-a-file').min(1, 'required').max(900_000, 'too-large'),
});
export type ImportStatementInput = z.output<typeof importStatementInput>;

/** Which transfer a line is of; null: none of ours. */
export const answerLineInput = z.object({ lineId: z.uuid(), attemptId: z.uuid().nullable() });
export type AnswerLineInput = z.output<typeof answerLineInput>;

export const runStates = ['prepared', 'approved', 'exported', 'sent', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** Why a transfer is looked at twice before it leaves. */
export const transferWarnings = ['account-twice', 'own-account'] as const;
