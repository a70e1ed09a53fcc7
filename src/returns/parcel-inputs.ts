import { z } from 'zod';

import { isDay } from '../kit/day.ts';
import { parcelSizes } from '../channels/parcel-side.ts';
import { returnMethods } from '../channels/return-terms.ts';

const line = (max: number) => z.string().trim().max(max, 'too-long');
const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);

/** Where a courier comes, and whom the carrier writes to. What is left out is as the order has it. */
const senderInput = z.object({
  name: line(120).optional(),
  phone: line(40).optional(),
  street: line(120).optional(),
  postcode: line(20).optional(),
  city: line(80).optional(),
});
export type SenderInput = z.output<typeof senderInput>;

export const orderLabelInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  method: z.enum(returnMethods).exclude(['own']),
  sender: senderInput.default({}),
  size: z.enum(parcelSizes).optional(),
  /** The price the buyer was shown and takes it for, in minor units of the channel's list. Left out by staff: the shop pays. */
  price: z.number().int().min(0).optional(),
  pickupOn: day.optional(),
});
export type OrderLabel = z.output<typeof orderLabelInput>;

export const onParcelInput = z.object({
  caseId: z.uuid(),
  parcelId: z.uuid(),
  expectedVersion: z.number().int().optional(),
});
export type OnParcel = z.output<typeof onParcelInput>;
