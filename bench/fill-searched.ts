import type pg from 'pg';

import { formsOf } from '../src/cases/search-words.ts';
import { idAt } from './ids.ts';
import type { Shop } from './stage.ts';

const FIRST = `'{anna,lucja,piotr,katarzyna,zaneta,michal,zofia,jan,swietoslawa,tomasz,ewa,jozef,grazyna,pawel,agnieszka,marek,oliwia,krzysztof,slawomir,beata}'::text[]`;
const LAST = `'{kowalska,nowak,wisniewska,wojcik,zolc,kaminska,zielinska,szymanska,wozniak,dabrowska,kozlowska,jankowska,mazur,krawczyk,piotrowska,grabowska,pawlowska,michalska,krol,wieczorek}'::text[]`;
const SYLLABLES = `'{ba,be,bor,cza,da,dem,fi,ga,gro,ha,jar,ka,kow,la,lis,ma,mir,na,no,pa,prze,ra,ryn,sa,sto,ta,tur,wa,wod,za}'::text[]`;
const one = (list: string, by: string) => `(${list})[1 + (${by}) % array_length(${list}, 1)]`;
/** The nth of 810,000 words that can be said aloud. */
const word = (n: string) =>
  `(${one(SYLLABLES, n)} || ${one(SYLLABLES, `${n} / 30`)} || ${one(SYLLABLES, `${n} / 900`)} || ${one(SYLLABLES, `${n} / 27000`)})`;
/** Some words are in every other case, most in very few. */
const zipf = (h: string) => `(exp((${h} % 100000) / 100000.0 * ln(120000)))::int`;

/**
 * Cases with words as a shop's have them: half of the buyers have common names, half one of 20,000; 2,000 products;
 * messages out of 120,000 words, few of them common. Only what search reads is written; names are folded already.
 */
export async function fillSearched(
  client: pg.Client,
  { shopId, channelId, ownerId }: Shop,
  count: number,
): Promise<void> {
  const write = (text: string) => client.query(text.replaceAll('$shop', `'${shopId}'::uuid`));
  await write(`set local maintenance_work_mem = '512MB'; set local work_mem = '128MB';
    alter table cases disable trigger user; drop index case_search_terms`);
  await write(`create temp table made on commit drop as
    select n, h, at, is_open, id, statement_id, name, 'k' || h % ${Math.ceil(count * 0.8)} || '.' || split_part(name, ' ', 2) as local, 1000 + n % 2000 as product,
      '4860' || lpad((h::bigint * 7 % 10000000)::text, 7, '0') as phone, '10' || lpad(n::text, 7, '0') as number,
      array(select ${word(zipf('abs(hashint4(n * 16 + i))'))} from generate_series(1, 14) as i) as said
    from (select n, h, at, n > ${count} * 0.85 and h % 8 <> 0 as is_open, ${idAt('at', "'c' || n")} as id, ${idAt('at', "'s' || n")} as statement_id,
        ${one(FIRST, 'h')} || ' ' || case when h % 2 = 0 then ${one(LAST, 'h / 40')} else ${word('(h / 3 % 20000)')} || 'ska' end as name
      from (select n, abs(hashint4(n)) % 1000000 as h, now() - (${count} - n) * interval '700 days' / ${count} as at
        from generate_series(1, ${count}) as n) as base) as named`);
  await write(`insert into statements (shop_id, id, case_id, channel_id, kind, medium, locale, content, wording, salt, declared_at, received_at, recorded_at)
    select $shop, statement_id, id, '${channelId}', 'report', 'form', 'pl', jsonb_build_object('description', array_to_string(said, ' ')), '', '\\x00', at, at, at from made`);
  await write(`insert into cases (shop_id, id, number, channel_id, statement_id, procedure, issue, capacity, stage, assignee_id, locale, contact_name, contact_email,
      contact_phone, order_number, summary, unread, waiting_since, name_key, email_key, phone_key, order_key, next_clock_rule, next_clock_at, event_seq, opened_at, active_at, closed_at)
    select $shop, id, 'ZP-' || nextval('case_numbers'), '${channelId}', statement_id, case when h % 10 < 6 then 'withdrawal' else 'complaint' end, 'defective', 'consumer',
      case when is_open then 'in_review' else 'closed' end, case when h % 5 > 0 then '${ownerId}'::uuid end, 'pl', name, local || '@example.com', '+' || phone, number,
      'Produkt ' || product, is_open and h % 3 = 0, case when is_open and h % 2 = 0 then at + interval '1 day' end, name, local || '@example.com', '+' || phone, number,
      case when is_open then 'CMP-REPLY' end, case when is_open then at + interval '14 days' end, 1, at, at + interval '3 days', case when not is_open then at + interval '12 days' end
    from made order by n`);
  await write(`insert into case_lines (shop_id, id, case_id, position, name, sku, quantity)
    select $shop, ${idAt('at', "'l' || n")}, id, 0, 'Produkt ' || ${word('(product * 7)')}, 'PRD-' || product || '-X', 1 from made`);
  // what termsOf makes of them
  await write(`insert into case_search (shop_id, case_id, terms, codes)
    select $shop, m.id, array(select search_term($shop, t) from (
        select 'e:' || floor(extract(epoch from m.at) / 604800)
        union all select 'n:' || w from unnest(string_to_array(m.name, ' ') || split_part(m.local, '.', 1)) as w
        union all select 'w:' || w from unnest(string_to_array(m.name, ' ') || split_part(m.local, '.', 1) || '{example,com,example.com,produkt,prd,x}'::text[] || ${word('(m.product * 7)')} || m.product::text || m.said) as w
        union all select 'g:' || substr(c, i, 3) from unnest(array[replace(lower(k.number), '-', ''), m.number, m.phone, replace(m.local, '.', ''), 'prd' || m.product || 'x']) as c, generate_series(1, length(c) - 2) as i) as x (t)),
      concat_ws(' ', replace(lower(k.number), '-', ''), m.number, m.phone, replace(m.local, '.', '') || '@examplecom', 'prd' || m.product || 'x')
    from made m join cases k on k.shop_id = $shop and k.id = m.id`);
  await write('create index case_search_terms on case_search using gin (terms) with (fastupdate = off)');
  await write(`insert into search_words (shop_id, word, uses, named)
    select $shop, word, sum(uses), bool_or(named) from (
      select w as word, count(*) as uses, true as named from made, unnest(string_to_array(name, ' ')) as w group by 1
      union all select split_part(local, '.', 1), count(*), true from made where h % ${Math.ceil(count * 0.8)} < 10000 group by 1
      union all select w, count(*), false from made, unnest(said) as w group by 1
      union all select ${word('(product * 7)')}, count(*), false from made group by 1
      union all select product::text, count(*), false from made group by 1
      union all select w, ${count}, false from unnest('{example,com,example.com,produkt,prd,x}'::text[]) as w) as all_words
    group by word`);
  const { rows } = (await write('select word from search_words where shop_id = $shop')) as pg.QueryResult<{
    word: string;
  }>;
  for (let at = 0; at < rows.length; at += 4000) {
    const forms = rows.slice(at, at + 4000).flatMap(({ word: of }) => formsOf(of).map((form) => [form, of] as const));
    await client.query(
      'insert into search_forms (shop_id, form, word) select $1, f, w from unnest($2::text[], $3::text[]) as x (f, w) on conflict do nothing',
      [shopId, forms.map(([form]) => form), forms.map(([, of]) => of)],
    );
  }
  await write('set constraints all immediate; alter table cases enable trigger user');
}
