import { z } from 'zod';

import { trackedStates } from '../../decisions/remedy-progress.ts';
import { remedyStates } from '../../cases/case.ts';

const day = z.string().describe('a civil day, YYYY-MM-DD');

export const giftAlong = z
  .object({ orderId: z.uuid().nullable(), orderNumber: z.string().nullable() })
  .describe("the buyer's order a gift goes with; nulls while it waits for the next one");

/** Goods that go out by a decision, and how far they are. */
export const remedyShown = z.object({
  id: z.uuid(),
  remedy: z.string(),
  quantity: z.number(),
  detail: z.string().nullable(),
  along: giftAlong.nullable(),
  name: z.string().nullable(),
  state: z.enum(remedyStates),
  carrier: z.string().nullable(),
  number: z.string().nullable(),
  doneOn: day.nullable(),
  inRepairOn: day.nullable(),
  repairedOn: day.nullable(),
  shippedOn: day.nullable(),
  deliveredOn: day.nullable(),
  tracked: z.enum(trackedStates).nullable().describe('where its carrier saw the parcel last, while it is on its way'),
  at: z.date(),
});
