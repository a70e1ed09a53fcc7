import { z } from 'zod';

export const giftAlong = z
  .object({ orderId: z.uuid().nullable(), orderNumber: z.string().nullable() })
  .describe("the buyer's order a gift goes with; nulls while it waits for the next one");
