import { z } from 'zod';

import { fieldFields, fieldInput, setFieldInput, wholeChoices } from '../../cases/field-inputs.ts';
import { fieldKinds, needs } from '../../cases/field-rules.ts';
import { route } from './route.ts';

const tags = ['Custom fields'];
const field = z.object({
  id: z.uuid(),
  kind: z.enum(fieldKinds),
  namePl: z.string(),
  nameEn: z.string(),
  hintPl: z.string().nullable(),
  hintEn: z.string().nullable(),
  choices: z.array(z.object({ code: z.string(), pl: z.string(), en: z.string() })),
  procedures: z.array(z.string()),
  issues: z.array(z.string()),
  channelIds: z.array(z.string()),
  showWhen: z.object({ fieldId: z.string(), value: z.string() }).nullable(),
  neededFor: z.enum(needs),
  position: z.number(),
});
const ofField = z.object({ fieldId: z.uuid() });
const ofCase = z.object({ items: z.array(field.extend({ value: z.string().nullable() })) });

export const fieldsContract = {
  list: route('GET', '/fields', { tags, summary: "The shop's own fields" }).output(z.object({ items: z.array(field) })),
  create: route('POST', '/fields', { tags, summary: 'A new field', successStatus: 201 })
    .input(fieldInput)
    .output(field),
  update: route('PUT', '/fields/{fieldId}', { tags, summary: 'Change a field; its kind stays' })
    .input(fieldFields.extend({ fieldId: z.uuid() }).superRefine(wholeChoices))
    .output(field),
  archive: route('DELETE', '/fields/{fieldId}', { tags, summary: 'Take it out of use; what cases say in it is kept' })
    .input(ofField)
    .output(z.void()),
  restore: route('POST', '/fields/{fieldId}/restoration', { tags, summary: 'Back in use', successStatus: 204 })
    .input(ofField)
    .output(z.void()),
  ofCase: route('GET', '/cases/{caseId}/fields', {
    tags,
    summary: 'The fields that have a place on a case, and what they say',
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(ofCase),
  set: route('PUT', '/cases/{caseId}/fields/{fieldId}', { tags, summary: 'Fill one in; null empties it' })
    .input(setFieldInput)
    .output(ofCase),
};
