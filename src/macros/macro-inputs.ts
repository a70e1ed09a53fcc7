import { z } from 'zod';

import { procedures } from '../law/vocabulary.ts';
import { macroAction } from './macro-actions.ts';
import { unknownIn } from './render-template.ts';

const text = z
  .string()
  .trim()
  .max(20_000)
  .refine((template) => unknownIn(template).length === 0, 'unknown-placeholder')
  .default('');

const said = z.object({
  name: z.string().trim().min(1, 'required').max(80),
  /** What it says in each language; without one it is not offered a text in it. */
  textPl: text,
  textEn: text,
  actions: z.array(macroAction).max(12).default([]),
  /** Offered for these only; empty: for all. */
  procedures: z.array(z.enum(procedures)).max(20).default([]),
  channelIds: z.array(z.uuid()).max(50).default([]),
  /** The shop's, for everybody, or one's own. */
  shared: z.boolean().default(false),
});

type Said = z.output<typeof said>;

/** Something must come of it, and a text must be there for what sends it. */
const whole = <T extends z.ZodType<Said>>(schema: T) =>
  schema
    .refine(({ textPl, textEn, actions }) => textPl !== '' || textEn !== '' || actions.length > 0, {
      path: ['textPl'],
      message: 'required',
    })
    .refine(
      ({ textPl, textEn, actions }) => textPl !== '' || textEn !== '' || !actions.some(({ kind }) => kind === 'send'),
      { path: ['textPl'], message: 'text-to-send' },
    )
    .refine(
      ({ actions }) => {
        const once = actions.map(({ kind }) => kind).filter((kind) => kind !== 'tag' && kind !== 'untag');
        return new Set(once).size === once.length;
      },
      { path: ['actions'], message: 'action-twice' },
    );

export const macroInput = whole(said);
export type MacroInput = Said;
export const changedMacroInput = whole(said.extend({ macroId: z.uuid() }));

export const useMacroInput = z.object({
  caseId: z.uuid(),
  macroId: z.uuid(),
  expectedVersion: z.number().int().optional(),
  /** Whether the text is sent as well; else it is for the composer, and only the rest is done. */
  send: z.boolean().default(false),
});
export type UseMacroInput = z.output<typeof useMacroInput>;

export const previewInput = z.object({
  caseId: z.uuid(),
  text: z.string().max(20_000),
  locale: z.enum(['pl', 'en']).optional(),
});
