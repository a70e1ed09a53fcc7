import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { conditions, dispositions } from './pieces.ts';

const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);
const text = (most: number) => z.string().trim().max(most, 'too-long');
const quantity = z.number().int().min(1).max(100_000);

export const scanInput = z.object({ code: z.string().trim().min(1, 'required').max(500, 'too-long') });
export type ScanInput = z.output<typeof scanInput>;

const pieces = z
  .object({
    quantity,
    condition: z.enum(conditions).nullable().default(null),
    disposition: z.enum(dispositions).default('undecided'),
    serial: text(80).min(1).optional(),
  })
  .refine((one) => !one.serial || one.quantity === 1, { path: ['serial'], message: 'one-piece-one-serial' });

/**
 * What was counted. The bench gives each receipt its id before it is sent: however often it arrives after a lost
 * connection, it is written down once.
 */
export const benchReceiptInput = z.object({
  receiptId: z.uuid(),
  caseId: z.uuid(),
  receivedOn: day,
  note: text(2000).optional(),
  lines: z
    .array(z.object({ caseLineId: z.uuid(), pieces: z.array(pieces).min(1).max(200) }))
    .max(200)
    .default([]),
  /** Goods nobody announced: too many are counted on their line, others here. */
  unexpected: z
    .array(
      z.object({
        name: text(200).min(1, 'required'),
        sku: text(100).optional(),
        pieces: z.array(pieces).min(1).max(50),
      }),
    )
    .max(50)
    .default([]),
  fileIds: z.array(z.uuid()).max(30).default([]),
  /** The parcel nobody knew whose it was, when this is it. */
  orphanId: z.uuid().optional(),
});
export type BenchReceiptInput = z.output<typeof benchReceiptInput>;

export const undoReceiptInput = z.object({ receiptId: z.uuid() });

/** Some pieces of a sticker get another fate; `quantity` left out: all of them. Their id, should they part, is the bench's. */
export const disposeInput = z.object({
  unitId: z.uuid(),
  disposition: z.enum(dispositions),
  condition: z.enum(conditions).optional(),
  quantity: quantity.optional(),
  partId: z.uuid().optional(),
});
export type DisposeInput = z.output<typeof disposeInput>;

export const orphanInput = z.object({
  orphanId: z.uuid(),
  receivedOn: day,
  carrier: text(60).optional(),
  parcel: text(60).optional(),
  senderName: text(120).optional(),
  senderPhone: text(40).optional(),
  about: text(1000).default(''),
});
export type OrphanInput = z.output<typeof orphanInput>;

export const listOrphansInput = z.object({ search: text(200).optional(), after: z.uuid().optional() });
export type ListOrphansInput = z.output<typeof listOrphansInput>;

export const seekCasesInput = z.object({ search: z.string().trim().min(2, 'required').max(200) });

export const attachOrphanInput = z.object({ orphanId: z.uuid(), caseId: z.uuid() });
export const giveUpOrphanInput = z.object({ orphanId: z.uuid(), reason: text(500).min(1, 'required') });

export const stockStates = ['pending', 'done', 'by_hand', 'failed', 'void'] as const;
export const listStockInput = z.object({
  /** The number of the last change one has seen: reading goes on from there. */
  after: z.coerce.number().int().min(0).default(0),
  state: z.enum(stockStates).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type ListStockInput = z.output<typeof listStockInput>;
export const stockDoneInput = z.object({ changeId: z.uuid(), reference: text(200).optional() });
export const stockAgainInput = z.object({ changeId: z.uuid() });
