import { z } from 'zod';

const code = z.string().trim().min(1, 'required').max(400);

export const findSlipInput = z.object({ code });

/** A slip that came with goods; what was ticked on it, or nothing when nothing was: then all of the order. */
export const openSlipInput = z.object({
  code,
  lines: z
    .array(z.object({ orderLineId: z.uuid(), quantity: z.number().int().min(1).max(100_000) }))
    .max(200)
    .default([]),
  /** When the buyer sent it, where the parcel tells: in time is who declared in time (UPK 30(2)). */
  declaredAt: z.coerce.date().optional(),
});
export type OpenSlip = z.output<typeof openSlipInput>;
