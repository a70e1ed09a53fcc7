import { fold } from '../../../kit/fold.ts';

/** The name that is being written after an @ before the caret, or null. Pure. */
export function mentionBefore(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'-]*(?: [\p{L}\p{M}\p{N}'-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1]!;
  return { from: caret - typed.length - 1, typed };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Colleagues whose name, or a part of it, begins so; letters with and without tails are one. */
export const colleaguesNamed = <T extends Named>(staff: readonly T[], typed: string): T[] =>
  staff
    .filter(({ name }) => {
      const whole = fold(name);
      return whole.startsWith(fold(typed)) || whole.split(' ').some((part) => part.startsWith(fold(typed)));
    })
    .slice(0, 6);

/** Whom a text calls: a name that was taken out again is not called. */
export const mentioned = (staff: readonly Named[], text: string): string[] =>
  staff.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
