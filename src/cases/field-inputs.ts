import { z } from 'zod';

import { issues, procedures } from '../law/vocabulary.ts';
import { fieldKinds, needs } from './field-rules.ts';

const name = z.string().trim().min(1, 'required').max(60, 'too-long');
const hint = z.string().trim().max(300, 'too-long').nullable().default(null);

export const fieldFields = z.object({
  kind: z.enum(fieldKinds),
  namePl: name,
  nameEn: name,
  hintPl: hint,
  hintEn: hint,
  choices: z
    .array(z.object({ code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'not-a-code'), pl: name, en: name }))
    .max(50)
    .default([]),
  procedures: z.array(z.enum(procedures)).max(20).default([]),
  issues: z.array(z.enum(issues)).max(20).default([]),
  channelIds: z.array(z.uuid()).max(50).default([]),
  showWhen: z
    .object({ fieldId: z.uuid(), value: z.string().min(1).max(200) })
    .nullable()
    .default(null),
  neededFor: z.enum(needs).default('nothing'),
  position: z.number().int().min(0).max(1000).default(0),
});

/** A choice has something to choose from, each code once. */
export const wholeChoices = (
  { kind, choices }: Pick<z.output<typeof fieldFields>, 'kind' | 'choices'>,
  context: z.RefinementCtx,
): void => {
  const codes = new Set(choices.map(({ code }) => code));
  if (kind === 'choice' && choices.length < 2)
    context.addIssue({ code: 'custom', path: ['choices'], message: 'two-at-least' });
  if (codes.size < choices.length) context.addIssue({ code: 'custom', path: ['choices'], message: 'code-twice' });
};
export const fieldInput = fieldFields.superRefine(wholeChoices);

export const setFieldInput = z.object({
  caseId: z.uuid(),
  fieldId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  /** Null empties it. */
  value: z.string().max(4000).nullable(),
});
