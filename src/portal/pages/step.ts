import type { FieldProblem } from '../../kit/refusal.ts';
import type { Words } from '../../kit/words.ts';
import type { Typed } from '../forms/read-form.ts';

/** What every page with a form needs: where it posts, what was typed, what was wrong with it. */
export interface StepProps {
  readonly words: Words;
  readonly action: string;
  readonly backHref: string | null;
  readonly at: { readonly step: number; readonly of: number } | null;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  /** Fields the buyer does not see: the draft's version, the form's one-time mark. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The words of a problem, or a plain "check this" for a reason that has none yet. */
export function sayProblem(words: Words, { reason }: FieldProblem): string {
  const key = `portal.problem.${reason}`;
  return words.t((words.has(key) ? key : 'portal.problem.unknown') as 'portal.problem.unknown');
}

export function problemOf(words: Words, problems: readonly FieldProblem[], field: string): string | null {
  const problem = problems.find((one) => one.field === field);
  return problem ? sayProblem(words, problem) : null;
}
