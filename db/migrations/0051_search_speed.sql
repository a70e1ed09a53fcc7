-- Cases carry the week they were opened in as one more term (`e:2957`), so that a search reads the newest weeks of a common
-- word and stops when a page is full (decision 0029).
drop function search_cases(jsonb, integer, uuid[]);

-- As before, and: of these eras alone, if there are any given.
create function search_cases(wishes jsonb, most integer, among uuid[] default null, eras text[] default null) returns setof uuid
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
    if eras is not null then texts := texts || format('s.terms && %L::integer[]', search_terms(shop, eras)); end if;
    -- "is not distinct from" keeps the planner to the index of terms; the limit bounds what a common word may cost
    return query execute 'select f.id from (select s.case_id as id from case_search s where s.shop_id is not distinct from $1 and '
      || array_to_string(texts, ' and ') || ' limit greatest($2, 20000)) f order by f.id desc limit $2' using shop, most;
  else
    return query execute 'select a.id from unnest($3) as a (id), lateral (select from case_search s where s.shop_id = $1 and s.case_id = a.id and '
      || array_to_string(texts, ' and ') || ' offset 0) f limit $2' using shop, most, among;
  end if;
end $$;

do $$
declare
  app    text := (select name from db_roles where kind = 'app');
  across text := (select name from db_roles where kind = 'across');
begin
  if across is null then return; end if;
  execute format('grant create on schema %I to %I', current_schema(), across);
  execute 'revoke execute on function search_cases(jsonb, integer, uuid[], text[]) from public';
  execute format('grant execute on function search_cases(jsonb, integer, uuid[], text[]) to %I', app);
  execute format('alter function search_cases(jsonb, integer, uuid[], text[]) owner to %I', across);
  execute format('revoke create on schema %I from %I', current_schema(), across);
end $$;

-- Every case is read again in the background. Until then a shop is searched as before.
alter table case_search no force row level security;
alter table search_backlog no force row level security;
insert into search_backlog (shop_id, case_id) select shop_id, case_id from case_search on conflict do nothing;
alter table search_backlog force row level security;
alter table case_search force row level security;
