/*
 * The week in which a case was opened stands in its id, and is one of its terms: a common word is looked for in the newest
 * weeks first, until a page is full (decision 0029). Pure.
 */

const WEEK_MS = 604_800_000;

/** The week of an id, counted from 1970. */
export const eraOf = (id: string): number => Math.floor(parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / WEEK_MS);

export const eraTerm = (era: number): string => `e:${era}`;

export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Weeks to look through, the newest first, each span longer than the one before. The first is as long as a page may need
 * if `guess` cases lie evenly over all weeks.
 */
export function spansOf({ first, last }: Span, guess: number, most: number): Span[] {
  const all = last - first + 1;
  const spans: Span[] = [];
  let length = Math.max(2, Math.ceil((all * most * 1.5) / Math.max(1, guess)));
  for (let end = last; end >= first; length *= 4) {
    // what would be left over is too little to be asked for by itself
    const begin = end - length * 1.5 <= first ? first : end - length + 1;
    spans.push({ first: begin, last: end });
    end = begin - 1;
  }
  return spans;
}

export const erasOf = ({ first, last }: Span): string[] =>
  Array.from({ length: last - first + 1 }, (_, n) => eraTerm(first + n));
