import type { z } from 'zod';

import type { FieldProblem } from '../../../kit/refusal.ts';

export type Read<T> =
  { readonly input: T; readonly problems: null } | { readonly input: null; readonly problems: readonly FieldProblem[] };

/**
 * Judges a form by the server's own schema before it is sent, in the server's own codes. `wrong` is what only the form
 * can know, such as a sum that is no number: it is told first.
 */
export function readInput<S extends z.ZodType>(
  schema: S,
  draft: unknown,
  wrong: readonly FieldProblem[] = [],
): Read<z.output<S>> {
  const read = schema.safeParse(draft);
  if (read.success) return wrong.length > 0 ? { input: null, problems: wrong } : { input: read.data, problems: null };
  const problems = read.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    reason: reasonOf(issue),
  }));
  return { input: null, problems: [...wrong, ...problems] };
}

/** Our schemas name the reason as their message; what only zod noticed is named as the server names it. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return 'required';
  return issue.code === 'invalid_format' ? `not-${issue.format}` : issue.code.replaceAll('_', '-');
}
