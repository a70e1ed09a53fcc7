-- The list of the desk: where a case lies, how views are paged, what they count, and views people keep.

-- Where a case lies, said once; and what views ask of it. Columns and not expressions, since the counters below have
-- columns of the same names: one condition serves the list and its count.
alter table cases
  add column place   text generated always as (case when spam_at is not null then 'spam' when closed_at is not null then 'closed'
                                                    when snoozed_for is not null then 'snoozed' else 'working' end) stored,
  add column waiting boolean generated always as (waiting_since is not null) stored,
  add column flagged boolean generated always as (flags <> '{}') stored;

drop index cases_open_newest;
drop index cases_closed_newest;
create index cases_by_place on cases (shop_id, place, active_at desc, id desc);
create index cases_open_by_waiting on cases (shop_id, coalesce(waiting_since, 'infinity'), id) where closed_at is null;
create index cases_open_by_procedure on cases (shop_id, procedure, active_at desc, id desc) where closed_at is null;
create index cases_flagged on cases (shop_id, active_at desc, id desc) where flagged and closed_at is null;
create index cases_by_status on cases (shop_id, status_id, active_at desc, id desc) where status_id is not null;

-- How many cases lie where, see docs/decisions/0011-counts-as-appended-changes.md. A cell holds all cases that views
-- cannot tell apart; of what nobody works on only the place is told.
create table case_cells (
  shop_id     uuid not null references shops,
  place       text not null,
  stage       text,
  procedure   text,
  custody     text,
  channel_id  uuid,
  assignee_id uuid,
  waiting     boolean,
  flagged     boolean,
  cases       bigint not null,
  constraint case_cell unique nulls not distinct (shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged)
);

-- Open cases by the hour at whose end, at the latest, their first clock runs out (hours since 1970).
create table case_due_hours (
  shop_id  uuid not null references shops,
  due_hour integer not null,
  cases    bigint not null,
  primary key (shop_id, due_hour)
);

-- What has changed since the cells were last added up. Appended, never updated, so that writers never wait for each other.
create table case_cell_changes (
  shop_id     uuid not null,
  id          bigint generated always as identity,
  by          integer not null,
  place       text not null,
  stage       text,
  procedure   text,
  custody     text,
  channel_id  uuid,
  assignee_id uuid,
  waiting     boolean,
  flagged     boolean,
  due_hour    integer,
  primary key (shop_id, id)
);

create function count_case_change() returns trigger language plpgsql as $$
begin
  insert into case_cell_changes (shop_id, by, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, due_hour)
  select k.shop_id, k.by, k.place, case when works then k.stage end, case when works then k.procedure end, case when works then k.custody end,
    case when works then k.channel_id end, case when works then k.assignee_id end, case when works then k.waiting end,
    case when works then k.flagged end,
    case when k.place in ('working', 'snoozed') then ceil(extract(epoch from k.next_clock_at) / 3600)::integer end
  from (values
    (1, new.place = 'working', new.shop_id, new.place, new.stage, new.procedure, new.custody, new.channel_id, new.assignee_id, new.waiting, new.flagged, new.next_clock_at),
    (-1, old.place = 'working', old.shop_id, old.place, old.stage, old.procedure, old.custody, old.channel_id, old.assignee_id, old.waiting, old.flagged, old.next_clock_at)
  ) as k (by, works, shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, next_clock_at)
  where k.shop_id is not null;  -- a new case was nothing before
  return null;
end $$;
create trigger cases_are_counted after insert on cases for each row execute function count_case_change();
create trigger cases_are_recounted after update on cases for each row
  when ((old.place, old.stage, old.procedure, old.custody, old.channel_id, old.assignee_id, old.waiting, old.flagged, old.next_clock_at)
    is distinct from (new.place, new.stage, new.procedure, new.custody, new.channel_id, new.assignee_id, new.waiting, new.flagged, new.next_clock_at))
  execute function count_case_change();

-- What there was before. The policies hold the owner of the tables as well, but for this once.
alter table cases no force row level security;
insert into case_cells (shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, cases)
select shop_id, place, stage, procedure, custody, channel_id, assignee_id, waiting, flagged, count(*)
from cases where place = 'working' group by 1, 2, 3, 4, 5, 6, 7, 8, 9
union all select shop_id, place, null, null, null, null, null, null, null, count(*) from cases where place <> 'working' group by 1, 2;
insert into case_due_hours (shop_id, due_hour, cases)
select shop_id, ceil(extract(epoch from next_clock_at) / 3600)::integer, count(*)
from cases where place in ('working', 'snoozed') and next_clock_at is not null group by 1, 2;
alter table cases force row level security;

select protect('case_cells');
select protect('case_due_hours');
select protect('case_cell_changes', 'select, insert, delete');

-- Views people keep: a name, and the very filters that the address of the list holds.
create table saved_views (
  shop_id    uuid not null references shops,
  id         uuid not null,
  owner_id   uuid not null,
  shared     boolean not null default false,  -- with everybody of the shop
  name       text not null check (name = trim(name) and name <> ''),
  filters    jsonb not null,
  position   integer not null default 0,
  created_at timestamptz not null,
  removed_at timestamptz,                      -- undone within the hour
  primary key (shop_id, id),
  foreign key (shop_id, owner_id) references staff
);
create index saved_views_seen on saved_views (shop_id, owner_id, position) where removed_at is null;
select protect('saved_views');
