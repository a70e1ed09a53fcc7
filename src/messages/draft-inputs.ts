import { z } from 'zod';

export const draftKinds = ['reply', 'note'] as const;
export type DraftKind = (typeof draftKinds)[number];

const onDraft = z.object({ caseId: z.uuid(), kind: z.enum(draftKinds) });

export const saveDraftInput = onDraft.extend({
  body: z.string().max(20_000),
  version: z.number().int().min(0).describe('of the draft as it was read; 0 when there was none'),
  seenSeq: z.number().int().nullable().default(null).describe('the last entry of the history its writer had seen'),
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;

export const dropDraftFileInput = onDraft.extend({ fileId: z.uuid() });

/** The answer is the person's own draft of a reply, whose files go with it. */
export const holdReplyInput = z.object({
  caseId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  body: z.string().trim().min(1, 'required').max(20_000),
  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  then: z.enum(['stay', 'wait', 'close']).default('stay'),
  seenSeq: z
    .number()
    .int()
    .optional()
    .describe('the last entry of the history the sender has seen; what others did after it stops the answer'),
});
export type HoldReplyInput = z.output<typeof holdReplyInput>;
