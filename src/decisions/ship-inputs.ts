import { z } from 'zod';

import { isDay } from '../kit/day.ts';

/** One parcel of a case: what is in it, and its number. */
export const shipGoodsInput = z.object({
  caseId: z.uuid(),
  remedyIds: z.array(z.uuid()).min(1, 'required').max(50),
  shippedOn: z
    .string()
    .refine(isDay, 'not-a-day')
    .transform((value) => value),
  carrier: z.string().trim().max(60).optional(),
  number: z.string().trim().max(60).optional(),
});
export type ShipGoodsInput = z.output<typeof shipGoodsInput>;
