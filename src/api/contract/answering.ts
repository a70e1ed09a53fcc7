import { z } from 'zod';

import { draftKinds, dropDraftFileInput, holdReplyInput, saveDraftInput } from '../../messages/draft-inputs.ts';
import { route } from './route.ts';

const tags = ['Answering at the desk'];
const onHeld = z.object({ heldId: z.uuid() });

const draft = z.object({
  staffId: z.uuid(),
  name: z.string(),
  kind: z.enum(draftKinds),
  body: z.string(),
  seenSeq: z.number().nullable(),
  version: z.number(),
  updatedAt: z.date(),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), hasThumbnail: z.boolean() })),
});

const send = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  name: z.string(),
  body: z.string(),
  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  then: z.enum(['stay', 'wait', 'close']),
  state: z.enum(['held', 'stopped']),
  reason: z.string().nullable(),
  dueAt: z.date(),
  leftMs: z.number().describe('until it leaves, from the moment of this answer'),
  files: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

/** What is being written and what is about to leave. Only people write drafts: a key answers at once, by `cases.reply`. */
export const answeringContract = {
  find: route('GET', '/cases/{caseId}/answering', {
    tags,
    summary: 'Drafts of everybody, and answers that wait to leave or were stopped',
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(z.object({ drafts: z.array(draft), sends: z.array(send) })),
  saveDraft: route('PUT', '/cases/{caseId}/drafts/{kind}', { tags, summary: 'Keep what is being typed' })
    .input(saveDraftInput)
    .output(z.object({ version: z.number() })),
  dropFile: route('DELETE', '/cases/{caseId}/drafts/{kind}/files/{fileId}', {
    tags,
    summary: 'Take a file out of your draft',
    successStatus: 204,
  })
    .input(dropDraftFileInput)
    .output(z.void()),
  hold: route('POST', '/cases/{caseId}/held-replies', {
    tags,
    summary: 'Send your answer; it can be taken back for some seconds',
    successStatus: 201,
  })
    .input(holdReplyInput)
    .output(z.object({ id: z.uuid(), dueAt: z.date(), leftMs: z.number() })),
  undo: route('POST', '/held-replies/{heldId}/undo', { tags, summary: 'Take it back: it is your draft again' })
    .input(onHeld)
    .output(z.object({ caseId: z.uuid() })),
  seen: route('POST', '/held-replies/{heldId}/readings', {
    tags,
    summary: 'You know that it was stopped',
    successStatus: 204,
  })
    .input(onHeld)
    .output(z.void()),
};
