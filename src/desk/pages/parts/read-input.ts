import type { z } from 'zod';

import type { FieldProblem } from '../../../kit/refusal.ts';

type Read<T> =
  { readonly input: T; readonly problems: null } | { readonly input: null; readonly problems: FieldProblem[] };

/** Judges a form by the server's own schema before it is sent, in the server's own codes. */
export function readInput<S extends z.ZodType>(schema: S, draft: unknown): Read<z.output<S>> {
  const read = schema.safeParse(draft);
  if (read.success) return { input: read.data, problems: null };
  const problems = read.error.issues.map(({ path, message, code }) => ({
    field: path.map(String).join('.'),
    reason: /^[a-z][a-z0-9-]*$/.test(message) ? message : code === 'invalid_type' ? 'required' : 'invalid',
  }));
  return { input: null, problems };
}
