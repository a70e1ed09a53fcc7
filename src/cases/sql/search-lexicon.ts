import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import {
  inflects,
  mayBeMistyped,
  mistakesAllowed,
  mistakesBetween,
  shortened,
  soundOf,
  stemsOf,
} from '../search-words.ts';

/** Words of the shop a typed word may stand for. */
export interface Meanings {
  readonly word: string;
  /** It, as it was typed, when any case has it. */
  readonly exact: Listed | null;
  /** Those that begin with it. */
  readonly begun: readonly Listed[];
  /** Its other forms. */
  readonly inflected: readonly Listed[];
}
export interface Listed {
  readonly word: string;
  readonly uses: number;
  readonly named: boolean;
}

const MOST = 60;

/** What each word may mean, from the list of the shop's words: ranges of its index, so bounded however long the list is. */
export async function meaningsOf(tx: Tx, shopId: string, words: readonly string[]): Promise<Map<string, Meanings>> {
  const asks = words.flatMap((word) => [
    { word, from: word, longest: word.length < 3 ? 12 : 60 },
    ...stemsOf(word)
      .filter((stem) => stem !== word)
      .map((stem) => ({ word, from: stem, longest: stem.length + 4 })),
  ]);
  const { rows } = await sql<Listed & { n: number }>`
    select a.n::int, w.word, w.uses, w.named
    from unnest(${asks.map(({ from }) => from)}::text[], ${asks.map(({ longest }) => longest)}::int[]) with ordinality as a (beginning, longest, n),
      lateral (select word, uses, named from search_words
        where shop_id = ${shopId} and word >= a.beginning collate "C" and word < (a.beginning || chr(1114111)) collate "C" and length(word) <= a.longest
        order by uses desc, word limit ${MOST}) as w`.execute(tx);
  const meanings = new Map(
    words.map((word) => [
      word,
      { word, exact: null as Listed | null, begun: [] as Listed[], inflected: [] as Listed[] },
    ]),
  );
  const exact = await listed(tx, shopId, words);
  for (const word of words) meanings.get(word)!.exact = exact.get(word) ?? null;
  for (const { n, ...found } of rows) {
    const { word, from } = asks[n - 1]!;
    const into = meanings.get(word)!;
    if (found.word === word) continue;
    if (from === word) into.begun.push(found);
    else if (inflects(from, found.word) && !into.inflected.some((each) => each.word === found.word))
      into.inflected.push(found);
  }
  return meanings;
}

async function listed(tx: Tx, shopId: string, words: readonly string[]): Promise<Map<string, Listed>> {
  const { rows } = await sql<Listed>`
    select word, uses, named from search_words where shop_id = ${shopId} and word = any (${words}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.word, row]));
}

/** Words of the shop that are a mistake or two away, the nearest and most used first. */
export async function correctionsOf(tx: Tx, shopId: string, word: string): Promise<Listed[]> {
  if (!mayBeMistyped(word)) return [];
  const cut = shortened(word);
  const most = mistakesAllowed(word);
  const { rows } = await sql<Listed>`
    select word, uses, named from search_words where shop_id = ${shopId} and word in (
      select unnest(${cut}::text[])
      union select word from search_forms where shop_id = ${shopId} and form = any (${[word, soundOf(word), ...cut]}::text[])
      ${
        most > 1
          ? sql`union (select word from search_words where shop_id = ${shopId} and word >= ${word.slice(0, 3)} collate "C"
        and word < ${`${word.slice(0, 3)}\u{10ffff}`} collate "C" and length(word) between ${word.length - most} and ${word.length + most} limit 2000)`
          : sql``
      })`.execute(tx);
  return rows
    .map((row) => ({ ...row, away: soundOf(row.word) === soundOf(word) ? 1 : mistakesBetween(word, row.word, most) }))
    .filter(({ away, word: other }) => away > 0 && away <= most && other.length >= 3)
    .sort((a, b) => a.away - b.away || b.uses - a.uses || (a.word < b.word ? -1 : 1))
    .slice(0, 20);
}
