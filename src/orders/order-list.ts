import { z } from 'zod';

export const listOrdersInput = z.object({
  search: z.string().trim().max(200).optional(),
  channelId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListOrdersInput = z.output<typeof listOrdersInput>;
