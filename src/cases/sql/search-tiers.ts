import type { Wish } from '../search-query.ts';
import { beforeAt } from '../search-terms.ts';
import { gramsOf } from '../search-words.ts';
import type { Listed, Meanings } from './search-lexicon.ts';

/** A wish as the function search_cases takes it. */
export interface WishTerms {
  readonly any: readonly string[];
  readonly all: readonly { readonly terms: readonly string[]; readonly code: string }[];
}

/** One way to take the search, from strict to lenient, with a guess how many cases meet it at most. */
export interface Tier {
  readonly wishes: readonly WishTerms[];
  readonly guess: number;
}

const MANY = 1_000_000;

/** Names before text, whole words before parts of them. A tier that can find nothing is left out. */
export function tiersOf(wishes: readonly Wish[], meanings: ReadonlyMap<string, Meanings>): Tier[] {
  const strict: Pick[] = [
    ({ exact }) => named(exact),
    ({ exact, begun, inflected }) => [...named(exact), ...begun, ...inflected].flatMap(named),
    ({ exact }) => (exact ? [exact] : []),
    ({ exact, begun, inflected }) => [...(exact ? [exact] : []), ...begun, ...inflected],
  ];
  const tiers: Tier[] = [];
  const known = new Set<string>();
  strict.forEach((pick, n) => {
    const tier = tierOf(wishes, meanings, n < 2 ? 'n' : 'w', pick);
    const text = tier && JSON.stringify(tier.wishes);
    if (!tier || known.has(text!)) return;
    known.add(text!);
    tiers.push(tier);
  });
  return tiers;
}

type Pick = (meanings: Meanings) => readonly Listed[];
const named = (word: Listed | null): Listed[] => (word?.named ? [word] : []);

function tierOf(
  wishes: readonly Wish[],
  meanings: ReadonlyMap<string, Meanings>,
  mark: 'n' | 'w',
  pick: Pick,
): Tier | null {
  const met = wishes.map((wish) => {
    if (wish.kind === 'code') return codeTerms(wish, meanings);
    const { exact, ...rest } = meanings.get(wish.word)!;
    const words = pick(wish.exact ? { exact, ...rest, begun: [], inflected: [] } : { exact, ...rest });
    const only = wish.named ? 'n' : mark;
    return wordTerms(wish.named ? words.filter((word) => word.named) : words, only);
  });
  return met.every((each) => each !== null)
    ? { wishes: met.map(({ terms }) => terms), guess: Math.min(...met.map(({ guess }) => guess)) }
    : null;
}

const wordTerms = (words: readonly Listed[], mark: 'n' | 'w') =>
  words.length ? { terms: { any: words.map(({ word }) => `${mark}:${word}`), all: [] }, guess: sumOf(words) } : null;

const sumOf = (words: readonly Listed[]) => words.reduce((sum, { uses }) => sum + uses, 0);

/** Where nothing was found: with mistakes mended, and as a part of an address or a number. */
export function lenientTier(
  wishes: readonly Wish[],
  meanings: ReadonlyMap<string, Meanings>,
  corrections: ReadonlyMap<string, readonly Listed[]>,
): Tier | null {
  const met = wishes.map((wish) => {
    if (wish.kind === 'code') return codeTerms(wish, meanings);
    const { exact, begun, inflected } = meanings.get(wish.word)!;
    const words = [
      ...(exact ? [exact] : []),
      ...(wish.exact ? [] : [...begun, ...inflected, ...(corrections.get(wish.word) ?? [])]),
    ];
    const mark = wish.named ? 'n' : 'w';
    const part = wish.word.length >= 3 && !wish.exact && !exact ? [{ terms: grams(wish.word), code: wish.word }] : [];
    if (words.length === 0 && part.length === 0) return null;
    return {
      terms: { any: words.map(({ word }) => `${mark}:${word}`), all: part },
      guess: sumOf(words) + (part.length ? 50 : 0),
    };
  });
  return met.every((each) => each !== null)
    ? { wishes: met.map(({ terms }) => terms), guess: Math.min(...met.map(({ guess }) => guess)) }
    : null;
}

const grams = (code: string) => gramsOf(code).map((gram) => `g:${gram}`);

function codeTerms(
  { code, words }: Extract<Wish, { kind: 'code' }>,
  meanings: ReadonlyMap<string, Meanings>,
): { terms: WishTerms; guess: number } | null {
  const own = beforeAt(code);
  if (code.includes('@') && own.length < 3) {
    // '@gmail.com', '@gma': what is before the sign is too short to be looked up, so the words of the domain are
    const { exact = null, begun = [] } = meanings.get(words.at(-1) ?? '') ?? {};
    const ends = [...(exact ? [exact] : []), ...begun];
    const before = words.slice(0, -1).map((word) => `w:${word}`);
    if (ends.length === 0) return null;
    return {
      terms: { any: [], all: ends.map(({ word }) => ({ terms: [...before, `w:${word}`], code })) },
      guess: sumOf(ends),
    };
  }
  const plain = code.includes('@') || words.length === 0 ? [] : [{ terms: words.map((word) => `w:${word}`), code: '' }];
  const whole = own.length >= 3 ? [{ terms: grams(own), code }] : [];
  if (plain.length === 0 && whole.length === 0) return null;
  // three figures are in a lot of numbers, seven in few
  return { terms: { any: [], all: [...whole, ...plain] }, guess: own.length < 6 ? MANY : 50 };
}
