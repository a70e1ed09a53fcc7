-- Search over everything a case says (decision 0012). Under row-level security an index on arrays is never used, so it is
-- asked through one narrow function, which takes the shop from the setting alone and answers with ids of cases.

-- What a case can be found by. Words are kept as numbers, salted with the shop: the lists of the index are per shop, and
-- nothing can be read out of them.
create table case_search (
  shop_id uuid not null,
  case_id uuid not null,
  terms   integer[] not null,  -- see cases/search-terms.ts
  codes   text not null,       -- numbers, addresses, SKUs in their bare letters and digits, to be found by any part
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references cases
);
-- without a list of things to do later: reading that would cost every search
create index case_search_terms on case_search using gin (terms) with (fastupdate = off);
select protect('case_search');

-- Every word a shop's cases hold, for beginnings, endings and mistakes.
create table search_words (
  shop_id uuid not null,
  word    text collate "C" not null,
  uses    integer not null default 1,      -- in about how many cases
  named   boolean not null default false,  -- somebody's name has it
  primary key (shop_id, word)
);
select protect('search_words');

-- A word with one letter left out, and how it sounds: two words that are a mistake apart share a form.
create table search_forms (
  shop_id uuid not null,
  form    text collate "C" not null,
  word    text collate "C" not null,
  primary key (shop_id, form, word),
  foreign key (shop_id, word) references search_words on delete cascade
);
create index search_forms_of_word on search_forms (shop_id, word);
select protect('search_forms');

create function search_term(shop uuid, term text) returns integer
language sql immutable strict parallel safe as $$ select hashtext(shop::text || term) $$;

create function search_terms(shop uuid, list text[]) returns integer[]
language sql immutable strict parallel safe as $$ select coalesce(array_agg(distinct search_term(shop, t)), '{}') from unnest(list) as t $$;

-- Cases of the shop of this transaction that meet every wish: [{"any": [term], "all": [{"terms": [term], "code": text}]}],
-- the newest first; among the given ones only, in their order, if there are any given.
create function search_cases(wishes jsonb, most integer, among uuid[] default null) returns setof uuid
language plpgsql stable security definer set search_path from current set jit = off set enable_seqscan = off
set max_parallel_workers_per_gather = 0 as $$
declare
  shop  uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  texts text[] := '{}';
  ways  text[];
  wish  jsonb;
  way   jsonb;
begin
  if shop is null or jsonb_array_length(wishes) = 0 then return; end if;
  for wish in select jsonb_array_elements(wishes) loop
    ways := '{}';
    if jsonb_array_length(wish -> 'any') > 0 then
      ways := ways || format('s.terms && %L::integer[]', search_terms(shop, array(select jsonb_array_elements_text(wish -> 'any'))));
    end if;
    for way in select jsonb_array_elements(wish -> 'all') loop
      ways := ways || format('(s.terms @> %L::integer[] and strpos(s.codes, %L) > 0)',
        search_terms(shop, array(select jsonb_array_elements_text(way -> 'terms'))), way ->> 'code');
    end loop;
    if cardinality(ways) = 0 then return; end if;
    texts := texts || ('(' || array_to_string(ways, ' or ') || ')');
  end loop;
  if among is null then
    -- "is not distinct from" keeps the planner to the index of terms; the limit bounds what a common word may cost
    return query execute 'select f.id from (select s.case_id as id from case_search s where s.shop_id is not distinct from $1 and '
      || array_to_string(texts, ' and ') || ' limit 20000) f order by f.id desc limit $2' using shop, most;
  else
    return query execute 'select a.id from unnest($3) as a (id), lateral (select from case_search s where s.shop_id = $1 and s.case_id = a.id and '
      || array_to_string(texts, ' and ') || ' offset 0) f limit $2' using shop, most, among;
  end if;
end $$;

-- Which of these words no case of the shop holds any more.
create function search_words_unused(words text[]) returns setof text
language sql stable security definer set search_path from current set jit = off set enable_seqscan = off as $$
  select w from unnest(words) as w
  where not exists (select from case_search s where s.terms @> array[search_term(nullif(current_setting('app.shop_id', true), '')::uuid, 'w:' || w)]
    and s.shop_id is not distinct from nullif(current_setting('app.shop_id', true), '')::uuid)
$$;

-- The functions belong to the role that no policy narrows. Where there is none, they are held by the policies like
-- everybody: right, but without the index.
do $$
declare
  app    text := (select name from db_roles where kind = 'app');
  across text := (select name from db_roles where kind = 'across');
  each   text;
begin
  if across is null then return; end if;
  execute format('grant create on schema %I to %I', current_schema(), across);
  foreach each in array array['search_cases(jsonb, integer, uuid[])', 'search_words_unused(text[])'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to %I', each, app);
    execute format('alter function %s owner to %I', each, across);
  end loop;
  execute format('revoke create on schema %I from %I', current_schema(), across);
end $$;

-- What is to be read again: every case there is already, later those whose content was erased.
create table search_backlog (
  shop_id uuid not null,
  case_id uuid not null,
  primary key (shop_id, case_id)
);
alter table cases no force row level security;
insert into search_backlog (shop_id, case_id) select shop_id, id from cases;
alter table cases force row level security;
select protect('search_backlog');
