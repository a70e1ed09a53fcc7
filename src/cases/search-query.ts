import { operatorOf, type Operator } from './search-operators.ts';
import { codeOf, fillers, wordsOf } from './search-words.ts';

/** One thing that must be found. */
export type Wish =
  /** A word, its beginning or another of its forms; `exact`: in quotes, just as it stands. */
  | {
      readonly kind: 'word';
      readonly word: string;
      readonly exact: boolean;
      /** In a person's name alone. */ readonly named?: boolean;
    }
  /** Part of a number, an SKU or an address. `words` are what it would be as plain words. */
  | { readonly kind: 'code'; readonly code: string; readonly words: readonly string[] };

export interface Asked {
  readonly operator: Operator;
  readonly value: string;
  /** `-tag:vip`: those without it. */
  readonly not: boolean;
}

export interface SearchQuery {
  readonly wishes: readonly Wish[];
  readonly asked: readonly Asked[];
  /** What looks like an operator and is none: it is searched as words, and the answer says so. */
  readonly unknown: readonly string[];
  /** The words without operators, as they were written. */
  readonly text: string;
}

const PIECE = /(-?)(\p{L}+):("[^"]*"?|\S*)|"([^"]*)"?|(\S+)/gu;
const MOST_WISHES = 8;

/** Reads what was typed into the search box. Never fails: what it does not understand is a word. */
export function parseSearch(typed: string): SearchQuery {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  const wishes: Wish[] = [];
  const loose: string[] = [];
  const text: string[] = [];
  const settle = () => wishes.push(...wishesOf(loose.splice(0)));

  for (const [piece, minus, name, value, quoted, plain] of typed.normalize('NFC').matchAll(PIECE)) {
    const operator = name ? operatorOf(name) : null;
    if (operator) {
      const wanted = value!.replace(/^"|"$/g, '').trim();
      if (wanted) asked.push({ operator, value: wanted, not: minus === '-' });
      continue; // one that waits for its value asks nothing yet
    }
    text.push(piece);
    if (quoted !== undefined) {
      settle();
      for (const word of wordsOf(quoted)) wishes.push({ kind: 'word', word, exact: true });
    } else {
      if (name && value && !value.startsWith('//')) unknown.push(`${name}:${value}`);
      loose.push(...(plain ?? piece).split(/[,;|]+/).filter(Boolean));
    }
  }
  settle();
  return { wishes: withoutFillers(wishes).slice(0, MOST_WISHES), asked, unknown, text: text.join(' ') };
}

/** Groups of digits beside each other are one number: '600 100 200', '+48 600-100-200'. */
function wishesOf(pieces: readonly string[]): Wish[] {
  const wishes: Wish[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = at;
    while (end < pieces.length && /^[+(]?\d[\d()\-–./]*$/.test(pieces[end]!)) end++;
    const group = pieces.slice(at, end);
    const digits = group.join('').replace(/\D/g, '');
    if (group.length > 1 && digits.length >= 5 && digits.length <= 15) {
      wishes.push(number(group.join(' '), group));
      at = end;
    } else {
      wishes.push(...wishesOfPiece(pieces[at]!));
      at += 1;
    }
  }
  return wishes;
}

function wishesOfPiece(piece: string): Wish[] {
  const words = wordsOf(piece);
  if (piece.includes('@')) {
    const code = codeOf(piece);
    const domain = wordsOf(piece.slice(piece.indexOf('@') + 1));
    return code.length >= 3 ? [{ kind: 'code', code, words: domain }] : words.map(word);
  }
  if (/^[+(]?[\d()\-–./]+$/.test(piece) && /\d{3}/.test(piece.replace(/\D/g, ''))) return [number(piece, words)];
  const code = codeOf(piece);
  // 'KUB-300', 'AL/2026/12', 'anna.kowalska', 'zp1001': letters with something between them
  if (/[\d._/]/.test(piece) && code.length >= 3 && words.length) return [{ kind: 'code', code, words }];
  return words.map(word);
}

/** A number in digits. The prefix of the country, the zeros before it and what stands between the digits say nothing. */
function number(text: string, words: readonly string[]): Wish {
  const digits = text.replace(/\D/g, '');
  const code = /^(?:0048|48|0)([1-9]\d{8})$/.exec(digits)?.[1] ?? digits.replace(/^00(?=\d{8})/, '');
  return { kind: 'code', code, words };
}

const word = (text: string): Wish => ({ kind: 'word', word: text, exact: false });

function withoutFillers(wishes: readonly Wish[]): readonly Wish[] {
  const telling = wishes.filter(
    (wish) => wish.kind === 'code' || (!fillers.has(wish.word) && (wish.exact || wish.word.length > 1)),
  );
  return telling.length ? telling : wishes;
}

/** `od:kowalska`, `od:"anna kowalska"`, `od:anna@example.com`: the buyer. */
export const personWishes = (value: string): Wish[] =>
  value.includes('@')
    ? wishesOfPiece(value)
    : wordsOf(value).map((text) => ({ kind: 'word', word: text, exact: false, named: true }));

/** Whether a search says nothing at all. */
export const isEmpty = ({ wishes, asked, text }: SearchQuery): boolean =>
  wishes.length === 0 && asked.length === 0 && text.trim() === '';
