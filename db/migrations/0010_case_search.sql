-- As orders since 0009: under row-level security LIKE uses no index, so what is searched by its beginning is asked with
-- ^@, and names are read in the order of the list.
drop index cases_by_name;
drop index cases_newest;
create index cases_newest on cases (shop_id, active_at desc, id desc) include (name_key);

-- The number without its prefix, as people say it on the phone.
alter table cases add column ordinal bigint generated always as (substring(number from '\d+$')::bigint) stored;
create index cases_by_ordinal on cases (shop_id, ordinal);

-- Pages by clock go on where the last one ended, cases without a clock last; and the closed ones are listed and counted.
drop index cases_open_by_clock;
create index cases_open_by_clock on cases (shop_id, coalesce(next_clock_at, 'infinity'), id) where closed_at is null;
create index cases_closed_newest on cases (shop_id, active_at desc, id desc) where closed_at is not null;
