import { z } from 'zod';

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((value) => value || undefined)
    .optional();

/** A guarantee of so many months for one line of an order, or for everything sold under its SKU; null takes it back. */
export const giveGuaranteeInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  orderLineId: z.uuid(),
  for: z.enum(['line', 'sku']),
  months: z.number().int().min(1).max(1200).nullable(),
  /** Who gives it; left out: the seller. */
  guarantor: text(200),
  guarantorAddress: text(500),
  /** What is promised, as the document has it. */
  terms: text(2000),
  /** Their own time to act; left out: the fourteen days of the law (KC 580 par. 2). */
  actDays: z.number().int().min(1).max(365).optional(),
});
export type GiveGuaranteeInput = z.output<typeof giveGuaranteeInput>;
