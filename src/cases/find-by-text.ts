import { sql, type RawBuilder } from 'kysely';

import type { Tx } from '../platform/db.ts';
import { isEmpty, parseSearch, type Asked, type Wish } from './search-query.ts';
import type { Looked } from './search-marks.ts';
import type { FilterContext } from './sql/case-filter.ts';
import { conditionsOf } from './sql/search-conditions.ts';
import { correctionsOf, meaningsOf, type Listed, type Meanings } from './sql/search-lexicon.ts';
import { casesByKey, casesOfTier, freshCases, lifeOf, type Within } from './sql/search-lookup.ts';
import { lenientTier, tiersOf, type Tier } from './sql/search-tiers.ts';

/** More than these are never shown by one search: whoever looks for one case narrows it down. */
export const MOST_FOUND = 2000;

/** Taken from the index for one search, whatever its filter leaves of them. */
const MOST_TAKEN = 5000;
/** After so many, readings between the strictest and the widest are left out: the widest finds them as well. */
const DEAR = 1000;

export interface Search {
  /** The list's own filter with the operators added. */
  readonly filter: RawBuilder<unknown>;
  readonly wishes: readonly Wish[];
  readonly text: string;
  readonly unknown: readonly string[];
  readonly nothing: readonly Asked[];
  /** Asked for what is thrown out: the list may show it. */
  readonly spam: boolean;
}

/** Reads what was typed: operators become conditions, the rest is to be found. Null when it says nothing. */
export async function readSearch(tx: Tx, asker: FilterContext, typed: string | undefined): Promise<Search | null> {
  const query = parseSearch(typed ?? '');
  if (isEmpty(query)) return null;
  const says = query.wishes.length > 0 || query.text === '';
  const { all, wishes, nothing, spam } = await conditionsOf(tx, asker, query.asked);
  return {
    filter: !says ? sql`false` : all.length ? sql.join(all, sql` and `) : sql`true`, // signs alone name nothing
    wishes: [...query.wishes, ...wishes],
    text: query.wishes.length ? query.text.trim() : '',
    unknown: query.unknown,
    nothing,
    spam,
  };
}

export interface Found {
  /** The best first, then the newest. */
  readonly ids: readonly string[];
  /** What the words were taken for, to mark it in the text. */
  readonly looked: Looked;
  /** Words that were mended: what was typed, what was looked for. */
  readonly mended: readonly { readonly typed: string; readonly meant: readonly string[] }[];
  /** These are all. */
  readonly whole: boolean;
}

/** The first `most` cases that say what was asked, within a filter over `cases k`. */
export async function findByText(
  tx: Tx,
  within: Within,
  { wishes, text }: Search,
  { most, take = MOST_TAKEN }: { most: number; take?: number },
): Promise<Found> {
  const found = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) if (found.size < most) found.add(id);
  };
  const words = [...new Set(wishes.flatMap((wish) => (wish.kind === 'word' ? [wish.word] : [])))];
  const domains = wishes.flatMap((wish) =>
    wish.kind === 'code' && wish.code.includes('@') ? wish.words.slice(-1) : [],
  );
  const meanings = await meaningsOf(tx, within.shopId, [...new Set([...words, ...domains])]);
  const corrections = new Map<string, Listed[]>();

  let weeks: ReturnType<typeof lifeOf> | undefined;
  const life = () => (weeks ??= lifeOf(tx, within.shopId));

  if (text) add(await casesByKey(tx, within, text, most));
  add(await freshCases(tx, within, wishes));
  let taken = 0;
  let whole = true;
  const look = async (tier: Tier) => {
    const next = await casesOfTier(tx, within, tier, { most, take: take - taken, life });
    add(next.ids);
    taken += next.taken;
    whole = next.whole;
  };
  const tiers = tiersOf(wishes, meanings);
  for (const [n, tier] of tiers.entries()) {
    if (found.size >= most || taken >= take) whole = false;
    else if (taken < DEAR || n === tiers.length - 1) await look(tier);
  }
  // what says so as it was typed, and is kept back by the filter alone, was no mistake
  if (found.size === 0 && taken === 0) {
    for (const word of words) corrections.set(word, await correctionsOf(tx, within.shopId, word));
    const tier = lenientTier(wishes, meanings, corrections);
    if (tier) await look(tier);
  }
  return {
    ids: [...found],
    whole: whole && found.size < most,
    looked: lookedFor(wishes, meanings, corrections),
    mended: found.size
      ? [...corrections].flatMap(([typed, meant]) =>
          meant.length && !meanings.get(typed)?.exact
            ? [{ typed, meant: meant.slice(0, 3).map(({ word }) => word) }]
            : [],
        )
      : [],
  };
}

function lookedFor(
  wishes: readonly Wish[],
  meanings: ReadonlyMap<string, Meanings>,
  corrections: ReadonlyMap<string, readonly Listed[]>,
): Looked {
  return wishes.map((wish) => {
    if (wish.kind === 'code') return { words: wish.words, beginnings: [], code: wish.code };
    const { inflected } = meanings.get(wish.word)!;
    const others = [...inflected, ...(corrections.get(wish.word) ?? [])].map(({ word }) => word);
    if (wish.exact) return { words: [wish.word], beginnings: [], code: null };
    return { words: others, beginnings: [wish.word], code: corrections.has(wish.word) ? wish.word : null };
  });
}
