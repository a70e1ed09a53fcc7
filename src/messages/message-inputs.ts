import { z } from 'zod';

import { statementInput } from '../cases/statement-inputs.ts';
import { demands, issues } from '../law/vocabulary.ts';

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

/** How a talk came about: a note of it counts as a contact with the buyer. */
export const callDirections = ['call-in', 'call-out'] as const;

/** For colleagues only. */
export const noteInput = z.object({
  caseId: z.uuid(),
  body,
  fileIds,
  mentions: z.array(z.uuid()).max(20).default([]).describe('staff the note calls by name: they are told'),
  contact: z.enum(callDirections).nullable().default(null).describe('the note tells of a talk on the phone'),
  fromDraft: z.boolean().default(false).describe("the sender's own draft becomes the note, its files with it"),
});
type WholeNote = z.output<typeof noteInput>;
export type NoteInput = Pick<WholeNote, 'caseId' | 'body' | 'fileIds'> & Partial<WholeNote>;
export type Call = (typeof callDirections)[number];

/** What the buyer writes on the case page; pictures alone are an answer too. */
export const buyerMessageInput = z
  .object({ caseId: z.uuid(), body: z.string().trim().max(20_000).default(''), fileIds })
  .refine(({ body: text, fileIds: files }) => text !== '' || files.length > 0, { path: ['body'], message: 'required' });
export type BuyerMessageInput = z.output<typeof buyerMessageInput>;

/** A message of the buyer that is about another matter, filed as a statement of its own. */
export const splitMessageInput = z.object({
  caseId: z.uuid(),
  messageId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  kind: z.enum(['withdrawal', 'report']).default('report'),
  issue: z.enum(issues).default('other'),
  demand: z.enum(demands).optional(),
  lines: statementInput.shape.lines,
});
