import { z } from 'zod';

import { changeReturnTermsInput } from '../../channels/return-terms-inputs.ts';
import { parcelSizes } from '../../channels/parcel-side.ts';
import { payingReasons, returnMethods, returnTerms } from '../../channels/return-terms.ts';
import type { Day } from '../../kit/day.ts';
import { onParcelInput, orderLabelInput } from '../../returns/parcel-inputs.ts';
import { parcelStates } from '../../returns/return-parcel.ts';
import { slipBatchInput } from '../../returns/slip-batch-inputs.ts';
import { findSlipInput, openSlipInput } from '../../returns/slip-inputs.ts';
import { route } from './route.ts';

const tags = ['Return parcels'];
const onCase = z.object({ caseId: z.uuid() });
const day = z.custom<Day>((value) => typeof value === 'string');
const terms = returnTerms.extend({ channelId: z.uuid() });

const price = z.object({ amount: z.number().int(), currency: z.string() });
const labelForm = z.object({
  sender: z.object({
    name: z.string(),
    phone: z.string(),
    street: z.string(),
    postcode: z.string(),
    city: z.string(),
    country: z.string(),
  }),
  sizes: z.array(z.enum(parcelSizes)).describe('empty where the carrier does not ask'),
  earliestPickup: day,
});
const parcel = z.object({
  id: z.uuid(),
  method: z.enum(returnMethods),
  state: z.enum(parcelStates),
  carrier: z.string().nullable(),
  number: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  code: z.string().nullable(),
  validUntil: day.nullable(),
  labelFileId: z.uuid().nullable(),
  pickupOn: day.nullable(),
  payer: z.enum(['buyer', 'shop']),
  cost: price.nullable().describe('what the shop pays for it, as far as it is known'),
  agreed: price.nullable().describe('what the buyer was shown and chose; null: the shop pays'),
  refusedBecause: z.string().nullable(),
  askedAt: z.date(),
  sentAt: z.date().nullable(),
  deliveredAt: z.date().nullable(),
  events: z.array(z.object({ at: z.date(), code: z.string(), state: z.string() })),
  cancelRefusal: z.string().nullable(),
});
const parcels = z.object({
  parcels: z.array(parcel),
  ways: z.array(
    z.object({
      method: z.enum(returnMethods),
      refusal: z.string().nullable(),
      price: price.nullable().describe('what taking it takes off the refund; null: nothing'),
    }),
  ),
  paying: z.object({ payer: z.enum(['buyer', 'shop']), because: z.enum(payingReasons) }),
});
const slip = z.object({
  id: z.uuid(),
  channelId: z.uuid(),
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  openedAt: z.date().nullable(),
});
const batch = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'printing', 'ready', 'gone']),
  total: z.number().int(),
  done: z.number().int(),
  withGift: z.number().int().describe('parcels of it into which a gift goes, too'),
  createdAt: z.date(),
  readyAt: z.date().nullable(),
});

export const parcelsContract = {
  terms: route('GET', '/channels/{channelId}/return-terms', {
    tags,
    summary: 'How goods of a channel come back: ways, who pays, address, words',
  })
    .input(z.object({ channelId: z.uuid() }))
    .output(terms),
  changeTerms: route('PATCH', '/channels/{channelId}/return-terms', { tags, summary: 'Change how goods come back' })
    .input(changeReturnTermsInput)
    .output(terms),
  list: route('GET', '/cases/{caseId}/return-parcels', {
    tags,
    summary: 'Parcels of a case on their way back, and the ways that are open',
  })
    .input(onCase)
    .output(parcels),
  form: route('GET', '/cases/{caseId}/return-parcels/form', {
    tags,
    summary: 'What a carrier will be told of the sender, as the order has it, and what else it asks',
  })
    .input(onCase)
    .output(labelForm),
  order: route('POST', '/cases/{caseId}/return-parcels', {
    tags,
    summary: 'Ask the carrier for a label, a locker code or a courier',
  })
    .input(orderLabelInput)
    .output(parcels),
  cancel: route('POST', '/cases/{caseId}/return-parcels/{parcelId}/cancellations', {
    tags,
    summary: 'Give up a label nobody has used',
  })
    .input(onParcelInput)
    .output(parcels),
  check: route('POST', '/cases/{caseId}/return-parcels/{parcelId}/checks', {
    tags,
    summary: 'Ask the carrier now where the parcel is, or what became of a label in doubt',
  })
    .input(onParcelInput)
    .output(parcels),
  findSlip: route('POST', '/slips/lookups', { tags, summary: 'What a scanned slip stands for' })
    .input(findSlipInput)
    .output(slip),
  openSlip: route('POST', '/slips/openings', {
    tags,
    summary: 'A slip came back with goods: its case, opened by it when there was none',
  })
    .input(openSlipInput)
    .output(z.object({ caseId: z.uuid(), number: z.string(), how: z.enum(['opened', 'joined', 'known']) })),
  batches: route('GET', '/slip-batches', { tags, summary: 'The last batches of slips for outgoing parcels' }).output(
    z.object({ items: z.array(batch) }),
  ),
  startBatch: route('POST', '/slip-batches', {
    tags,
    summary: 'Print slips for many orders; the document is at /slip-batches/{batchId}.pdf once ready',
  })
    .input(slipBatchInput)
    .output(batch.extend({ unknown: z.array(z.string()) })),
  findBatch: route('GET', '/slip-batches/{batchId}', { tags, summary: 'How far a batch is' })
    .input(z.object({ batchId: z.uuid() }))
    .output(batch),
};
