import { fold } from '../kit/fold.ts';
import { codeOf } from './search-words.ts';

/** What was looked for, wish by wish. */
export type Looked = readonly {
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
  /** Part of a number or an address. */
  readonly code: string | null;
}[];

export const matchedFields = ['number', 'order', 'name', 'email', 'phone', 'product', 'sku', 'message'] as const;
export type MatchedField = (typeof matchedFields)[number];

/** A text in which something was found, with where: pairs of begin and end, for whoever shows it. Never markup. */
export interface Matched {
  readonly field: MatchedField;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

const codeFields: readonly MatchedField[] = ['number', 'order', 'email', 'phone', 'sku'];
const AROUND = 24;
const LONG = 100;

/** Marks what was found in one text, or null when nothing was. `met` gathers which wishes are in it. */
export function markText(field: MatchedField, text: string, looked: Looked, met: Set<number>): Matched | null {
  const marks: [number, number][] = [];
  looked.forEach((wish, n) => {
    const here = [
      ...wordMarks(text, wish),
      ...(wish.code && codeFields.includes(field) ? codeMarks(text, wish.code) : []),
    ];
    if (here.length) met.add(n);
    marks.push(...here);
  });
  if (marks.length === 0) return null;
  return field === 'message' || field === 'product'
    ? cut(field, text, joined(marks))
    : { field, text, marks: joined(marks) };
}

/** Words of the text that are one of those looked for. */
function wordMarks(text: string, { words, beginnings }: Looked[number]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) {
    const folded = fold(piece);
    if (words.includes(folded)) marks.push([index, index + piece.length]);
    else if (beginnings.some((beginning) => folded.startsWith(beginning))) {
      const length =
        folded.length === piece.length
          ? Math.max(...beginnings.filter((b) => folded.startsWith(b)).map((b) => b.length))
          : piece.length;
      marks.push([index, index + length]);
    }
  }
  return marks;
}

/** Where the bare letters and digits of the text hold the code, whatever stands between them. */
function codeMarks(text: string, code: string): [number, number][] {
  const bare: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    for (const each of codeOf(letter)) {
      bare.push(each);
      at.push(index);
    }
    index += letter.length;
  }
  const found = bare.join('').indexOf(code);
  if (found < 0 || code.length === 0) return [];
  return [[at[found]!, at[found + code.length - 1]! + 1]];
}

function joined(marks: readonly (readonly [number, number])[]): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Of a long text the part around the first mark, in whole words. */
function cut(field: MatchedField, text: string, marks: readonly [number, number][]): Matched {
  if (text.length <= LONG) return { field, text, marks };
  const first = marks[0]![0];
  const space = text.lastIndexOf(' ', Math.max(0, first - AROUND));
  const from = first <= AROUND ? 0 : space < 0 ? first : space + 1;
  const end = text.indexOf(' ', from + LONG);
  const to = end < 0 || end > from + LONG + 30 ? Math.min(text.length, from + LONG) : end;
  const before = from > 0 ? '… ' : '';
  return {
    field,
    text: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? ' …' : ''}`,
    marks: marks
      .filter(([a, b]) => a >= from && b <= to)
      .map(([a, b]) => [a - from + before.length, b - from + before.length]),
  };
}
