const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();

/**
 * How well letters fit a name: at the beginning of words best, then together, then one after another; null when they
 * do not. Letters with and without marks are the same.
 */
export function fitOf(typed: string, name: string): number | null {
  const wanted = fold(typed.trim());
  const text = fold(name);
  if (wanted === '') return 0;
  if (text.startsWith(wanted)) return 4;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.startsWith(wanted))) return 3;
  const initials = words.map(([letter = '']) => letter).join('');
  if (initials.includes(wanted)) return 2.5;
  if (text.includes(wanted)) return 2;
  let at = 0;
  for (const letter of text) if (letter === wanted[at]) at += 1;
  return at >= wanted.length ? 1 : null;
}

/** Those that fit, the best first; as good ones stay in the order they came in. */
export function fitting<T>(typed: string, all: readonly T[], textOf: (each: T) => { name: string; text: string }): T[] {
  return all
    .map((each, order) => {
      const { name, text } = textOf(each);
      const fit =
        fitOf(typed, name) ?? (typed.trim().length > 2 && fold(text).includes(fold(typed.trim())) ? 0.5 : null);
      return { each, fit, order };
    })
    .filter((entry): entry is { each: T; fit: number; order: number } => entry.fit !== null)
    .sort((a, b) => b.fit - a.fit || a.order - b.order)
    .map(({ each }) => each);
}
