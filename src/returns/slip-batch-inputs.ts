import { z } from 'zod';

import { isDay } from '../kit/day.ts';

export const MOST_SLIPS = 1000;

const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);

/** Which orders get a slip: by their ids, by numbers pasted from a list, or all of one day. One of the three. */
export const slipBatchInput = z
  .object({
    orderIds: z.array(z.uuid()).max(MOST_SLIPS).optional(),
    numbers: z.array(z.string().trim().min(1).max(120)).max(MOST_SLIPS).optional(),
    placedOn: day.optional(),
  })
  .refine((input) => [input.orderIds?.length, input.numbers?.length, input.placedOn].filter(Boolean).length === 1, {
    path: ['numbers'],
    message: 'required',
  });
export type SlipBatchInput = z.output<typeof slipBatchInput>;
