import { z } from 'zod';

/** A guarantee of so many months for one line of an order, or for everything sold under its SKU; null takes it back. */
export const giveGuaranteeInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  orderLineId: z.uuid(),
  for: z.enum(['line', 'sku']),
  months: z.number().int().min(1).max(1200).nullable(),
});
export type GiveGuaranteeInput = z.output<typeof giveGuaranteeInput>;
