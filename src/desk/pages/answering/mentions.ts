/** The name that is being written after an @ before the caret, or null. Pure. */
export function mentionBefore(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'-]*(?: [\p{L}\p{M}'-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1]!;
  return { from: caret - typed.length - 1, typed };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase();

/** Colleagues whose name, or a part of it, begins so; letters with and without tails are one. */
export const colleaguesNamed = <T extends Named>(staff: readonly T[], typed: string): T[] =>
  staff
    .filter(({ name }) => {
      const whole = folded(name);
      return whole.startsWith(folded(typed)) || whole.split(' ').some((part) => part.startsWith(folded(typed)));
    })
    .slice(0, 6);

/** Whom a text calls: a name that was taken out again is not called. */
export const mentioned = (staff: readonly Named[], text: string): string[] =>
  staff.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
