import { z } from 'zod';

import { custodies, stages } from '../../cases/case.ts';
import { issues, procedures } from '../../law/vocabulary.ts';
import {
  attachOrphanInput,
  benchReceiptInput,
  disposeInput,
  giveUpOrphanInput,
  listOrphansInput,
  listStockInput,
  orphanInput,
  scanInput,
  seekCasesInput,
  stockAgainInput,
  stockDoneInput,
  stockStates,
  undoReceiptInput,
} from '../../returns/bench-inputs.ts';
import { openSlipInput } from '../../returns/slip-inputs.ts';
import { conditions, dispositions } from '../../returns/pieces.ts';
import { route } from './route.ts';

const tags = ['The bench'];
const day = z.string().describe('a civil day, YYYY-MM-DD');

const row = z.object({
  id: z.uuid(),
  number: z.string(),
  procedure: z.enum(procedures),
  issue: z.enum(issues),
  stage: z.enum(stages),
  custody: z.enum(custodies),
  buyerName: z.string().nullable(),
  orderNumber: z.string().nullable(),
  goods: z.string(),
  pieces: z.number(),
  received: z.number(),
  undecided: z.number(),
  closed: z.boolean(),
  openedAt: z.date(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      sku: z.string().nullable(),
      quantity: z.number(),
      received: z.number(),
    }),
  ),
  codes: z.array(z.string()).describe('every code by which a scanner may know it, letters and digits only'),
});

const benchCase = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.number(),
  procedure: z.enum(procedures),
  issue: z.enum(issues),
  stage: z.enum(stages),
  custody: z.enum(custodies),
  flags: z.array(z.string()),
  buyerName: z.string().nullable(),
  orderNumber: z.string().nullable(),
  channelName: z.string(),
  summary: z.string(),
  closedBecause: z.string().nullable().describe('why nothing can be received on it; null: it can'),
  plain: z.boolean().describe('by the rule of the shop nobody has to look at this return before its money goes'),
  notPlain: z.string().nullable().describe('why somebody has to; null also while no goods are here'),
  lines: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      variant: z.string().nullable(),
      sku: z.string().nullable(),
      imageUrl: z.string().nullable(),
      quantity: z.number(),
      received: z.number(),
      undecided: z.number(),
      unexpected: z.boolean(),
    }),
  ),
  units: z.array(
    z.object({
      id: z.uuid(),
      caseLineId: z.uuid(),
      receiptId: z.uuid(),
      sticker: z.string(),
      quantity: z.number(),
      condition: z.enum(conditions).nullable(),
      disposition: z.enum(dispositions),
      serial: z.string().nullable(),
    }),
  ),
  receipts: z.array(
    z.object({
      id: z.uuid(),
      receivedOn: day,
      at: z.date(),
      by: z.string().nullable(),
      note: z.string().nullable(),
      pieces: z.number(),
      undone: z.boolean(),
      cannotUndo: z.string().nullable(),
      fileIds: z.array(z.uuid()),
    }),
  ),
});

const order = z.object({
  id: z.uuid(),
  number: z.string(),
  channelId: z.uuid(),
  channelName: z.string(),
  buyerName: z.string().nullable(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      variant: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.number(),
    }),
  ),
  gifts: z
    .array(z.object({ name: z.string().nullable(), quantity: z.number() }))
    .describe('what else goes into its parcel'),
  parcels: z
    .array(z.object({ id: z.uuid(), carrier: z.string().nullable(), number: z.string().nullable() }))
    .describe('to the buyer, not known to be handed over: one may have come back uncollected'),
});

const orphan = z.object({
  id: z.uuid(),
  number: z.string(),
  carrier: z.string().nullable(),
  parcel: z.string().nullable(),
  senderName: z.string().nullable(),
  senderPhone: z.string().nullable(),
  about: z.string(),
  receivedOn: day,
  state: z.enum(['waiting', 'attached', 'given_up']),
  caseId: z.uuid().nullable(),
  reason: z.string().nullable(),
  createdAt: z.date(),
  forgottenAt: z.date().nullable(),
  fileIds: z.array(z.uuid()),
});

