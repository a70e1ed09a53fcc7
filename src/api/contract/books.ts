import { z } from 'zod';

import {
  correctionDoneInput,
  correctionNotNeededInput,
  correctionReopenInput,
  correctionsInput,
  correctionStates,
  importNumbersInput,
  returnsRegisterInput,
} from '../../accounting/correction-inputs.ts';
import { procedures } from '../../law/vocabulary.ts';
import { route } from './route.ts';

const tags = ['Books'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const minor = z.number().describe('minor units');

const line = z.object({
  what: z.enum(['goods', 'reduction', 'delivery', 'fee']),
  name: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.number().nullable(),
  gross: minor,
  rate: z.number().nullable().describe('VAT in hundredths of a percent; null: nobody said'),
  tax: minor.nullable(),
});

export const booksContract = {
  corrections: route('GET', '/corrections', {
    tags,
    summary:
      'Refunds and exchanges that wait for their correction invoice, oldest money first; as files at /corrections.csv and .xlsx',
  })
    .input(correctionsInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            caseId: z.uuid(),
            caseNumber: z.string(),
            orderNumber: z.string().nullable(),
            kind: z.enum(['refund', 'exchange']),
            state: z.enum(correctionStates),
            currency: z.string(),
            total: minor,
            lines: z.array(line),
            invoice: z.string().nullable(),
            moneyOn: day,
            number: z.string().nullable(),
            ksefId: z.string().nullable(),
            issuedOn: day.nullable(),
            newSale: z.string().nullable(),
            remark: z.string().nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  number: route('PUT', '/corrections/{correctionId}/number', {
    tags,
    summary: 'The correction was issued under this number',
    successStatus: 204,
  })
    .input(correctionDoneInput)
    .output(z.void()),
  waive: route('PUT', '/corrections/{correctionId}/waiver', {
    tags,
    summary: 'No correction is needed, and why',
    successStatus: 204,
  })
    .input(correctionNotNeededInput)
    .output(z.void()),
  reopen: route('DELETE', '/corrections/{correctionId}/number', {
    tags,
    summary: 'Taken back: it waits again',
    successStatus: 204,
  })
    .input(correctionReopenInput)
    .output(z.void()),
  importNumbers: route('POST', '/corrections/numbers', {
    tags,
    summary: 'Numbers from the invoicing program as CSV: what fits is taken, what does not is told line by line',
  })
    .input(importNumbersInput)
    .output(
      z.object({
        done: z.number(),
        left: z.array(
          z.object({
            line: z.number(),
            reason: z.enum([
              'no-such-case',
              'several-corrections',
              'done-already',
              'no-number',
              'not-a-day',
              'not-a-ksef-number',
              'new-sale-missing',
            ]),
            text: z.string(),
          }),
        ),
      }),
    ),
  returns: route('GET', '/reports/returns', {
    tags,
    summary:
      'The register of returns and accepted complaints (cash registers); as files at /reports/returns.csv and .xlsx',
  })
    .input(returnsRegisterInput)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            caseId: z.uuid(),
            caseNumber: z.string(),
            procedure: z.enum(procedures),
            soldOn: day.nullable(),
            orderNumber: z.string().nullable(),
            proof: z.string().nullable(),
            returnedOn: day,
            goods: z.array(z.object({ name: z.string().nullable(), quantity: z.number().nullable() })),
            currency: z.string(),
            gross: minor,
            tax: minor.nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
};
