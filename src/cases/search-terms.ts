import { emailKey } from '../customers/normal-forms.ts';
import { phoneFrom } from '../kit/phone.ts';
import type { Wish } from './search-query.ts';
import { codeOf, fillers, gramsOf, inflects, stemsOf, wordsOf } from './search-words.ts';

/** What a case says, as it is read for the index. */
export interface CaseText {
  readonly number: string;
  readonly names: readonly (string | null | undefined)[];
  readonly emails: readonly (string | null | undefined)[];
  readonly phones: readonly (string | null | undefined)[];
  /** Order numbers, SKUs, numbers of parcels. */
  readonly codes: readonly (string | null | undefined)[];
  /** Products, the statement, messages. */
  readonly texts: readonly (string | null | undefined)[];
}

/** A case keeps this many words at most; what comes after is not found by its text. */
const MOST_WORDS = 800;
const LONGEST = 40;

export interface SearchTerms {
  /** `w:` a word, `n:` a word of a name, `g:` three neighbours of a code. */
  readonly terms: string[];
  readonly codes: string;
  /** Words for the list of all words, with whether a name has them. */
  readonly words: ReadonlyMap<string, { named: boolean }>;
}

/** Everything a case is found by. Pure. */
export function termsOf(text: CaseText): SearchTerms {
  const terms = new Set<string>();
  const words = new Map<string, { named: boolean }>();
  const keep = (word: string, named = false) => {
    if (word.length > LONGEST || (!named && fillers.has(word)) || terms.size > MOST_WORDS) return;
    terms.add(`w:${word}`);
    if (named) terms.add(`n:${word}`);
    if (isListed(word)) words.set(word, { named: named || (words.get(word)?.named ?? false) });
  };

  for (const name of said(text.names)) for (const word of wordsOf(name)) keep(word, true);
  const codes = new Set<string>([codeOf(text.number)]);
  for (const email of said(text.emails)) {
    const key = emailKey(email) ?? email.toLowerCase();
    codes.add(codeOf(key));
    for (const word of wordsOfAddress(key)) keep(word, true);
  }
  for (const phone of said(text.phones)) codes.add(digitsOfPhone(phone));
  for (const code of said(text.codes)) {
    codes.add(codeOf(code));
    for (const word of wordsOf(code)) keep(word);
  }
  for (const prose of said(text.texts)) {
    for (const word of wordsOf(prose)) keep(word);
    for (const [number] of prose.matchAll(/\d[\d -]{6,20}\d/g)) codes.add(codeOf(number));
  }
  for (const code of codes) for (const gram of gramsOf(beforeAt(code).slice(0, LONGEST))) terms.add(`g:${gram}`);
  return { terms: [...terms], codes: [...codes].join(' '), words };
}

/** Whether a text says all of it: a word, its beginning or another of its forms; part of a number. */
export const says = ({ terms, codes }: SearchTerms, wishes: readonly Wish[]): boolean =>
  wishes.every((wish) => {
    if (wish.kind === 'code') {
      // Words of an address are those of its domain, and everybody has the same few.
      const words = wish.code.includes('@') ? [] : wish.words;
      return codes.includes(wish.code) || (words.length > 0 && words.every((word) => terms.includes(`w:${word}`)));
    }
    const { word, exact, named } = wish;
    if (exact) return terms.includes(`w:${word}`);
    const prefix = named ? 'n:' : 'w:';
    const stems = stemsOf(word);
    return terms.some((term) => {
      if (!term.startsWith(prefix)) return false;
      const kept = term.slice(prefix.length);
      return kept.startsWith(word) || stems.some((stem) => inflects(stem, kept));
    });
  });

const said = (texts: readonly (string | null | undefined)[]): string[] => texts.filter((text) => !!text) as string[];

/** Long numbers are found as codes; in the list of words they would be without end. */
const isListed = (word: string): boolean => (/\p{L}/u.test(word) ? !/\d{5}/.test(word) : word.length <= 4);

/** The domain is found by its words: everybody has the same few. */
export const beforeAt = (code: string): string => code.split('@')[0]!;

/** 'anna.kowalska77@poczta.onet.pl' has anna, kowalska77, kowalska, poczta, onet, pl, poczta.onet.pl. */
function wordsOfAddress(address: string): string[] {
  const [local = '', domain = ''] = address.split('@');
  const parts = wordsOf(local);
  return [...parts, ...parts.flatMap((part) => part.match(/\p{L}{3,}/gu) ?? []), ...wordsOf(domain), domain].filter(
    Boolean,
  );
}

/** '+48 600-100-200' and '0048600100200' are 48600100200. */
const digitsOfPhone = (text: string): string => (phoneFrom(text) ?? text).replace(/\D/g, '').replace(/^00/, '');
