import { z } from 'zod';

import { caseFilters } from '../cases/case-list.ts';
import { spamReasons } from '../cases/spam.ts';
import { snoozeReasons } from '../cases/snooze.ts';

/** What may be done to many cases at once: what may be done to one. */
export const bulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), staffId: z.uuid().nullable() }),
  z.object({ kind: z.literal('tag'), tagId: z.uuid() }),
  z.object({ kind: z.literal('untag'), tagId: z.uuid() }),
  z.object({ kind: z.literal('status'), statusId: z.uuid().nullable() }),
  z.object({ kind: z.literal('snooze'), for: z.enum(snoozeReasons), until: z.iso.datetime().nullable().default(null) }),
  // Many withdrawals are not looked at twice one by one: those are refused here, and marked by hand.
  z.object({ kind: z.literal('spam'), because: z.enum(spamReasons) }),
  z.object({ kind: z.literal('macro'), macroId: z.uuid() }),
  z.object({ kind: z.literal('close') }),
]);
export type BulkAct = z.output<typeof bulkAct>;

/** More than this at once is refused, and said. */
export const MOST_CASES = 20_000;

/** These cases, or all that filters hold but for a few: as many as the person was shown, or it is not begun. */
export const startBulkInput = z
  .object({
    act: bulkAct,
    caseIds: z.array(z.uuid()).min(1, 'required').max(MOST_CASES, 'too-much').optional(),
    all: z
      .object({
        filters: caseFilters,
        except: z.array(z.uuid()).max(MOST_CASES, 'too-much').default([]),
        /** How many the person was told it would be. */
        count: z.number().int().min(0),
      })
      .optional(),
  })
  .refine(({ caseIds, all }) => (caseIds === undefined) !== (all === undefined), {
    path: ['caseIds'],
    message: 'either-or',
  });
export type StartBulkInput = z.output<typeof startBulkInput>;

export const bulkStates = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const;
export type BulkState = (typeof bulkStates)[number];

export const bulkRowStates = ['waiting', 'done', 'unchanged', 'failed', 'cancelled', 'undone', 'kept'] as const;
export type BulkRowState = (typeof bulkRowStates)[number];

export const onBulk = z.object({ bulkId: z.uuid() });
export const listBulkRowsInput = z.object({
  bulkId: z.uuid(),
  state: z.enum(bulkRowStates).default('failed'),
  /** The position of the last one seen. */
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type ListBulkRowsInput = z.output<typeof listBulkRowsInput>;
