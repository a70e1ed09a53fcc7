import { z } from 'zod';

const body = z.string().trim().min(1, 'required').max(20_000);
const fileIds = z.array(z.uuid()).max(10).default([]);

/** An answer to the buyer. `then` says where the case goes with it: stays, waits for the buyer, or is closed. */
export const replyInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  body,
  fileIds,
  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  then: z.enum(['stay', 'wait', 'close']).default('stay'),
});
export type ReplyInput = z.output<typeof replyInput>;

/** For colleagues only. */
export const noteInput = z.object({ caseId: z.uuid(), body, fileIds });
export type NoteInput = z.output<typeof noteInput>;

/** What the buyer writes on the case page; pictures alone are an answer too. */
export const buyerMessageInput = z
  .object({ caseId: z.uuid(), body: z.string().trim().max(20_000).default(''), fileIds })
  .refine(({ body: text, fileIds: files }) => text !== '' || files.length > 0, { path: ['body'], message: 'required' });
export type BuyerMessageInput = z.output<typeof buyerMessageInput>;
