import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import { eraOf, eraTerm } from '../search-eras.ts';
import type { SearchTerms } from '../search-terms.ts';
import { formsOf } from '../search-words.ts';

/** Words used more often are counted by samples: nobody needs to know whether it is 5,000 or 5,100. */
const COUNTED = 64;
const SAMPLE = 16;

/** Keeps what a case is found by. Doing it twice changes nothing. */
export async function writeSearchRow(tx: Tx, shopId: string, caseId: string, found: SearchTerms): Promise<void> {
  const words = [...found.words.keys()].sort(); // always in one order, so that two never wait for each other
  const { rows: fresh } = await sql<{ word: string }>`
    select w as word from unnest(${words}::text[]) as w
    where not exists (select from case_search s where s.shop_id = ${shopId} and s.case_id = ${caseId}
      and search_term(${shopId}::uuid, 'w:' || w) = any (s.terms))
    order by w collate "C"`.execute(tx);
  await sql`
    insert into case_search (shop_id, case_id, terms, codes)
    values (${shopId}, ${caseId}, search_terms(${shopId}::uuid, ${[...found.terms, eraTerm(eraOf(caseId))]}::text[]), ${found.codes})
    on conflict (shop_id, case_id) do update set terms = excluded.terms, codes = excluded.codes
    where (case_search.terms, case_search.codes) is distinct from (excluded.terms, excluded.codes)`.execute(tx);
  await listWords(tx, shopId, new Map(fresh.map(({ word }) => [word, found.words.get(word)!])));
}

async function listWords(tx: Tx, shopId: string, words: ReadonlyMap<string, { named: boolean }>): Promise<void> {
  if (words.size === 0) return;
  const { rows } = await sql<{ word: string; uses: number; named: boolean }>`
    select word, uses, named from search_words where shop_id = ${shopId} and word = any (${[...words.keys()]}::text[])`.execute(
    tx,
  );
  const known = new Map(rows.map((row) => [row.word, row]));
  const write: { word: string; by: number; named: boolean }[] = [];
  const fresh: string[] = [];
  for (const [word, { named }] of words) {
    const listed = known.get(word);
    if (!listed) fresh.push(word);
    const sampled = listed && listed.uses >= COUNTED;
    const by = !sampled ? 1 : Math.random() * SAMPLE < 1 ? SAMPLE : 0;
    if (by > 0 || (named && !listed?.named)) write.push({ word, by, named });
  }
  if (write.length)
    await sql`
      insert into search_words (shop_id, word, uses, named)
      select ${shopId}, w.word, w.by, w.named from jsonb_to_recordset(${JSON.stringify(write)}::jsonb) as w (word text, by int, named boolean)
      order by w.word collate "C"
      on conflict (shop_id, word) do update set uses = search_words.uses + excluded.uses, named = search_words.named or excluded.named`.execute(
      tx,
    );
  const forms = fresh.flatMap((word) => formsOf(word).map((form) => ({ form, word })));
  if (forms.length)
    await sql`
      insert into search_forms (shop_id, form, word)
      select ${shopId}, f.form, f.word from jsonb_to_recordset(${JSON.stringify(forms)}::jsonb) as f (form text, word text)
      order by f.form collate "C", f.word collate "C" on conflict do nothing`.execute(tx);
}

/** Takes a case out, with the words that were its own alone. */
export async function removeSearchRow(tx: Tx, shopId: string, caseId: string): Promise<void> {
  const { rows } = await sql<{ terms: number[] }>`
    delete from case_search where shop_id = ${shopId} and case_id = ${caseId} returning terms`.execute(tx);
  if (!rows[0]) return;
  // What the case had is kept as numbers, so the words are found by going through the list: rare, and never in a hurry.
  await sql`
    delete from search_words where shop_id = ${shopId} and word in (
      select search_words_unused(array(
        select word from search_words where shop_id = ${shopId} and uses <= ${COUNTED * 2}
          and search_term(${shopId}::uuid, 'w:' || word) = any (${rows[0].terms}::int[]))))`.execute(tx);
}
