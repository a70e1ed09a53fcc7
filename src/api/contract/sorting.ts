import { z } from 'zod';

import { stages } from '../../cases/case.ts';
import {
  linkCasesInput,
  mergeCaseInput,
  snoozeCaseInput,
  spamCaseInput,
  splitCaseInput,
  tagCaseInput,
} from '../../cases/sorting-inputs.ts';
import { procedures } from '../../law/vocabulary.ts';
import { splitMessageInput } from '../../messages/message-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Sorting'];
const mention = z.object({
  id: z.uuid(),
  number: z.string(),
  procedure: z.enum(procedures),
  stage: z.enum(stages),
  summary: z.string(),
});
const newCase = z.object({ caseId: z.uuid(), number: z.string() });
const onCase = z.object({ caseId: z.uuid(), expectedVersion: z.number().int().optional() });

export const sortingContract = {
  tag: route('POST', '/cases/{caseId}/tags', { tags, summary: 'Put tags on a case, take others off' })
    .input(tagCaseInput)
    .output(caseDetail),
  snooze: route('POST', '/cases/{caseId}/snoozes', {
    tags,
    summary: 'Put it off until a day, an answer or the parcel',
    description: 'Clocks go on. It wakes by itself 24 hours before the next owed one runs out, whatever was asked for.',
  })
    .input(snoozeCaseInput)
    .output(caseDetail),
  wake: route('POST', '/cases/{caseId}/wakings', { tags, summary: 'Bring it back now' })
    .input(onCase)
    .output(caseDetail),
  spam: route('POST', '/cases/{caseId}/spam', {
    tags,
    summary: 'Take it for spam',
    description: 'It leaves the working views and its mails stop. Nothing is deleted and its clocks run on.',
  })
    .input(spamCaseInput)
    .output(caseDetail),
  notSpam: route('DELETE', '/cases/{caseId}/spam', { tags, summary: 'It was no spam' })
    .input(onCase)
    .output(caseDetail),
  merge: route('POST', '/cases/{caseId}/merges', {
    tags,
    summary: 'Put it into another case of the same buyer',
    description: 'Statements stay where they were made; lines and clocks go to the case that lives on.',
  })
    .input(mergeCaseInput)
    .output(caseDetail),
  unmerge: route('DELETE', '/cases/{caseId}/merges', { tags, summary: 'Take the merge back' })
    .input(onCase)
    .output(caseDetail),
  split: route('POST', '/cases/{caseId}/splits', {
    tags,
    summary: 'Some of the goods go their own way',
    successStatus: 201,
  })
    .input(splitCaseInput)
    .output(newCase),
  splitMessage: route('POST', '/cases/{caseId}/messages/{messageId}/splits', {
    tags,
    summary: 'A message is about another matter: a statement of its own',
    successStatus: 201,
  })
    .input(splitMessageInput)
    .output(newCase),
  link: route('POST', '/cases/{caseId}/links', { tags, summary: 'It has to do with another case' })
    .input(linkCasesInput)
    .output(caseDetail),
  unlink: route('DELETE', '/cases/{caseId}/links/{otherId}', { tags, summary: 'It has not, after all' })
    .input(linkCasesInput.omit({ as: true }))
    .output(caseDetail),
  related: route('GET', '/cases/{caseId}/related', { tags, summary: 'Merged, linked, split, parent and children' })
    .input(z.object({ caseId: z.uuid() }))
    .output(
      z.object({
        mergedInto: mention.nullable(),
        merged: z.array(
          mention.extend({
            mergedAt: z.date(),
            final: z.string().nullable().describe('why the merge cannot be undone; null when it can'),
            statement: z.object({
              kind: z.enum(['withdrawal', 'report']),
              wording: z.string(),
              declaredAt: z.date(),
              receivedAt: z.date(),
            }),
          }),
        ),
        parent: mention.nullable(),
        children: z.array(mention),
        related: z.array(mention),
        split: z.array(mention),
      }),
    ),
};
