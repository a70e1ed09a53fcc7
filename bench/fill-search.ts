import type pg from 'pg';

import { formsOf } from '../src/cases/search-words.ts';
import type { Shop } from './stage.ts';

/** What `termsOf` makes of the cases of fill-cases.ts, written by the database: a row per case, and the list of words. */
export async function fillSearch(client: pg.Client, { shopId }: Shop): Promise<void> {
  const write = (text: string) => client.query(text.replaceAll('$shop', `'${shopId}'::uuid`));
  await write(`
    insert into case_search (shop_id, case_id, terms, codes)
    select $shop, k.id,
      search_terms($shop, array(
        select 'n:' || w from unnest(string_to_array(k.name_key, ' ') || local) as w
        union all select 'w:' || w from unnest(string_to_array(k.name_key, ' ') || local || '{example,com,example.com}'::text[]) as w
        union all select 'w:' || w from unnest(string_to_array(said, ' ')) as w
        union all select 'g:' || substr(c, i, 3) from unnest(array[number, k.order_key, phone, local[1]]) as c, generate_series(1, length(c) - 2) as i)),
      concat_ws(' ', number, k.order_key, phone, replace(k.email_key, '.', ''), 'kub0', 'kub1')
    from cases k, lateral (select replace(lower(k.number), '-', '') as number, ltrim(k.phone_key, '+') as phone,
        array[split_part(k.email_key, '@', 1)] as local,
        'kubek emaliowany 300 ml tygodniu odprysnela emalia dziekujemy sprawdzimy odpiszemy kub 0 1'
          || case when k.ordinal % 50 = 0 then ' skarga' || k.ordinal % 5000 / 50 else '' end
          || case when k.ordinal % 997 = 0 then ' reklamowka' else '' end as said) as t
    where k.shop_id = $shop`);
  // the words of all, each counted once a case
  await write(`
    insert into search_words (shop_id, word, uses, named)
    select $shop, word, sum(uses), bool_or(named) from (
      select w as word, count(*) as uses, true as named from cases k, unnest(string_to_array(k.name_key, ' ')) as w where k.shop_id = $shop group by 1
      union all select split_part(email_key, '@', 1), count(*), true from cases where shop_id = $shop group by 1
      union all select w, (select count(*) from cases where shop_id = $shop), false from unnest(string_to_array('kubek emaliowany 300 ml tygodniu odprysnela emalia dziekujemy sprawdzimy odpiszemy kub 0 1 example com example.com', ' ')) as w
      union all select 'skarga' || ordinal % 5000 / 50, count(*), false from cases where shop_id = $shop and ordinal % 50 = 0 group by 1
      union all select 'reklamowka', count(*), false from cases where shop_id = $shop and ordinal % 997 = 0 having count(*) > 0) as all_words
    group by word`);
  const { rows } = await write('select word from search_words where shop_id = $shop');
  const forms = (rows as { word: string }[]).flatMap(({ word }) => formsOf(word).map((form) => ({ form, word })));
  for (let at = 0; at < forms.length; at += 20_000) {
    const part = forms.slice(at, at + 20_000);
    await client.query(
      'insert into search_forms (shop_id, form, word) select $1, f, w from unnest($2::text[], $3::text[]) as x (f, w) on conflict do nothing',
      [shopId, part.map(({ form }) => form), part.map(({ word }) => word)],
    );
  }
}