export const benchContract = {
  today: route('GET', '/bench/today', {
    tags,
    summary: 'What may come today, what came, what lies there undecided',
  }).output(
    z.object({
      counts: z.object({
        onTheWay: z.number(),
        announced: z.number(),
        arrived: z.number(),
        undecided: z.number(),
        orphans: z.number(),
        stock: z.number(),
      }),
      expected: z.array(row).describe('at most 200, the nearest first; `counts` says how many there are'),
      arrived: z.array(row),
      undecided: z.array(row),
    }),
  ),
  scan: route('POST', '/bench/scans', {
    tags,
    summary: 'What a code stands for: slip, label, sticker, order, case, serial or product number. Changes nothing',
  })
    .input(scanInput)
    .output(
      z.object({
        kind: z.enum(['case', 'cases', 'slip', 'order', 'orphan', 'unknown']),
        case: benchCase.nullable(),
        unitId: z.uuid().nullable().describe('the pieces whose sticker it was'),
        cases: z.array(row),
        orders: z.array(order),
        orphans: z.array(orphan),
        joins: z.string().nullable().describe('of a slip: the number of the case that waits for its parcel already'),
      }),
    ),
  openSlip: route('POST', '/bench/slips', {
    tags,
    summary: 'A slip that came with the goods opens its case: its printed sentence is the withdrawal',
  })
    .input(openSlipInput)
    .output(benchCase),
  seek: route('GET', '/bench/searches', { tags, summary: 'Whose parcel is it? By name, phone, product' })
    .input(seekCasesInput)
    .output(z.object({ cases: z.array(row), orders: z.array(order), orphans: z.array(orphan) })),
  find: route('GET', '/bench/cases/{caseId}', { tags, summary: 'A case as the bench needs it: no money, no messages' })
    .input(z.object({ caseId: z.uuid() }))
    .output(benchCase),
  receive: route('POST', '/bench/receipts', {
    tags,
    summary: 'What was counted; the caller gives the receipt its id, so sending it twice writes it once',
  })
    .input(benchReceiptInput)
    .output(benchCase),
  undo: route('POST', '/bench/receipts/{receiptId}/undo', { tags, summary: 'Take a receipt back; history is kept' })
    .input(undoReceiptInput)
    .output(benchCase),
  dispose: route('POST', '/bench/units/{unitId}/disposition', { tags, summary: 'What becomes of pieces that are here' })
    .input(disposeInput)
    .output(benchCase),
  orphans: route('GET', '/bench/orphans', { tags, summary: 'Parcels nobody knows whose they are' })
    .input(listOrphansInput)
    .output(z.object({ items: z.array(orphan), next: z.uuid().nullable() })),
  orphan: route('GET', '/bench/orphans/{orphanId}', { tags, summary: 'One of them' })
    .input(z.object({ orphanId: z.uuid() }))
    .output(orphan),
  keepOrphan: route('POST', '/bench/orphans', { tags, summary: 'Keep a parcel until somebody knows whose it is' })
    .input(orphanInput)
    .output(orphan),
  attachOrphan: route('POST', '/bench/orphans/{orphanId}/case', { tags, summary: 'It belongs to this case' })
    .input(attachOrphanInput)
    .output(benchCase),
  giveUpOrphan: route('POST', '/bench/orphans/{orphanId}/giving-up', {
    tags,
    summary: 'Nobody came for it; the row stays with its reason',
  })
    .input(giveUpOrphanInput)
    .output(orphan),
};

const change = z.object({
  id: z.uuid(),
  seq: z.number().describe('grows with every change; ask on after the last one seen'),
  channelId: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  orderLineId: z.uuid().nullable(),
  sku: z.string().nullable(),
  name: z.string(),
  quantity: z.number().describe('pieces more on the shelf, or, below nought, less'),
  state: z.enum(stockStates),
  tries: z.number(),
  error: z.string().nullable(),
  reference: z.string().nullable(),
  createdAt: z.date(),
  settledAt: z.date().nullable(),
});

export const stockContract = {
  list: route('GET', '/stock-changes', {
    tags,
    summary: 'What the stock of the shop is to be told, in order, from a number on',
  })
    .input(listStockInput)
    .output(z.object({ items: z.array(change), last: z.number().describe('the `after` of the next call') })),
  done: route('POST', '/stock-changes/{changeId}/done', {
    tags,
    summary: 'The stock was changed outside; saying it twice is no harm',
  })
    .input(stockDoneInput)
    .output(change),
  again: route('POST', '/stock-changes/{changeId}/retry', { tags, summary: 'Tell the shop once more' })
    .input(stockAgainInput)
    .output(change),
};
