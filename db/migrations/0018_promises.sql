-- Working hours and promised answers; what was warned of and missed; notices to the people of a shop.

alter table shops add column promises jsonb not null default '{}';     -- see law/promise-terms.ts
alter table channels add column promises jsonb not null default '{}';  -- what is left out is as the shop has it

-- The first answer was one number among the shop's terms; it is a target like any other now.
alter table shops no force row level security;
update shops set
  promises = jsonb_build_object('answers', jsonb_build_object(
    'first', jsonb_build_object('minutes', (policy ->> 'firstAnswerHours')::int * 60, 'counted', 'plain'),
    'next', jsonb_build_object('minutes', (policy ->> 'firstAnswerHours')::int * 60, 'counted', 'plain'))),
  policy = policy - 'firstAnswerHours'
where policy ? 'firstAnswerHours';
alter table shops force row level security;

alter table clocks
  add column started_at timestamptz,      -- promises alone are kept by the minute
  add column minutes    integer check (minutes > 0),
  add column counted    text check (counted in ('working', 'plain')),
  add column warn_at    timestamptz,      -- when three quarters of a promise are gone
  add column warned     integer not null default 0, -- how many warnings there were before it runs out
  -- Only what the shop promised itself may stand still while it is closed. A clock of the law never pauses.
  add check (class = 'promise' or counted is null);
create index clocks_owed_soon on clocks (warned, expires_at) where state = 'running' and class = 'owed' and not withheld;
create index clocks_promised_soon on clocks (warn_at) where state = 'running' and class = 'promise' and warned = 0 and warn_at is not null;

-- A clock may run again; what it missed once stays here, with who was responsible and why nothing was done.
create table clock_breaches (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  rule        text not null,
  class       text not null,
  channel_id  uuid not null,
  assignee_id uuid,
  due_at      timestamptz not null,
  breached_at timestamptz not null,
  because     text not null check (because in ('mail-failed', 'unassigned', 'snoozed', 'unopened', 'not-done')),
  ended_at    timestamptz,               -- when it was done after all, or fell away
  primary key (shop_id, id),
  unique (shop_id, case_id, rule, due_at),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, channel_id) references channels,
  foreign key (shop_id, assignee_id) references staff
);
create index clock_breaches_by_time on clock_breaches (shop_id, breached_at, id);
select protect('clock_breaches', 'select, insert, update');

create table notices (
  shop_id     uuid not null,
  id          uuid not null,
  staff_id    uuid not null,
  kind        text not null,
  case_id     uuid,
  event_id    uuid not null,
  data        jsonb not null default '{}', -- codes and ids, as in events
  way         text not null check (way in ('app', 'digest', 'mail')),
  at          timestamptz not null,
  read_at     timestamptz,
  digest_day  date,                        -- the summary it went into
  digested_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, event_id, staff_id, kind),
  foreign key (shop_id, staff_id) references staff,
  foreign key (shop_id, case_id) references cases
);
create index notices_of_staff on notices (shop_id, staff_id, id);
create index notices_unread on notices (shop_id, staff_id) where read_at is null;
create index notices_to_digest on notices (shop_id, staff_id) where way = 'digest' and digested_at is null;
select protect('notices', 'select, insert, update, delete');

-- How somebody wants to be told; what is not here is as the kind has it.
create table notice_ways (
  shop_id  uuid not null,
  staff_id uuid not null,
  kind     text not null,
  way      text not null check (way in ('off', 'app', 'digest', 'mail')),
  primary key (shop_id, staff_id, kind),
  foreign key (shop_id, staff_id) references staff
);
select protect('notice_ways');

create table notice_habits (
  shop_id     uuid not null,
  staff_id    uuid not null,
  digest_hour integer not null default 8 check (digest_hour between 0 and 23),
  morning     text check (morning in ('off', 'when-needed', 'always')), -- null: as the role has it
  morning_on  date,                      -- the last day the morning mail was thought of
  primary key (shop_id, staff_id),
  foreign key (shop_id, staff_id) references staff
);
select protect('notice_habits');
