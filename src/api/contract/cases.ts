import { z } from 'zod';

import {
  assignCaseInput,
  attachOrderInput,
  moveCaseInput,
  requalifyCaseInput,
  setStatusInput,
  takeBackAnswerInput,
} from '../../cases/case-inputs.ts';
import { listCasesInput } from '../../cases/case-list.ts';
import { receivedElsewhere, statementInput } from '../../cases/statement-inputs.ts';
import { noteInput, replyInput } from '../../messages/message-inputs.ts';
import { caseCounts, caseDetail, caseFile, caseMessage, caseRow, historyEntry } from './case-outputs.ts';
import { route } from './route.ts';
import { searchAnswer } from './search-outputs.ts';

const tags = ['Cases'];
const onCase = z.object({ caseId: z.uuid() });

export const casesContract = {
  submit: route('POST', '/cases', {
    tags,
    successStatus: 201,
    summary: 'Take a statement: the same as the form takes',
    description:
      'Never refused for what it says: an unknown order, a late date or a quantity too many are stored and flagged.',
  })
    .input(statementInput.extend({ elsewhere: receivedElsewhere.optional() }))
    .output(z.object({ caseId: z.uuid(), number: z.string(), pageUrl: z.string(), receivedAt: z.date() })),
  list: route('GET', '/cases', {
    tags,
    summary: 'A page of cases, by keyset: pass `next` as `after`',
    description: 'The views `closed`, `spam` and `all` are always newest first.',
  })
    .input(listCasesInput)
    .output(z.object({ rows: z.array(caseRow), next: z.string().nullable(), search: searchAnswer.nullable() })),
  counts: route('GET', '/cases/counts', { tags, summary: 'How many cases each view holds' }).output(caseCounts),
  find: route('GET', '/cases/{caseId}', { tags, summary: 'One case' }).input(onCase).output(caseDetail),
  history: route('GET', '/cases/{caseId}/history', { tags, summary: 'What happened, in order' })
    .input(onCase)
    .output(
      z.object({
        items: z.array(historyEntry),
        brokenAt: z.number().nullable().describe('where the chain of hashes does not hold; null when it does'),
      }),
    ),
  messages: route('GET', '/cases/{caseId}/messages', { tags, summary: 'What was said, with the fate of each mail' })
    .input(onCase)
    .output(z.object({ items: z.array(caseMessage) })),
  files: route('GET', '/cases/{caseId}/files', {
    tags,
    summary: 'Pictures and documents; the bytes are at /files/{id}',
  })
    .input(onCase)
    .output(z.object({ items: z.array(caseFile) })),

  reply: route('POST', '/cases/{caseId}/replies', { tags, summary: 'Answer the buyer', successStatus: 201 })
    .input(replyInput)
    .output(caseMessage),
  note: route('POST', '/cases/{caseId}/notes', { tags, summary: 'A note for colleagues', successStatus: 201 })
    .input(noteInput)
    .output(caseMessage),
  read: route('POST', '/cases/{caseId}/readings', { tags, summary: 'Mark as read' }).input(onCase).output(z.void()),
  assign: route('POST', '/cases/{caseId}/assignments', { tags, summary: 'Give the case to somebody' })
    .input(assignCaseInput)
    .output(caseDetail),
  setStatus: route('POST', '/cases/{caseId}/statuses', { tags, summary: "Put one of the shop's statuses on it" })
    .input(setStatusInput)
    .output(caseDetail),
  move: route('POST', '/cases/{caseId}/moves', {
    tags,
    summary: 'Review, wait for the buyer, resume, close, reopen, cancel',
  })
    .input(moveCaseInput)
    .output(caseDetail),
  requalify: route('POST', '/cases/{caseId}/requalifications', { tags, summary: 'Put it on another legal road' })
    .input(requalifyCaseInput)
    .output(caseDetail),
  attachOrder: route('POST', '/cases/{caseId}/order', { tags, summary: 'Match it to the order the buyer meant' })
    .input(attachOrderInput)
    .output(caseDetail),
  answerTakeBack: route('POST', '/cases/{caseId}/takeback-answers', {
    tags,
    summary: 'Agree, or not, that the buyer takes it back',
  })
    .input(takeBackAnswerInput)
    .output(caseDetail),
  revokeLinks: route('POST', '/cases/{caseId}/link-revocations', {
    tags,
    summary: "Stop every link to the buyer's page",
  })
    .input(onCase)
    .output(z.void()),
};
