import { z } from 'zod';

import { operatorNames } from '../../cases/search-operators.ts';
import { matchedFields } from '../../cases/search-marks.ts';

/** A text in which a search found something. Marks are places in it, never markup. */
export const matched = z.object({
  field: z.enum(matchedFields),
  text: z.string(),
  marks: z
    .array(z.tuple([z.number(), z.number()]))
    .describe('what was found: begin and end in UTF-16 units, the end excluded'),
});

/** What a search was taken for. */
export const searchAnswer = z.object({
  unknown: z.array(z.string()).describe('looked like an operator and is none: searched as plain words'),
  nothing: z
    .array(z.object({ operator: z.enum(operatorNames), value: z.string() }))
    .describe('operators whose value names nothing this shop has'),
  mended: z
    .array(z.object({ typed: z.string(), meant: z.array(z.string()) }))
    .describe('nothing was found as it was typed; these words were taken instead'),
  capped: z.boolean().describe('one search finds 2000 cases at most; there may be more'),
});
