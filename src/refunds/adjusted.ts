import { z } from 'zod';

import type { Grant } from './refund-facts.ts';
import { topKinds } from './refund-parts.ts';

const sum = z.int().min(0).max(1_000_000_000_000);
const ground = z.string().trim().max(500);

/** What a person may say about the money of a case, beside what the order and the case say by themselves. */
export const adjustment = z.object({
  delivery: z.object({ forKept: sum.optional(), atLeast: sum.optional() }).optional(),
  valueLoss: z
    .array(z.object({ line: z.uuid().optional(), amount: sum, evidence: ground.nullable() }))
    .max(50)
    .optional(),
  returnCost: z
    .object({ buyerPaid: sum.optional(), shopPaid: sum.optional(), shopBears: z.boolean().optional() })
    .optional(),
  onTop: z
    .array(z.object({ kind: z.enum(topKinds), amount: sum, ground: ground.min(1, 'required') }))
    .max(20)
    .optional(),
});
export type Adjustment = z.output<typeof adjustment>;

/** The same with what a decision granted, as it is kept with the plan. */
export interface Adjusted extends Adjustment {
  readonly grants?: readonly Grant[] | undefined;
}

export const adjustRefundInput = adjustment.extend({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
});
export type AdjustRefundInput = z.output<typeof adjustRefundInput>;
