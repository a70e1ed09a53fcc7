import { z } from 'zod';

import { isDay } from '../kit/day.ts';

const day = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((value) => value);
const count = z.number().int().min(0).max(100_000);

/** That the buyer sent the goods: a parcel number, or a picture of the receipt. It ends the waiting with the money. */
export const proofInput = z
  .object({
    caseId: z.uuid(),
    carrier: z.string().trim().max(60).optional(),
    number: z.string().trim().max(60).optional(),
    fileId: z.uuid().optional(),
    sentOn: day.optional(),
  })
  .refine(({ number, fileId }) => Boolean(number) || Boolean(fileId), { path: ['number'], message: 'number-or-file' });
export type ProofInput = z.output<typeof proofInput>;

/** What the shop found in the parcel, line by line. */
export const goodsInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  receivedOn: day,
  condition: z.string().trim().max(2000).optional(),
  lines: z
    .array(
      z
        .object({
          caseLineId: z.uuid(),
          received: count,
          restocked: count.default(0),
          scrapped: count.default(0),
          toSupplier: count.default(0),
          backToBuyer: count.default(0),
        })
        .refine((line) => line.received >= line.restocked + line.scrapped + line.toSupplier + line.backToBuyer, {
          path: ['received'],
          message: 'more-disposed-than-received',
        }),
    )
    .min(1, 'required')
    .max(200),
});
export type GoodsInput = z.output<typeof goodsInput>;
