import type { z } from 'zod';

import type { FieldProblem } from '../../../kit/refusal.ts';

export type Read<T> =
  { readonly input: T; readonly problems: null } | { readonly input: null; readonly problems: FieldProblem[] };

/** Judges a form by the server's own schema before it is sent, in the server's own codes. */
export function readInput<S extends z.ZodType>(schema: S, draft: unknown): Read<z.output<S>> {
  const read = schema.safeParse(draft);
  if (read.success) return { input: read.data, problems: null };
  const problems = read.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    reason: reasonOf(issue),
  }));
  return { input: null, problems };
}

/** Our schemas name the reason as their message; what only zod noticed is named as the server names it. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return 'required';
  return issue.code === 'invalid_format' ? `not-${issue.format}` : issue.code.replaceAll('_', '-');
}
