import { z } from 'zod';

import {
  bulkAct,
  bulkRowStates,
  bulkStates,
  listBulkRowsInput,
  onBulk,
  startBulkInput,
} from '../../macros/bulk-inputs.ts';
import { macroAction, macroActionKinds } from '../../macros/macro-actions.ts';
import { changedMacroInput, macroInput, previewInput, useMacroInput } from '../../macros/macro-inputs.ts';
import { putBackInput, undoMacroInput } from '../../macros/put-back.ts';
import { procedures } from '../../law/vocabulary.ts';
import { templateVariableCodes } from '../../messages/template-variables.ts';
import { route } from './route.ts';

const macro = z.object({
  id: z.uuid(),
  ownerId: z.uuid().nullable().describe("whose own it is; null: the shop's"),
  name: z.string(),
  textPl: z.string(),
  textEn: z.string(),
  actions: z.array(macroAction),
  procedures: z.array(z.enum(procedures)),
  channelIds: z.array(z.uuid()),
  usedCount: z.number(),
  archivedAt: z.date().nullable(),
});
const rendered = {
  text: z.string(),
  gaps: z.array(z.enum(templateVariableCodes)).describe('what had no value, and is still between braces in the text'),
};
const onCase = z.object({ caseId: z.uuid() });
const onMacro = z.object({ macroId: z.uuid() });
const tags = ['Macros'];

export const macrosContract = {
  list: route('GET', '/macros', { tags, summary: "The shop's macros and one's own, the most used first" }).output(
    z.object({ items: z.array(macro) }),
  ),
  create: route('POST', '/macros', { tags, summary: 'A new macro', successStatus: 201 })
    .input(macroInput)
    .output(macro),
  addStarters: route('POST', '/macros/starters', {
    tags,
    summary: 'Six to begin with, in both languages; those that are there already are left as they are',
    successStatus: 201,
  })
    .input(z.object({ locale: z.enum(['pl', 'en']).default('pl') }))
    .output(z.object({ items: z.array(macro) })),
  update: route('PUT', '/macros/{macroId}', { tags, summary: 'Change a macro' }).input(changedMacroInput).output(macro),
  archive: route('DELETE', '/macros/{macroId}', { tags, summary: 'Take it out of use', successStatus: 204 })
    .input(onMacro)
    .output(z.void()),
  restore: route('POST', '/macros/{macroId}/restoration', { tags, summary: 'Back in use', successStatus: 204 })
    .input(onMacro)
    .output(z.void()),
  forCase: route('GET', '/cases/{caseId}/macros', {
    tags,
    summary: 'Those that fit a case, with their texts filled in',
  })
    .input(onCase)
    .output(
      z.object({
        items: z.array(
          macro
            .pick({ id: true, ownerId: true, name: true, actions: true, usedCount: true })
            .extend({ ...rendered, locale: z.enum(['pl', 'en']) }),
        ),
      }),
    ),
  preview: route('POST', '/cases/{caseId}/template-previews', { tags, summary: 'How a text would read on a case' })
    .input(previewInput)
    .output(z.object({ ...rendered, unknown: z.array(z.string()).describe('names that stand for nothing') })),
  use: route('POST', '/cases/{caseId}/macro-uses', {
    tags,
    summary: 'Do what a macro says, whole or not at all',
    description: 'Without `send` its text is only filled in. It never moves money and never decides.',
  })
    .input(useMacroInput)
    .output(
      z.object({
        ...rendered,
        then: z.enum(['stay', 'wait', 'close']).nullable(),
        sent: z.boolean(),
        left: z.array(z.enum(macroActionKinds)).describe('what presumes that the text has been sent'),
        version: z.number(),
        before: putBackInput.nullable().describe('give it to /macro-undos to put everything back'),
      }),
    ),
  undo: route('POST', '/cases/{caseId}/macro-undos', {
    tags,
    summary: 'Put back what a macro changed',
    successStatus: 204,
  })
    .input(undoMacroInput)
    .output(z.void()),
};

const bulk = z.object({
  id: z.uuid(),
  act: bulkAct,
  state: z.enum(bulkStates),
  actorName: z.string().nullable(),
  mine: z.boolean(),
  total: z.number(),
  counts: z.record(z.enum(bulkRowStates), z.number()),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});
const bulkTags = ['Bulk'];

export const bulkContract = {
  list: route('GET', '/bulk-acts', { tags: bulkTags, summary: "One's own latest acts upon many cases" }).output(
    z.object({ items: z.array(bulk) }),
  ),
  start: route('POST', '/bulk-acts', {
    tags: bulkTags,
    summary: 'Do something to many cases',
    description: 'A job does it case by case, by the rules of a single change and in the name of whoever asked.',
    successStatus: 201,
  })
    .input(startBulkInput)
    .output(bulk),
  find: route('GET', '/bulk-acts/{bulkId}', { tags: bulkTags, summary: 'How far it is' }).input(onBulk).output(bulk),
  rows: route('GET', '/bulk-acts/{bulkId}/rows', {
    tags: bulkTags,
    summary: 'What became of each case, with the reason',
  })
    .input(listBulkRowsInput)
    .output(
      z.object({
        items: z.array(
          z.object({
            caseId: z.uuid(),
            number: z.string(),
            contactName: z.string().nullable(),
            position: z.number(),
            state: z.enum(bulkRowStates),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  cancel: route('POST', '/bulk-acts/{bulkId}/cancellation', { tags: bulkTags, summary: 'Stop before the next case' })
    .input(onBulk)
    .output(bulk),
  undo: route('POST', '/bulk-acts/{bulkId}/undo', {
    tags: bulkTags,
    summary: 'Put every case back that nobody changed since',
  })
    .input(onBulk)
    .output(bulk),
};
