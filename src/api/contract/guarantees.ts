import { z } from 'zod';

import { giveGuaranteeInput } from '../../guarantees/guarantee-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Goods out'];
const day = z.string().describe('a civil day, YYYY-MM-DD');

export const guaranteesContract = {
  find: route('GET', '/cases/{caseId}/guarantees', {
    tags,
    summary: 'Until when the shop answers for each piece of a case, and what put it off',
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(
      z.object({
        items: z.array(
          z.object({
            orderLineId: z.uuid(),
            name: z.string(),
            sku: z.string().nullable(),
            months: z.number().nullable().describe('of a guarantee on top of the law'),
            monthsFor: z.enum(['line', 'sku']).nullable(),
            given: z
              .object({
                guarantor: z.string().nullable().describe('null: the seller'),
                address: z.string().nullable(),
                terms: z.string().nullable(),
                actDays: z.number().nullable().describe('their own time to act; null: fourteen days'),
              })
              .nullable(),
            pieces: z.array(
              z.object({
                units: z.array(z.number()).describe('pieces of the line, counted from one'),
                ledger: z
                  .object({
                    from: day,
                    liabilityEnd: day,
                    extended: z.boolean().describe('a repair gave twelve months more'),
                    presumedUntil: day.nullable(),
                    guaranteeEnd: day.nullable(),
                    verified: z.boolean().describe('false: the law of a country no lawyer has confirmed'),
                  })
                  .nullable()
                  .describe('null while nobody knows when it was delivered'),
                turns: z.array(
                  z.object({
                    kind: z.enum(['repaired', 'replaced', 'exchanged']),
                    caseId: z.uuid(),
                    caseNumber: z.string(),
                    doneOn: day,
                    daysOut: z.number(),
                    underGuarantee: z.boolean(),
                    essential: z.boolean(),
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
    ),
  give: route('POST', '/cases/{caseId}/guarantees', {
    tags,
    summary: 'Write down a guarantee: months, who gives it and on what terms, for a line of an order or for an SKU',
  })
    .input(giveGuaranteeInput)
    .output(caseDetail),
};
