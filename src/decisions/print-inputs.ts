import { z } from 'zod';

/** A letter on paper: the lines of the address as the window is to show them; left out, those of the order. */
export const printInput = z.object({
  caseId: z.uuid(),
  decisionId: z.uuid(),
  recipient: z
    .array(z.string().trim().min(1, 'required').max(60, 'too-long'))
    .min(1, 'required')
    .max(5, 'too-many')
    .optional(),
});
export type PrintInput = z.output<typeof printInput>;
