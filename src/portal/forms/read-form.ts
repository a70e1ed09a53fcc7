import type { z } from 'zod';

import type { FieldProblem } from '../../kit/refusal.ts';

/** What was typed, to show again: as the browser sent it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export type FormAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Reads one step's form: its values, or what is wrong with which field, one problem for each field. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): FormAnswer<T> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return { ok: true, value: result.data };
  const problems = new Map<string, FieldProblem>();
  for (const issue of result.error.issues) {
    const field = issue.path.join('.');
    if (!problems.has(field)) problems.set(field, { field, reason: issue.message });
  }
  return { ok: false, problems: [...problems.values()] };
}

/** One text out of what was typed, '' when there is none. */
export function typedText(typed: Typed, field: string): string {
  const value = typed[field];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** Whether a checkbox or radio of that name and value was chosen. */
export function isChosen(typed: Typed, field: string, value: string): boolean {
  const given = typed[field];
  return typeof given === 'string' ? given === value : (given?.includes(value) ?? false);
}
